import type { DatabaseSync, Session } from 'node:sqlite';

/** Tells of the changes of each commit, for as long as somebody wants to hear of them. */
export interface Recorder {
  /** From here on: the changes of each commit, as `applyChanges` takes them. `undefined` ends it. */
  tell(told: ((changes: Uint8Array) => void) | undefined): void;
  /** Stands behind each commit. */
  committed(): void;
}

export function recorderOf(sqlite: DatabaseSync): Recorder {
  let listener: ((changes: Uint8Array) => void) | undefined;
  let session: Session | undefined;
  const renew = (): void => {
    session?.close();
    session = listener && sqlite.createSession();
  };
  return {
    tell: (told) => {
      listener = told;
      renew();
    },
    committed: () => {
      const changes = session?.changeset();
      if (!changes || changes.length === 0) return;
      renew();
      listener?.(changes);
    },
  };
}

/** Makes changes in another database of the same tables: those of the tables that are wanted. */
export function applyChanges(sqlite: DatabaseSync, changes: Uint8Array, wanted: (table: string) => boolean): void {
  if (!sqlite.applyChangeset(changes, { filter: wanted })) throw new Error('A copy is not what its changes are of.');
}

/** Copies every row into a database of the same tables, which are empty. */
export function copyRows(from: DatabaseSync, to: DatabaseSync): void {
  const tables = from.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  for (const { name } of tables.all() as { name: string }[]) {
    const columns = (from.prepare(`PRAGMA table_info(${name})`).all() as { name: string }[]).map(
      (column) => column.name,
    );
    const insert = to.prepare(`INSERT INTO ${name} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
    const rows = from.prepare(`SELECT ${columns.join()} FROM ${name}`);
    rows.setReturnArrays(true);
    for (const row of rows.iterate() as unknown as Iterable<(string | number | Uint8Array | null)[]>)
      insert.run(...row);
  }
}
