import type { Database } from '../../sqlite/database';
import type { StoredList } from './lists';
import type { Site } from './sites';

/** What can have permissions of its own: a web, a list or library on it, or an item of that. */
export interface Securable {
  readonly site: Site;
  readonly list?: StoredList;
  /** The id of an item; a file or folder is one too. */
  readonly item?: number;
}

interface ScopeRow {
  readonly number: number;
}

/** The ids of the folders that an item is in, the nearest first. */
export type FoldersOf = (list: StoredList, item: number) => readonly number[];

/**
 * Where permissions are kept. A thing with permissions of its own has a scope; what has none has the permissions of the
 * nearest thing above it that has one. The first web of a collection always has.
 */
export class Scopes {
  constructor(
    private readonly database: Database,
    private readonly webOf: (number: number) => Site | undefined,
    private readonly foldersOf: FoldersOf,
  ) {}

  /** The number of the thing's own scope, or `undefined` where it inherits. */
  own({ site, list, item }: Securable): number | undefined {
    if (item !== undefined && list)
      return this.first('SELECT number FROM scope WHERE list = ? AND item = ?', list.number, item);
    if (list) return this.first('SELECT number FROM scope WHERE list = ? AND item IS NULL', list.number);
    return this.first('SELECT number FROM scope WHERE web = ? AND list IS NULL', site.number);
  }

  /** The thing whose permissions hold: itself, or the nearest one above it that has its own. */
  nearest(it: Securable): { readonly it: Securable; readonly scope: number } {
    for (let at: Securable | undefined = it; at; at = this.above(at)) {
      const scope = this.own(at);
      if (scope !== undefined) return { it: at, scope };
    }
    throw new Error('A site collection has no permissions at all.');
  }

  /** What the thing inherits from where it has nothing of its own. */
  above({ site, list, item }: Securable): Securable | undefined {
    if (list && item !== undefined) {
      const [folder] = this.hasItemScopes(list) ? this.foldersOf(list, item) : [];
      return folder === undefined ? { site, list } : { site, list, item: folder };
    }
    if (list) return { site };
    const parent = site.parent === null ? undefined : this.webOf(site.parent);
    return parent && { site: parent };
  }

  /** Whether any item of the list has permissions of its own: where none has, nobody need ask item by item. */
  hasItemScopes(list: StoredList): boolean {
    return (
      this.first('SELECT number FROM scope WHERE list = ? AND item IS NOT NULL LIMIT 1', list.number) !== undefined
    );
  }

  /** The items of the list that have permissions of their own, with their scopes. */
  ofItems(list: StoredList): readonly { readonly item: number; readonly scope: number }[] {
    const sql = 'SELECT item, number AS scope FROM scope WHERE list = ? AND item IS NOT NULL';
    return this.database.all<{ item: number; scope: number }>(sql, list.number);
  }

  /** The scopes of all that stands below the thing and does not inherit from elsewhere. */
  below({ site, list, item }: Securable): number[] {
    if (list && item !== undefined) {
      const inside = this.ofItems(list).filter((one) => this.foldersOf(list, one.item).includes(item));
      return inside.map(({ scope }) => scope);
    }
    if (list) return this.ofItems(list).map(({ scope }) => scope);
    const sql = `
      WITH RECURSIVE inheriting (web) AS (
        VALUES (?) UNION ALL
        SELECT site.number FROM site JOIN inheriting ON site.parent = inheriting.web
        WHERE NOT EXISTS (SELECT 1 FROM scope WHERE scope.web = site.number AND scope.list IS NULL)
      )
      SELECT number FROM scope WHERE list IS NOT NULL AND web IN (SELECT web FROM inheriting)`;
    return this.database.all<ScopeRow>(sql, site.number).map(({ number }) => number);
  }

  add({ site, list, item }: Securable): number {
    return this.database.run(
      'INSERT INTO scope (root, web, list, item) VALUES (?, ?, ?, ?)',
      site.root,
      site.number,
      list?.number ?? null,
      item ?? null,
    );
  }

  remove(scope: number): void {
    this.database.run('DELETE FROM scope WHERE number = ?', scope);
  }

  private first(sql: string, ...values: number[]): number | undefined {
    return this.database.first<ScopeRow>(sql, ...values)?.number;
  }
}
