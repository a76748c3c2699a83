import type { Database } from '../../sqlite/database';
import type { Item } from './items';
import type { StoredList } from './lists';

/** An item of any list, by the numbers that it is kept under. */
export interface ItemKey {
  readonly list: number;
  readonly item: number;
}

/** What items are said to have to do with others, which no column of theirs says. */
export class RelatedItems {
  constructor(private readonly database: Database) {}

  /** In the order in which it was said. */
  of(list: StoredList, { id }: Item): ItemKey[] {
    const sql =
      'SELECT otherList AS list, otherItem AS item FROM relatedItem WHERE list = ? AND item = ? ORDER BY number';
    return this.database.all<ItemKey>(sql, list.number, id);
  }

  /** What is said twice is kept once. */
  add(one: ItemKey, other: ItemKey): void {
    const sql = 'INSERT INTO relatedItem (list, item, otherList, otherItem) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
    this.database.run(sql, one.list, one.item, other.list, other.item);
  }

  remove(one: ItemKey, other: ItemKey): void {
    const sql = 'DELETE FROM relatedItem WHERE list = ? AND item = ? AND otherList = ? AND otherItem = ?';
    this.database.run(sql, one.list, one.item, other.list, other.item);
  }
}
