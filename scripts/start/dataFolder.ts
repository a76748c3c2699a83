import { rmSync } from 'node:fs';
import path from 'node:path';
import { tryLock } from '../fileLock';
import { BadRequest } from './arguments';

/** Where each part of the local cloud keeps its data. */
export interface DataFolder {
  /** The file of the tenant: sites, lists, people. */
  readonly tenant: string;
  readonly identity: string;
  readonly storage: string;
  /** The functions as they are loaded: made anew at each start. */
  readonly functions: string;
  /** Lets another start have the folder. */
  release(): void;
}

/**
 * Takes the folder for this process; the system lets go of it when the process ends, in whatever way.
 * @param fresh removes what the local cloud has kept there, and nothing else that may be in the folder
 * @throws BadRequest where another start has it
 */
export function takeFolder(folder: string, fresh: boolean): DataFolder {
  const release = tryLock(path.join(folder, 'in-use'));
  if (!release) {
    throw new BadRequest('The local cloud runs already with this data: use that one, or stop it with Ctrl-C.');
  }
  const tenant = path.join(folder, 'tenant.sqlite');
  const [identity, storage, functions] = ['identity', 'storage', 'functions'].map((name) => path.join(folder, name));
  const kept = { tenant, identity: identity as string, storage: storage as string, functions: functions as string };
  if (fresh) {
    for (const name of [...Object.values(kept), `${tenant}-wal`, `${tenant}-shm`]) {
      rmSync(name, { recursive: true, force: true });
    }
  }
  return { ...kept, release };
}
