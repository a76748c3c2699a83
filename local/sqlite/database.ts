import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { applyChanges, copyRows, recorderOf } from './changes';

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
  /** Does the work wholly or not at all. Within another `write` it is a part of that one. */
  write<T>(work: () => T): T;
  /** Tells whether what was read before may hold no more. */
  state(): DatabaseState;
  /** From here on tells of the changes of each commit; `undefined` ends it. */
  tellChanges(told: ((changes: Uint8Array) => void) | undefined): void;
  /** A copy in memory, of all that is here now. */
  copy(): DatabaseCopy;
  close(): void;
}

/** What there was to read at a moment. */
export interface DatabaseState {
  /** Another number after each write of this process, be it kept or not. */
  readonly writes: number;
  /** Another text after a commit of another process, and after work of this one was taken back. */
  readonly turns: string;
}

/** A copy that lags: it changes as its origin did, when it is told to. */
export interface DatabaseCopy {
  readonly database: Database;
  /** Makes the changes of one commit, in the tables that are wanted. */
  apply(changes: Uint8Array, wanted: (table: string) => boolean): void;
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
  return databaseOn(sqlite, tables);
}

/** How many statements stay prepared: more than the program has of its own. */
const mostPrepared = 1000;

function databaseOn(sqlite: DatabaseSync, tables: Tables): Database {
  const recorder = recorderOf(sqlite);
  const prepared = new Map<string, StatementSync>();
  let takenBack = 0;
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql);
    // Filters of clients make ever new SQL: what is kept of it must end somewhere.
    if (prepared.size >= mostPrepared) prepared.clear();
    prepared.set(sql, known);
    return known;
  };
  return {
    all: <T>(sql: string, ...values: Stored[]) => statement(sql).all(...values) as T[],
    first: <T>(sql: string, ...values: Stored[]) => statement(sql).get(...values) as T | undefined,
    run: (sql, ...values) => {
      const { lastInsertRowid } = statement(sql).run(...values);
      if (!sqlite.isTransaction) recorder.committed();
      return Number(lastInsertRowid);
    },
    write: (work) => {
      if (sqlite.isTransaction) return work();
      try {
        const done = inTransaction(sqlite, work, tables.beforeCommit);
        recorder.committed();
        return done;
      } catch (failure) {
        takenBack += 1;
        throw failure;
      }
    },
    state: () => {
      const { writes, others } = statement(
        'SELECT total_changes() AS writes, data_version AS others FROM pragma_data_version',
      ).get() as { writes: number; others: number };
      return { writes, turns: `${others} ${takenBack}` };
    },
    tellChanges: (told) => recorder.tell(told),
    copy: () => copyOf(sqlite, tables),
    close: () => sqlite.close(),
  };
}

/** Nothing is checked in it: what it gets was checked where it comes from, and parts of it come later than others. */
function copyOf(origin: DatabaseSync, tables: Tables): DatabaseCopy {
  const sqlite = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  prepareTables(sqlite, tables);
  dropTriggers(sqlite);
  inTransaction(sqlite, () => copyRows(origin, sqlite));
  const database = databaseOn(sqlite, tables);
  return { database, apply: (changes, wanted) => applyChanges(sqlite, changes, wanted) };
}

/** What they write comes to the copy as rows of their tables. */
function dropTriggers(sqlite: DatabaseSync): void {
  const triggers = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string }[];
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
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
