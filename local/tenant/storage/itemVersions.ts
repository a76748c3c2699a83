import type { Database } from '../../sqlite/database';
import type { Fields } from './fields';
import { type Item, itemOf, type ItemRow, keysOf } from './items';
import type { StoredList } from './lists';

/** What the items of lists were before they were changed. */
export class ItemVersions {
  constructor(
    private readonly database: Database,
    private readonly fields: Fields,
  ) {}

  /** The versions of an item that were, the newest first. */
  of(list: StoredList, item: Item): Item[] {
    const sql = `SELECT version, uiVersion, moderation, modified, editor, fields FROM itemVersion WHERE list = ? AND item = ? ORDER BY version DESC`;
    const rows = this.database.all<
      Pick<ItemRow, 'version' | 'uiVersion' | 'moderation' | 'modified' | 'editor' | 'fields'>
    >(sql, list.number, item.id);
    const keys = keysOf(this.fields.of(list));
    return rows.map((row) => itemOf({ ...item, ...row }, keys));
  }

  remove(list: StoredList, item: Item, version: number): void {
    const sql = 'DELETE FROM itemVersion WHERE list = ? AND item = ? AND version = ?';
    this.database.run(sql, list.number, item.id, version);
  }

  /** Removes all of them; the item stays as it is now. */
  removeAll(list: StoredList, item: Item): void {
    this.database.run('DELETE FROM itemVersion WHERE list = ? AND item = ?', list.number, item.id);
  }
}
