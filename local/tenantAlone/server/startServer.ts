import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, createServer as createSockets, type Socket } from 'node:net';
import { ConnectionBroken } from '../../http/connectionBroken';
import { withoutMessage } from '../../http/fault';
import { type Answer, breakOff, type Listening, plain, read, webRequest, write } from '../../http/listen';
import { type Service, serviceAt } from '../hosts';
import { byFirstByte } from './firstByte';
import { plainLinks } from './plainLinks';
import { targetOf } from './target';

/** What the server is started with. */
export interface ServerOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** In PEM: the certificates from the server's own upwards, and the key of its own. */
  readonly certificate: { readonly chain: string; readonly key: string };
  /** What answers at each service. */
  readonly answers: Readonly<Record<Service, Answer>>;
  /** Told of each fault of an answer: its kind and its places in the program, nothing of the request. */
  readonly report: (fault: Error) => void;
}

/** What is read of a request: somewhat more than SharePoint takes in one, which refuses the rest in its own words. */
const bodyLimit = 300 * 1024 * 1024;

/**
 * Listens on 127.0.0.1 and on nothing else, for http and https on one port: at this machine's own address, and as a
 * proxy for the real addresses of the tenant's services. It never connects to anything.
 */
export async function startServer({ port, certificate, answers, report }: ServerOptions): Promise<Listening> {
  /** The connections by the port that they come from: whatever speaks within one, it is the one that ends. */
  const open = new Map<number | undefined, Socket>();
  const outer = createSockets((socket) => {
    const { remotePort } = socket;
    open.set(
      remotePort,
      socket.once('close', () => open.delete(remotePort)).on('error', () => undefined),
    );
    meet(socket);
  });
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject);
    outer.listen(port, '127.0.0.1', resolve);
  });
  const own = (outer.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${own}`;

  const handle = (secure: boolean) => (incoming: IncomingMessage, outgoing: ServerResponse) => {
    void exchange(incoming, outgoing, { secure, port: own, answers }).catch((fault: unknown) => {
      const socket = open.get(incoming.socket.remotePort) ?? incoming.socket;
      if (fault instanceof ConnectionBroken) return breakOff({ socket }, fault);
      report(withoutMessage(fault));
      // Half of an answer is no answer: only the end of the connection says so.
      if (outgoing.headersSent) return outgoing.destroy();
      outgoing.writeHead(500, { 'content-type': 'text/plain' }).end('The local tenant failed: its terminal says why.');
    });
  };
  const secure = createSecure({ cert: certificate.chain, key: certificate.key }, handle(true));
  const unsecured = createPlain(handle(false));
  for (const server of [secure, unsecured]) server.on('connect', tunnel);

  function meet(socket: Socket): void {
    byFirstByte(socket, {
      secure: (met) => void secure.emit('connection', met),
      plain: (met) => void unsecured.emit('connection', met),
    });
  }

  /** A client asks its proxy for a connection to a host: it gets one that ends here, with a made-up certificate. */
  function tunnel({ url = '' }: IncomingMessage, socket: Socket, head: Buffer): void {
    const host = /^([^:]+):\d+$/.exec(url)?.[1] ?? '';
    if (!Object.hasOwn(serviceAt, host.toLowerCase())) {
      const why = refusal(host);
      socket.end(`HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${why.length}\r\n\r\n${why}`);
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    meet(socket);
  }

  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        outer.close(() => resolve());
        for (const socket of open.values()) socket.destroy();
      }),
  };
}

const refusal = (host: string): string =>
  `This is a local tenant that answers for ${Object.keys(serviceAt).join(', ')}. Nothing is passed on to ${host}.`;

interface Within {
  readonly secure: boolean;
  readonly port: number;
  readonly answers: Readonly<Record<Service, Answer>>;
}

async function exchange(incoming: IncomingMessage, outgoing: ServerResponse, { secure, port, answers }: Within) {
  const body = await read(incoming, bodyLimit);
  const { method, rawHeaders } = incoming;
  const target = targetOf({ url: incoming.url ?? '', host: incoming.headers.host, secure, port });
  if ('refused' in target) return write(plain(403, refusal(target.refused)), outgoing);
  if (body === undefined) return write(plain(413, 'That is more than a request may carry.'), outgoing);
  const request = webRequest({ method, url: target.url, rawHeaders }, target.origin, body, 'manual');
  if (request === undefined) return write(plain(400, 'That is no request that can be answered here.'), outgoing);
  if (target.download) request.headers.delete('Authorization');
  const response = await answers[target.service](request);
  const linked = target.plainOrigin === undefined ? response : plainLinks(response, target.plainOrigin);
  await write(linked, outgoing, incoming.method === 'HEAD');
}
