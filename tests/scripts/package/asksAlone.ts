import { Socket as Datagrams } from 'node:dgram';
import { Socket } from 'node:net';
import { loadApp } from '../../../local/functionsHost/functionApp';

// Run in a process of its own: loads an app from a folder, asks it once with a header, ends it, and writes what it
// answered and every connection and datagram that was tried meanwhile. Nothing answers but, where keys are given, Entra
// with those keys.
const [, , folder = '', route = '', authorization = '', keys = ''] = process.argv;
const tried: string[] = [];

Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const { host, port } = [args[0]].flat()[0] as { host?: string; port?: string | number };
  tried.push(`${String(host)}:${String(port)}`);
  // Whoever tries may be gone by then.
  this.on('error', () => undefined);
  return this.destroy(new Error('There is no network here.'));
};
Datagrams.prototype.send = function () {
  tried.push('a datagram');
};

const entra = 'login.microsoftonline.com';
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const { host } = new URL(input instanceof Request ? input.url : input);
  if (keys === '' || host !== entra) return fetch(input, init);
  tried.push(`${entra}:443`);
  return Promise.resolve(new Response(keys, { headers: { 'content-type': 'application/json' } }));
};

async function main(): Promise<void> {
  const environment = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
  // The host's own connections are not the app's: it answers the request and starts nothing else.
  const alone = { keepSchedules: false, takeMessages: false };
  const app = await loadApp(folder, { environment, log: () => undefined, ...alone });
  const headers = authorization === '' ? {} : { authorization };
  const answer = await app.fetch(new Request(`https://functions.example${route}`, { headers }));
  await app.stop();
  process.stdout.write(JSON.stringify({ status: answer.status, tried }));
}

void main();
