import type { Database, DatabaseCopy } from '../../sqlite/database';
import { latenessNames, type LatePart, lateTables, type Lateness } from './lateness';

type Seconds = Omit<Lateness, 'mail'>;
const parts = latenessNames.filter((name): name is LatePart => name !== 'mail');

/** The changes of one commit, and the parts that have them by now. */
interface Committed {
  readonly at: number;
  readonly changes: Uint8Array;
  readonly waiting: Set<LatePart>;
}

/** Shows what is kept as it was some time ago. */
export interface Lagging<Stores> {
  /** Where nothing is late: `undefined`. */
  shown(part: LatePart): Stores | undefined;
  /** What was written before is not late any more. */
  set(seconds: Partial<Seconds>): void;
}

/**
 * Keeps a copy of the database, which gets each commit when its time has come: what is changed or removed is shown as it
 * was until then. What is not late is in the copy at once. Costs nothing while nothing is late.
 * @param open makes the stores on the copy
 */
export function lagging<Stores>(
  database: Database,
  open: (copied: Database) => Stores,
  now: () => Date,
): Lagging<Stores> {
  let seconds: Seconds = { lists: 0, files: 0, search: 0 };
  let copy: DatabaseCopy | undefined;
  let stores: Stores | undefined;
  let committed: Committed[] = [];

  const follow = (changes: Uint8Array): void => {
    const late = new Set(parts.flatMap((part) => lateTables[part]));
    copy?.apply(changes, (table) => !late.has(table));
    committed.push({ at: now().getTime(), changes, waiting: new Set(parts) });
    // What the stores remember of the copy may be of before.
    stores = undefined;
  };
  const catchUp = (): void => {
    for (const { at, changes, waiting } of committed)
      for (const part of waiting) {
        if (at + seconds[part] * 1000 > now().getTime()) continue;
        copy?.apply(changes, (table) => lateTables[part].includes(table));
        waiting.delete(part);
        stores = undefined;
      }
    committed = committed.filter(({ waiting }) => waiting.size > 0);
  };
  return {
    shown: (part) => {
      if (!copy || seconds[part] === 0) return undefined;
      catchUp();
      return (stores ??= open(copy.database));
    },
    set: (asked) => {
      seconds = { ...seconds, ...asked };
      committed = [];
      stores = undefined;
      copy?.database.close();
      const isLate = parts.some((part) => seconds[part] > 0);
      copy = isLate ? database.copy() : undefined;
      database.tellChanges(isLate ? follow : undefined);
    },
  };
}
