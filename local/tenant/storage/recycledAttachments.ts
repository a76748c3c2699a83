import type { Database } from '../../sqlite/database';
import type { Attachment, Attachments } from './attachments';
import type { Item, Items } from './items';
import { addressOf, type Lists, type StoredList } from './lists';
import type { Recycled, RecycleBin, Recycler } from './recycleBin';

/** Attachments in the recycle bin: their content is kept apart from those that items have. */
export class RecycledAttachments {
  constructor(
    private readonly database: Database,
    private readonly bin: RecycleBin,
    private readonly lists: Lists,
    private readonly items: Items,
    private readonly attachments: Attachments,
  ) {}

  put({ site, list, by }: Recycler, item: Item, attachment: Attachment): Recycled {
    return this.database.write(() => {
      const bytes = this.attachments.content(list, item, attachment);
      const put = this.bin.put({
        site: site.number,
        list: list.number,
        kind: 'attachment',
        thing: item.id,
        title: attachment.name,
        directory: `${addressOf(site, list).slice(1)}/Attachments/${item.id}`,
        name: attachment.name,
        size: bytes.length,
        author: item.editor,
        deletedBy: by,
      });
      // SQLite takes bytes of no length for no value.
      const sql = 'INSERT INTO recycledAttachment (recycled, bytes) VALUES (?, ifnull(?, zeroblob(0)))';
      this.database.run(sql, put.number, bytes);
      this.attachments.remove(list, item, attachment, by);
      return put;
    });
  }

  /** Whether the item is there to which it was attached, and has no other of its name. */
  conflict(it: Recycled): 'nameTaken' | 'ownerGone' | undefined {
    const { list, item } = this.ownerOf(it);
    if (!item) return 'ownerGone';
    return this.attachments.named(list, item, it.name) ? 'nameTaken' : undefined;
  }

  restore(it: Recycled): void {
    const { list, item } = this.ownerOf(it);
    const sql = 'SELECT bytes FROM recycledAttachment WHERE recycled = ?';
    const kept = this.database.first<{ bytes: Uint8Array }>(sql, it.number);
    if (!item || !kept) throw new Error('An attachment cannot be restored.');
    this.attachments.add(list, item, it.name, kept.bytes, it.deletedBy);
    this.purge(it);
  }

  purge({ number }: Recycled): void {
    this.database.run('DELETE FROM recycledAttachment WHERE recycled = ?', number);
  }

  private ownerOf(it: Recycled): { readonly list: StoredList; readonly item: Item | undefined } {
    const list = this.lists.byNumber(it.list);
    return { list, item: this.items.there(list, it.thing) };
  }
}
