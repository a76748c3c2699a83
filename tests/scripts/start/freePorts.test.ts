import { createServer, type Server } from 'node:net';
import { freePorts } from '../../../scripts/start/freePorts';

const listening = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

it('gives two ports that are free, and that the system gives to nobody who asks for any', async () => {
  const ports = await freePorts();
  expect(new Set(ports).size).toBe(2);
  // Linux begins with those that it gives away at 32,768, macOS and Windows at 49,152.
  for (const port of ports) expect(port).toBeLessThan(32_768);
  const servers = await Promise.all(ports.map(listening));
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
});
