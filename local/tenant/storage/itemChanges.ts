import type { Database } from '../../sqlite/database';

/** SP.ChangeType, as far as items have them. */
export const changeKinds = { add: 1, update: 2, deleteObject: 3, restore: 7 } as const;

/** That something was done to an item of a list. */
export interface ItemChange {
  /** The later, the higher. */
  readonly number: number;
  /** The number of the list. */
  readonly list: number;
  readonly item: number;
  readonly guid: string;
  readonly kind: number;
  readonly isFolder: number;
  readonly at: string;
}

/** Which changes are meant, by their numbers: those behind one, up to another. */
export interface ChangesAsked {
  readonly after: number;
  readonly upTo: number;
  readonly kinds: readonly number[];
  readonly latestFirst: boolean;
  readonly most: number;
}

/** The changes of the items of the lists: SQLite itself writes them down with each change, in whatever way it comes. */
export class ItemChanges {
  constructor(private readonly database: Database) {}

  /** @param lists their numbers */
  of(lists: readonly number[], { after, upTo, kinds, latestFirst, most }: ChangesAsked): ItemChange[] {
    if (kinds.length === 0) return [];
    const sql = `SELECT number, list, item, guid, kind, isFolder, at FROM itemChange
      WHERE list IN (SELECT value FROM json_each(?)) AND number > ? AND number <= ? AND kind IN (${kinds.map(() => '?').join()})
      ORDER BY number ${latestFirst ? 'DESC' : 'ASC'} LIMIT ?`;
    return this.database.all<ItemChange>(sql, JSON.stringify(lists), after, upTo, ...kinds, most);
  }

  /** The items of a list that changed behind a number, each with its last change, in the order of those. */
  latest(list: number, after: number, most: number): Pick<ItemChange, 'number' | 'item' | 'guid'>[] {
    const sql = `SELECT max(number) AS number, item, guid FROM itemChange WHERE list = ? AND number > ?
      GROUP BY item ORDER BY max(number) LIMIT ?`;
    return this.database.all(sql, list, after, most);
  }

  /** The number of the last change of some lists; 0 where there was none. */
  last(lists: readonly number[]): number {
    const sql = `SELECT coalesce(max(number), 0) AS number FROM itemChange
      WHERE list IN (SELECT value FROM json_each(?))`;
    return this.database.first<{ number: number }>(sql, JSON.stringify(lists))?.number ?? 0;
  }
}

const note = (row: 'NEW' | 'OLD', kind: string, at: string): string => `
    INSERT INTO itemChange (list, item, guid, kind, isFolder, at)
    VALUES (${row}.list, ${row}.id, ${row}.guid, ${kind}, ${row}.kind, ${at});`;

/** The table, and what fills it. Of what is removed for good the list says when that last was. */
export const itemChangeLayout = `
  CREATE TABLE itemChange (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    list INTEGER NOT NULL,
    item INTEGER NOT NULL,
    guid TEXT NOT NULL,
    kind INTEGER NOT NULL,
    isFolder INTEGER NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX itemChangeByList ON itemChange (list);

  CREATE TRIGGER itemAdded AFTER INSERT ON item BEGIN ${note('NEW', '1', 'NEW.modified')} END;
  CREATE TRIGGER itemChanged AFTER UPDATE OF version ON item WHEN NEW.version <> OLD.version
  BEGIN ${note('NEW', '2', 'NEW.modified')} END;
  CREATE TRIGGER itemRecycled AFTER UPDATE OF recycled ON item WHEN NEW.recycled IS NOT NULL AND OLD.recycled IS NULL
  BEGIN ${note('NEW', '3', '(SELECT deleted FROM recycled WHERE number = NEW.recycled)')} END;
  CREATE TRIGGER itemRestored AFTER UPDATE OF recycled ON item WHEN NEW.recycled IS NULL AND OLD.recycled IS NOT NULL
  BEGIN ${note('NEW', '7', 'NEW.modified')} END;
  CREATE TRIGGER itemRemoved AFTER DELETE ON item WHEN OLD.recycled IS NULL
  BEGIN ${note('OLD', '3', '(SELECT itemDeleted FROM list WHERE number = OLD.list)')} END;
`;
