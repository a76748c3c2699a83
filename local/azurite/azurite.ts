import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { endsWithParent } from '../endingChild';

/** Queues, tables and blobs as Azure keeps them, on this machine. */
export interface Azurite {
  /** The connection string for the storage clients. */
  readonly connection: string;
  stop(): Promise<void>;
}

const services = ['Blob', 'Queue', 'Table'] as const;
type Service = (typeof services)[number];

const account = 'local';

/**
 * Starts Azurite on free ports of 127.0.0.1, with a key that nobody else has. It ends with this process, even when that
 * is killed.
 * @param options.folder where the data is kept, or `undefined` to keep it in memory
 */
export async function startAzurite({ folder }: { folder: string | undefined }): Promise<Azurite> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const key = randomBytes(64).toString('base64');
  const child = spawn(process.execPath, azuriteArguments(folder), {
    cwd: folder ?? tmpdir(),
    env: { ...process.env, AZURITE_ACCOUNTS: `${account}:${key}` },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const addresses = await listening(child);
  return {
    connection: connectionString(key, (service) => addresses.get(service) ?? ''),
    stop: () => {
      child.stdin?.end();
      return ended;
    },
  };
}

function azuriteArguments(folder: string | undefined): string[] {
  return [
    ...endsWithParent,
    require.resolve('azurite/dist/src/azurite.js'),
    ...(folder === undefined ? ['--inMemoryPersistence'] : ['--location', folder]),
    '--silent',
    '--skipApiVersionCheck',
    '--disableTelemetry',
    ...services.flatMap((service) => [`--${service.toLowerCase()}Port`, '0']),
  ];
}

/** Waits until every service has said where it listens. Throws with what Azurite said where it ends instead. */
function listening(child: ChildProcess): Promise<Map<Service, string>> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const found = said.matchAll(/Azurite (\w+) service is successfully listening at (\S+)/g);
      const addresses = new Map([...found].map(([, service, address]) => [service as Service, address as string]));
      if (addresses.size < services.length) return;
      // From here on what it says is let go, so that its pipes never fill.
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', hear).resume();
      resolve(addresses);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Azurite ended before it began:\n${said}`)));
  });
}

/**
 * How storage clients are told where an account is, and the key to it.
 * @param addressOf where a service of it answers, without the account
 */
export function connectionString(key: string, addressOf: (service: Service) => string): string {
  const endpoints = services.map((service) => `${service}Endpoint=${addressOf(service)}/${account}`);
  return [`DefaultEndpointsProtocol=http`, `AccountName=${account}`, `AccountKey=${key}`, ...endpoints].join(';');
}
