import type { Database } from '../../sqlite/database';
import type { DriveItem, DriveItems } from './driveItems';
import type { Item, Items } from './items';
import { addressOf, type Lists } from './lists';
import type { Recycled, RecycleBin, Recycler } from './recycleBin';
import type { RecycledAttachments } from './recycledAttachments';
import type { RecycledEntries } from './recycledEntries';
import type { Site } from './sites';

/** Why something cannot be had back: its name is taken, or its list or item is gone itself. */
export type RestoreConflict = 'nameTaken' | 'ownerGone';

/** Puts things into the recycle bin and takes them out again, as they were. */
export class Recycling {
  constructor(
    private readonly database: Database,
    private readonly bin: RecycleBin,
    private readonly lists: Lists,
    private readonly driveItems: DriveItems,
    private readonly items: Items,
    private readonly entries: RecycledEntries,
    readonly attachments: RecycledAttachments,
  ) {}

  /** An item, whether it is a file, a folder or neither. */
  any(where: Recycler, item: Item): Recycled {
    const entry = item.entry === null ? undefined : this.driveItems.byNumber(item.entry);
    return entry ? this.entry(where, entry) : this.item(where, item);
  }

  /** An item that is no file and no folder; what leads to it goes along, or keeps it where it is. */
  item({ site, list, by }: Recycler, item: Item): Recycled {
    return this.database.write(() => {
      const related = this.items.goingAlong(list, item.id);
      const title = item.values['Title'] ?? '';
      const put = this.bin.put({
        site: site.number,
        list: list.number,
        kind: 'item',
        thing: item.id,
        title: String(title),
        directory: below(addressOf(site, list), this.folderNames(item.folder)),
        name: `${item.id}_.000`,
        size: 0,
        author: item.author,
        deletedBy: by,
      });
      this.database.run('UPDATE item SET recycled = ? WHERE list = ? AND id = ?', put.number, list.number, item.id);
      this.items.noteOnList(list, 'itemDeleted');
      for (const {
        list: { number },
        items,
      } of related) {
        const other = this.lists.byNumber(number);
        // One may have gone along with another already.
        const left = items.flatMap((id) => this.items.there(other, id) ?? []);
        for (const one of left) this.any({ site, list: other, by }, one);
      }
      return put;
    });
  }

  /** A file, or a folder with all that is in it. */
  entry({ site, list, by }: Recycler, entry: DriveItem): Recycled {
    const [, ...folders] = this.driveItems.above(entry);
    return this.database.write(() => {
      const put = this.bin.put({
        site: site.number,
        list: list.number,
        kind: entry.isFolder ? 'folder' : 'file',
        thing: entry.number,
        title: entry.name,
        directory: below(
          addressOf(site, list),
          folders.map(({ name }) => name),
        ),
        name: entry.name,
        size: this.driveItems.sizeOf(entry),
        author: this.authorOf(entry) ?? by,
        deletedBy: by,
      });
      this.entries.hide(list, entry, put.number);
      return put;
    });
  }

  list({ site, list, by }: Recycler): Recycled {
    return this.database.write(() => {
      const address = addressOf(site, list);
      const put = this.bin.put({
        site: site.number,
        list: list.number,
        kind: 'list',
        thing: list.number,
        title: list.title,
        directory: address.slice(1, address.lastIndexOf('/')),
        name: list.name,
        size: 0,
        author: by,
        deletedBy: by,
      });
      this.database.run('UPDATE list SET recycled = ? WHERE number = ?', put.number, list.number);
      return put;
    });
  }

  /** What stands in the way of having it back. */
  conflict(site: Site, it: Recycled): RestoreConflict | undefined {
    const list = this.lists.byNumber(it.list);
    if (it.kind === 'list')
      return this.lists.byName(site, list.name) || this.lists.byTitle(site, list.title) ? 'nameTaken' : undefined;
    if (list.recycled !== null) return 'ownerGone';
    if (it.kind === 'attachment') return this.attachments.conflict(it);
    if (it.kind === 'item') return undefined;
    const entry = this.entryOf(it);
    const folder = entry.parent === null ? undefined : this.driveItems.byNumber(entry.parent);
    return folder && this.driveItems.child(folder, entry.name) ? 'nameTaken' : undefined;
  }

  /**
   * Brings it back with the id that it had; the caller has looked for conflicts.
   * @throws Refused where a value that must be unique is another item's by now
   */
  restore(it: Recycled): void {
    this.database.write(() => {
      if (it.kind !== 'list') this.items.refuseTaken(this.lists.byNumber(it.list), it.number);
      if (it.kind === 'list') this.database.run('UPDATE list SET recycled = NULL WHERE recycled = ?', it.number);
      else if (it.kind === 'item') this.database.run('UPDATE item SET recycled = NULL WHERE recycled = ?', it.number);
      else if (it.kind === 'attachment') this.attachments.restore(it);
      else this.entries.show(this.lists.byNumber(it.list), this.entryOf(it), it.number);
      this.bin.forget(it);
    });
  }

  /** Removes it for good. */
  purge(it: Recycled): void {
    this.database.write(() => {
      if (it.kind === 'item') this.database.run('DELETE FROM item WHERE recycled = ?', it.number);
      else if (it.kind === 'list') return this.lists.removeForGood(this.lists.byNumber(it.list));
      else if (it.kind === 'attachment') this.attachments.purge(it);
      else this.entries.purge(it.number);
      return this.bin.forget(it);
    });
  }

  private entryOf({ thing }: Recycled): DriveItem {
    const entry = this.driveItems.anyByNumber(thing);
    if (!entry) throw new Error('What is in the recycle bin is not kept.');
    return entry;
  }

  private folderNames(folder: number | null): string[] {
    const at = folder === null ? undefined : this.driveItems.byNumber(folder);
    return at ? [...this.driveItems.above(at).slice(1), at].map(({ name }) => name) : [];
  }

  private authorOf({ list, item }: DriveItem): number | undefined {
    const sql = 'SELECT author FROM item WHERE list = ? AND id = ?';
    return this.database.first<{ author: number }>(sql, list, item)?.author;
  }
}

const below = (address: string, names: readonly string[]): string => [address.slice(1), ...names].join('/');
