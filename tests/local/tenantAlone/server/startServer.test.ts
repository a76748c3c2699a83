import { Agent, get, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import { ConnectionBroken } from '../../../../local/http/connectionBroken';
import type { Listening } from '../../../../local/http/listen';
import { makeCertificates } from '../../../../local/tenantAlone/certificates';
import { startServer } from '../../../../local/tenantAlone/server/startServer';

let server: Listening;
let port: number;
let ca: string;
const reported: Error[] = [];

beforeAll(async () => {
  const { authority, server: own } = await makeCertificates(new Date());
  ca = authority;
  const told = (service: string) => async (asked: Request) => {
    if (asked.url.endsWith('/fails')) throw new RangeError('no words of this');
    if (asked.url.endsWith('/breaks')) throw new ConnectionBroken(false);
    if (asked.url.endsWith('/half')) return half();
    const token = asked.headers.get('Authorization');
    return Response.json({ service, method: asked.method, url: asked.url, body: await asked.text(), token });
  };
  server = await startServer({
    port: 0,
    certificate: { chain: own.certificate + authority, key: own.key },
    answers: { sharePoint: told('sharePoint'), graph: told('graph'), entra: told('entra') },
    report: (fault) => void reported.push(fault),
  });
  port = Number(new URL(server.origin).port);
});
afterAll(() => server.stop());

/** An answer that breaks off in its middle. */
function half(): Response {
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (begun) return controller.error(new ConnectionBroken(true));
      begun = true;
      controller.enqueue(new TextEncoder().encode('half'));
    },
  });
  return new Response(body, { headers: { 'Content-Length': '8' } });
}

interface Told {
  readonly service: string;
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

describe('one port', () => {
  it('speaks http', async () => {
    const answer = await fetch(`${server.origin}/_api/web`, { method: 'POST', body: 'words' });
    expect(await answer.json()).toEqual({
      service: 'sharePoint',
      method: 'POST',
      url: `${server.origin}/_api/web`,
      body: 'words',
      token: null,
    });
  });

  it('speaks https, by the certificate of the made-up authority', async () => {
    const { status, body } = await overTls(`https://localhost:${port}/v1.0/me`);
    expect([status, (JSON.parse(body) as Told).url]).toEqual([200, 'https://graph.microsoft.com/v1.0/me']);
  });

  it('is trusted by nobody who was not told of that authority', async () => {
    await expect(overTls(`https://localhost:${port}/`, {})).rejects.toThrow(/self-signed|unable to/);
  });

  it('takes no token to a download, which clients bring along from the same address', async () => {
    const headers = { Authorization: 'Bearer x' };
    const token = async (path: string): Promise<unknown> =>
      ((await (await fetch(server.origin + path, { headers })).json()) as { token: unknown }).token;
    expect(await token('/v1.0/me')).toBe('Bearer x');
    expect(await token('/_download/1.2.3')).toBeNull();
  });

  it('keeps a connection for more than one request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports = new Set<number | undefined>();
    for (let time = 0; time < 3; time += 1) {
      await new Promise<void>((resolve) => {
        get(`${server.origin}/_api/web`, { agent }, (answer) => {
          ports.add(answer.socket.localPort);
          answer.resume().on('end', resolve);
        });
      });
    }
    agent.destroy();
    expect(ports.size).toBe(1);
  });

  it('ends a connection on which nothing is said', async () => {
    const socket = connectPlain(port, '127.0.0.1');
    socket.end();
    await new Promise((resolve) => socket.on('close', resolve).resume());
  });
});

describe('as a proxy it', () => {
  it('answers for the real addresses itself', async () => {
    const socket = await tunnel('graph.microsoft.com:443');
    const { status, body } = await overTls('https://graph.microsoft.com/v1.0/me', { ca, socket });
    expect([status, (JSON.parse(body) as Told).url]).toEqual([200, 'https://graph.microsoft.com/v1.0/me']);
  });

  it('takes whole addresses', async () => {
    const told = await through('https://growingoh.sharepoint.com/sites/Team/_api/web');
    expect(JSON.parse(told.body)).toMatchObject({
      service: 'sharePoint',
      url: 'https://growingoh.sharepoint.com/sites/Team/_api/web',
    });
  });

  it.each(['example.com:443', 'contoso.sharepoint.com:443', '127.0.0.1:22', 'constructor:443'])(
    'connects nobody to %s',
    async (host) => {
      await expect(tunnel(host)).rejects.toThrow('403');
    },
  );

  it('says plainly to whom it passes nothing on', async () => {
    const { status, body } = await through('http://example.com/');
    expect(status).toBe(403);
    expect(body).toContain('Nothing is passed on to example.com');
  });
});

describe('a fault', () => {
  it('is a 500, and told without the words of the request', async () => {
    const answer = await fetch(`${server.origin}/fails`);
    expect(answer.status).toBe(500);
    expect(reported.splice(0).map(({ name, message }) => [name, message])).toEqual([
      ['RangeError', 'The local cloud failed.'],
    ]);
  });
});

describe('a connection that is to break', () => {
  it.each([
    ['http', () => fetch(`${server.origin}/breaks`)],
    ['https', () => overTls(`https://localhost:${port}/breaks`)],
    [
      'a tunnel',
      async () =>
        overTls('https://graph.microsoft.com/breaks', { ca, socket: await tunnel('graph.microsoft.com:443') }),
    ],
  ])('is reset, over %s', async (_, ask: () => Promise<unknown>) => {
    const broken = await ask().then(
      () => undefined,
      (error: Error & { code?: string; cause?: { code?: string } }) => error.cause?.code ?? error.code,
    );
    expect(broken).toBe('ECONNRESET');
    expect(reported).toEqual([]);
  });

  it('breaks after what came before', async () => {
    const answer = await fetch(`${server.origin}/half`);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });
});

/** Asks as a proxy is asked without a tunnel: with the whole address. */
function through(address: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: address }, (answer) => {
      let body = '';
      answer
        .on('data', (text: Buffer) => (body += text.toString()))
        .on('end', () => {
          resolve({ status: answer.statusCode, body });
        });
    });
    asked.on('error', reject).end();
  });
}

function tunnel(host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method: 'CONNECT', path: host });
    asked.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket as Socket);
      socket.destroy();
      reject(new Error(String(statusCode)));
    });
    asked.on('error', reject).end();
  });
}

function overTls(
  address: string,
  { ca: trusted, socket }: { ca?: string; socket?: Socket } = { ca },
): Promise<{ status: number | undefined; body: string }> {
  const { hostname: servername } = new URL(address);
  const trust = trusted === undefined ? {} : { ca: trusted };
  const options = socket
    ? { createConnection: () => connectSecure({ ...trust, socket, servername }) }
    : { ...trust, agent: false as const };
  return new Promise((resolve, reject) => {
    const asked = secureRequest(address, options, (answer) => {
      let body = '';
      answer
        .on('data', (text: Buffer) => (body += text.toString()))
        .on('end', () => resolve({ status: answer.statusCode, body }));
    });
    asked.on('error', reject).end();
  });
}
