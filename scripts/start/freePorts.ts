import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below those that Linux, macOS and Windows give to whoever asks for any port, and for connections: from now until the
 * servers listen, seconds later, the system gives them to nobody else.
 */
const range = [20_000, 32_000] as const;

/** Two ports of 127.0.0.1 that are free now, for the intranet and the functions: each has to know the other's. */
export async function freePorts(): Promise<readonly [number, number]> {
  const intranet = await freePort();
  for (;;) {
    const functions = await freePort();
    if (functions !== intranet) return [intranet, functions];
  }
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...range);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
