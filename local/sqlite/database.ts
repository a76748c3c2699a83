import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** What SQLite keeps. */
export type Stored = string | number | Uint8Array | null;

/** The tables of a database. */
export interface Tables {
  /** Whose they are, as in "local tenant". */
  readonly of: string;
  /** SQL that makes them. */
  readonly layout: string;
  /** Goes up with every change of the layout: a file of another version is refused. */
  readonly version: number;
  /** Stands before each commit: what it throws takes the work back. */
  readonly beforeCommit?: () => void;
}

/** A database of the local cloud, with just what its parts need. */
export interface Database {
  /** The rows that the query finds. `T` is what the query selects; nothing checks it. */
  all<T>(sql: string, ...values: Stored[]): T[];
  first<T>(sql: string, ...values: Stored[]): T | undefined;
  /** @returns the number that SQLite gave to the row which was added last */
  run(sql: string, ...values: Stored[]): number;
  /** Does the work wholly or not at all. */
  write<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens the database, and makes its tables where there are none.
 * @param file a path, or ":memory:"
 * @throws an Error that says what to do where the tables are those of another version of this program
 */
export function openDatabase(file: string, tables: Tables): Database {
  const sqlite = new DatabaseSync(file);
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
  prepareTables(sqlite, tables);
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: <T>(sql: string, ...values: Stored[]) => statement(sql).all(...values) as T[],
    first: <T>(sql: string, ...values: Stored[]) => statement(sql).get(...values) as T | undefined,
    run: (sql, ...values) => Number(statement(sql).run(...values).lastInsertRowid),
    write: (work) => inTransaction(sqlite, work, tables.beforeCommit),
    close: () => sqlite.close(),
  };
}

function prepareTables(sqlite: DatabaseSync, { of, layout, version }: Tables): void {
  const found = sqlite.prepare('PRAGMA user_version').get() as { user_version: number };
  if (found.user_version === version) return;
  if (found.user_version !== 0) {
    sqlite.close();
    throw new Error(`The ${of} was kept by another version of this program. Start once with --fresh.`);
  }
  inTransaction(sqlite, () => sqlite.exec(`${layout} PRAGMA user_version = ${version};`));
}

function inTransaction<T>(sqlite: DatabaseSync, work: () => T, beforeCommit?: () => void): T {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    beforeCommit?.();
    sqlite.exec('COMMIT');
    return done;
  } catch (failure) {
    sqlite.exec('ROLLBACK');
    throw failure;
  }
}
