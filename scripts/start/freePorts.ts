import { createServer, type AddressInfo } from 'node:net';

/** Two ports of 127.0.0.1 that are free now, for the intranet and the functions: each has to know the other's. */
export async function freePorts(): Promise<readonly [number, number]> {
  const servers = [await listening(), await listening()] as const;
  const [intranet, functions] = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return [intranet as number, functions as number];
}

function listening(): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
