import { connect } from 'node:net';
import { type Listening, listen, plain } from '../../../local/http/listen';

class OutOfOrder extends Error {
  override readonly name = 'OutOfOrder';
  readonly code = 'ERR_OUT_OF_ORDER';
}

/** A fault whose message has the address in it, and looks like a place of the program besides. */
function fail(address: string): never {
  throw new OutOfOrder(`Could not read ${address}\n    at ${address}`);
}

let reported: Error[] = [];
let server: Listening;
beforeEach(async () => {
  reported = [];
  server = await listen(
    0,
    () => async (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname.startsWith('/fails')) fail(request.url);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a library might throw
      if (pathname.startsWith('/throws')) throw request.url;
      return plain(200, `${request.method} ${pathname}${search}`);
    },
    (fault) => reported.push(fault),
  );
});
afterEach(() => server.stop());

/** Sends a request line as it is written here, and gives the status and the body that come back. */
function send(line: string): Promise<readonly [status: number, body: string]> {
  const { hostname, port, host } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    let came = '';
    connect(Number(port), hostname)
      .on('error', reject)
      .on('data', (part) => (came += String(part)))
      .on('end', () => resolve([Number(came.slice(9, 12)), came.slice(came.indexOf('\r\n\r\n') + 4)]))
      .end(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

describe('a server of the local cloud', () => {
  it('answers', async () => {
    const answer = await fetch(`${server.origin}/a?b=c`);
    expect([answer.status, await answer.text()]).toEqual([200, 'GET /a?b=c\n']);
  });

  it.each(['TRACE /a', 'GET http://elsewhere.example/a', 'GET http://127.0.0.1/a', 'GET *', 'OPTIONS *'])(
    'refuses what it cannot take: %s',
    async (line) => {
      const [status, body] = await send(line);
      expect([status, body.includes('elsewhere')]).toEqual([400, false]);
      expect(reported).toEqual([]);
    },
  );

  it('takes an address with two slashes for a path of its own', async () => {
    expect(await send('GET //elsewhere.example/a')).toMatchObject([
      200,
      expect.stringContaining('//elsewhere.example/a'),
    ]);
  });
});

describe('a fault of a route', () => {
  it('is a 500 whose words are always the same', async () => {
    const answer = await fetch(`${server.origin}/fails?secret=1`);
    expect([answer.status, await answer.text()]).toEqual([500, 'The local cloud failed: its terminal says why.']);
  });

  it('is reported with its kind and the places in the program, and without its message', async () => {
    await fetch(`${server.origin}/fails?secret=1`);
    const [fault] = reported;
    expect(fault?.stack).toMatch(/^OutOfOrder ERR_OUT_OF_ORDER\n\s+at fail \(.*listen\.test\.ts:\d+/);
    expect(`${fault?.message} ${fault?.stack} ${String(fault)}`).not.toMatch(/secret|http:/);
  });

  it('that is no error is reported by its type', async () => {
    expect((await fetch(`${server.origin}/throws?secret=1`)).status).toBe(500);
    expect(reported.map(({ stack }) => stack)).toEqual(['string']);
  });
});
