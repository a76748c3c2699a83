import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { ConnectionBroken } from './connectionBroken';
import { withoutMessage } from './fault';

/** A server that runs. */
export interface Listening {
  /** Its address, like "http://127.0.0.1:4310". */
  readonly origin: string;
  stop(): Promise<void>;
}

export type Answer = (request: Request) => Promise<Response>;

/** What a request may carry: a batch of changes is far smaller. */
const bodyLimit = 16 * 1024 * 1024;

/**
 * Listens on 127.0.0.1 and on nothing else.
 * @param port 0 for any free one
 * @param makeAnswer is told the origin, which is not known before a free port is
 * @param report is told of each fault of an answer: its kind and its places in the program, nothing of the request
 */
export async function listen(
  port: number,
  makeAnswer: (origin: string) => Answer,
  report: (fault: Error) => void,
): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = makeAnswer(origin);
  server.on('request', (incoming, outgoing) => {
    void exchange(incoming, outgoing, origin, answer).catch((fault: unknown) => {
      if (fault instanceof ConnectionBroken) return breakOff(incoming, fault);
      report(withoutMessage(fault));
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain' });
      outgoing.end('The local cloud failed: its terminal says why.');
    });
  });
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Ends a connection that is to break: at once, or in the middle of an answer that the other side has got so far. */
export function breakOff({ socket }: Pick<IncomingMessage, 'socket'>, { answered }: ConnectionBroken): void {
  if (answered) socket.destroy();
  else socket.resetAndDestroy();
}

async function exchange(incoming: IncomingMessage, outgoing: ServerResponse, origin: string, answer: Answer) {
  // Another name for this address means that a page from elsewhere is behind it: its name was pointed at this machine.
  if (`http://${incoming.headers.host}` !== origin) return write(plain(421, `Open ${origin} instead.`), outgoing);
  const body = await read(incoming);
  if (body === undefined) return write(plain(413, 'That is more than a request may carry.'), outgoing);
  const request = webRequest(incoming, origin, body);
  if (request === undefined) return write(plain(400, 'That is no request that can be answered here.'), outgoing);
  const response = await answer(request);
  await write(response, outgoing, incoming.method === 'HEAD');
}

/** A plain answer of one line. */
export function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/**
 * The body of a request.
 * @param limit in bytes
 * @returns `undefined` where there is more than that
 */
export async function read(incoming: IncomingMessage, limit = bodyLimit): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  // Read to its end whatever its size: a request that is cut off leaves a connection that others then wait on.
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= limit) parts.push(part);
  }
  return size <= limit ? Buffer.concat(parts) : undefined;
}

/** The web's `Request` is made for none of these. */
const unknownMethods = ['CONNECT', 'TRACE', 'TRACK'];

/** What a request begins with. */
type Begun = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders'>;

/**
 * What came in, as a request of the web.
 * @param redirect whether whoever answers follows a redirection, or leaves that to the client
 * @returns `undefined` where its target is no path of this server, or its method one that the web's `Request` has not
 */
export function webRequest(
  { method = 'GET', url = '', rawHeaders }: Begun,
  origin: string,
  body: Buffer,
  redirect: 'follow' | 'manual' = 'follow',
): Request | undefined {
  if (!url.startsWith('/') || unknownMethods.includes(method)) return undefined;
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] as string, rawHeaders[at + 1] as string);
  }
  const bodyless = method === 'GET' || method === 'HEAD' || body.length === 0;
  return new Request(origin + url, { method, headers, redirect, body: bodyless ? null : new Uint8Array(body) });
}

/** Sends an answer. @param headOnly leaves the body out, as for HEAD */
export async function write(response: Response, outgoing: ServerResponse, headOnly = false): Promise<void> {
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(headers),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  });
  // Part by part: what breaks off in the middle has sent what came before.
  if (!headOnly && response.body)
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) await sent(outgoing, part);
  outgoing.end();
}

const sent = (outgoing: ServerResponse, part: Uint8Array): Promise<unknown> =>
  new Promise((resolve) => outgoing.write(part, resolve));
