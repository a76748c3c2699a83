import type { Database } from '../../sqlite/database';
import type { Item, Items } from './items';
import type { StoredList } from './lists';

/** A file that is attached to an item. */
export interface Attachment {
  readonly name: string;
}

/** SQLite takes bytes of no length for no value. */
const givenBytes = 'ifnull(?, zeroblob(0))';

/** The files that are attached to items. Each change of them makes a new version of the item. */
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
  ) {}

  of(list: StoredList, item: Item): Attachment[] {
    const sql = 'SELECT name FROM attachment WHERE list = ? AND item = ? ORDER BY name';
    return this.database.all<Attachment>(sql, list.number, item.id);
  }

  named(list: StoredList, item: Item, name: string): Attachment | undefined {
    const sql = 'SELECT name FROM attachment WHERE list = ? AND item = ? AND name = ?';
    return this.database.first<Attachment>(sql, list.number, item.id, name);
  }

  content(list: StoredList, item: Item, { name }: Attachment): Uint8Array {
    const sql = 'SELECT bytes FROM attachment WHERE list = ? AND item = ? AND name = ?';
    const kept = this.database.first<{ bytes: Uint8Array }>(sql, list.number, item.id, name);
    if (!kept) throw new Error('An attachment has no content.');
    return kept.bytes;
  }

  /** The caller sees to it that the name is free. */
  add(list: StoredList, item: Item, name: string, bytes: Uint8Array, by: number): Attachment {
    return this.database.write(() => {
      const sql = `INSERT INTO attachment (list, item, name, bytes) VALUES (?, ?, ?, ${givenBytes})`;
      this.database.run(sql, list.number, item.id, name, bytes);
      this.items.countAttachments(list, item.id, by);
      return { name };
    });
  }

  replace(list: StoredList, item: Item, { name }: Attachment, bytes: Uint8Array, by: number): void {
    this.database.write(() => {
      const sql = `UPDATE attachment SET bytes = ${givenBytes} WHERE list = ? AND item = ? AND name = ?`;
      this.database.run(sql, bytes, list.number, item.id, name);
      this.items.countAttachments(list, item.id, by);
    });
  }

  remove(list: StoredList, item: Item, { name }: Attachment, by: number): void {
    this.database.write(() => {
      this.database.run('DELETE FROM attachment WHERE list = ? AND item = ? AND name = ?', list.number, item.id, name);
      this.items.countAttachments(list, item.id, by);
    });
  }
}
