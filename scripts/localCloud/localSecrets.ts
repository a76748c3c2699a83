import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Secrets } from '../../functions/edges';

/** Keys for this machine only: each is made at its first use and kept in the folder, readable by its owner alone. */
export function localSecrets(folder: string): Secrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    read: (name) => {
      const file = secretFile(folder, name);
      keepFirst(file, randomBytes(32).toString('base64'));
      return Promise.resolve([{ version: 'local', value: readFileSync(file, 'utf8') }]);
    },
  };
}

/** Puts a secret that is no key of ours into the folder, such as the one of the local Notify; once. */
export function putSecret(folder: string, name: string, make: () => string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(secretFile(folder, name))) keepFirst(secretFile(folder, name), make());
}

const secretFile = (folder: string, name: string): string => path.join(folder, `${name}.secret`);

/** Of two apps that make a key at once, the first one's is the key; nobody ever sees half of one. */
function keepFirst(file: string, value: string): void {
  const whole = `${file}-${randomUUID()}`;
  writeFileSync(whole, value, { mode: 0o600 });
  try {
    linkSync(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole);
  }
}
