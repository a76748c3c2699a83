import type { Database } from '../../sqlite/database';
import type { DriveItem, DriveItems } from './driveItems';
import type { FileVersions } from './fileVersions';
import type { LibraryItems } from './libraryItems';
import type { StoredList } from './lists';

/** Files and folders in the recycle bin: what was put there together has the same number of it. */
export class RecycledEntries {
  constructor(
    private readonly database: Database,
    private readonly driveItems: DriveItems,
    private readonly items: LibraryItems,
    private readonly versions: FileVersions,
  ) {}

  /** Puts it and all below it into the recycle bin, under a number there. */
  hide(library: StoredList, item: DriveItem, recycled: number): void {
    const below = this.driveItems.below(item);
    for (const number of below) this.driveItems.noteChange(library, number);
    for (const number of below) {
      this.database.run('UPDATE driveItem SET removed = 1, recycled = ? WHERE number = ?', recycled, number);
      this.items.hide(number, recycled);
    }
  }

  /** Takes out of the recycle bin what was put there together. A folder that it was in and that is gone is made anew. */
  show(library: StoredList, item: DriveItem, recycled: number): void {
    const parent = item.parent === null ? null : this.folderAgain(library, item.parent).number;
    this.database.run('UPDATE driveItem SET parent = ? WHERE number = ?', parent, item.number);
    const hidden = this.hidden(recycled);
    this.database.run('UPDATE driveItem SET removed = 0, recycled = NULL WHERE recycled = ?', recycled);
    this.items.show(recycled);
    for (const number of hidden) this.driveItems.noteChange(library, number);
    this.items.place({ ...item, parent });
  }

  /** Removes for good what was put into the recycle bin together. */
  purge(recycled: number): void {
    for (const number of this.hidden(recycled)) {
      this.versions.removeAll(number);
      this.items.remove(number, recycled);
    }
    this.database.run('UPDATE driveItem SET recycled = NULL WHERE recycled = ?', recycled);
  }

  private hidden(recycled: number): number[] {
    const sql = 'SELECT number FROM driveItem WHERE recycled = ? ORDER BY number';
    return this.database.all<{ number: number }>(sql, recycled).map(({ number }) => number);
  }

  private folderAgain(library: StoredList, number: number): DriveItem {
    const folder = this.driveItems.anyByNumber(number);
    if (!folder) throw new Error('A folder is not kept.');
    if (!folder.removed) return folder;
    const parent = folder.parent === null ? this.driveItems.root(library) : this.folderAgain(library, folder.parent);
    return this.driveItems.child(parent, folder.name) ?? this.driveItems.addFolder(library, parent, folder.name);
  }
}
