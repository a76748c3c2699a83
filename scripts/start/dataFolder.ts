import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tryLock } from '../fileLock';
import { BadRequest } from './arguments';

/** Where each part of the local cloud keeps its data. */
export interface DataFolder {
  /** The file of the tenant: sites, lists, people. */
  readonly tenant: string;
  readonly identity: string;
  readonly storage: string;
  /** Keys of this machine, what Notify was given, and what time it is. */
  readonly secrets: string;
  readonly notify: string;
  readonly clock: string;
  /** The functions as they are loaded, and the web parts as they are served: made anew at each start. */
  readonly functions: string;
  readonly webParts: string;
  /** Says that the lists have all that they begin with: a first start that was broken off has not. */
  readonly loaded: { readonly is: boolean; note(): void };
  /** Lets another start have the folder. */
  release(): void;
}

/** The folder inside the one that was asked for: whatever else is there is never touched. */
const own = 'growing-oh-local-cloud';

/**
 * Takes the folder for this process; the system lets go of it when the process ends, in whatever way.
 * @param fresh removes what the local cloud has kept there
 * @throws BadRequest where another start has it, or it cannot be written
 */
export function takeFolder(asked: string, fresh: boolean): DataFolder {
  const folder = path.join(asked, own);
  const release = lock(folder);
  if (!release) {
    throw new BadRequest('The local cloud runs already with this data: use that one, or stop it with Ctrl-C.');
  }
  const inFolder = (name: string): string => path.join(folder, name);
  const kept = {
    tenant: inFolder('tenant.sqlite'),
    identity: inFolder('identity'),
    storage: inFolder('storage'),
    secrets: inFolder('secrets'),
    notify: inFolder('notify.sqlite'),
    clock: inFolder('clock.json'),
    functions: inFolder('functions'),
    webParts: inFolder('web-parts'),
  };
  const mark = inFolder('loaded');
  if (fresh) {
    for (const name of [...Object.values(kept), ...[kept.tenant, kept.notify].flatMap(besides), mark]) {
      rmSync(name, { recursive: true, force: true });
    }
  }
  return { ...kept, loaded: { is: existsSync(mark), note: () => writeFileSync(mark, '') }, release };
}

/** What SQLite keeps beside a file of its own. */
const besides = (file: string): string[] => [`${file}-wal`, `${file}-shm`];

function lock(folder: string): (() => void) | undefined {
  try {
    return tryLock(path.join(folder, 'in-use'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BadRequest(
      `The data cannot be kept in ${folder} (${code ?? message}): choose another folder with --data.`,
    );
  }
}
