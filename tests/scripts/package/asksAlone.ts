import { Socket as Datagrams } from 'node:dgram';
import { Socket } from 'node:net';
import { loadApp } from '../../../local/functionsHost/functionApp';

// Run in a process of its own: loads an app from a folder, asks it once with a header, and writes what it answered and
// every connection and datagram that was tried meanwhile.
const [, , folder = '', route = '', authorization = ''] = process.argv;
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

async function main(): Promise<void> {
  const environment = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
  const app = await loadApp(folder, { environment, log: () => undefined });
  const headers = authorization === '' ? {} : { authorization };
  const answer = await app.fetch(new Request(`https://functions.example${route}`, { headers }));
  await app.stop();
  process.stdout.write(JSON.stringify({ status: answer.status, tried }));
}

void main();
