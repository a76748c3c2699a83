import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';
import { authorKey } from './author';
import { type DriveItem, DriveTree } from './driveTree';
import type { FileVersions } from './fileVersions';
import { instantOf } from './instant';
import type { Entries } from './items';
import type { LibraryItems } from './libraryItems';
import type { StoredList } from './lists';
import { quickXorHash } from './quickXorHash';

export type { DriveItem } from './driveTree';

/** What can become different about a file or folder, besides its content. */
export interface ItemChange {
  readonly name?: string;
  /** The folder that it is to be in. */
  readonly parent?: DriveItem;
  readonly description?: string | null;
  /** Instants in ISO 8601, as a client has them. */
  readonly createdOnClient?: string;
  readonly modifiedOnClient?: string;
}

/** The files and folders of the libraries, and what is done to them. */
export class DriveItems extends DriveTree {
  constructor(
    database: Database,
    readonly versions: FileVersions,
    private readonly items: LibraryItems,
    private readonly now: () => Date,
  ) {
    super(database);
  }

  /** Gives a new library its root. */
  addRoot(library: StoredList): void {
    this.add(library, null, 'root', 1, undefined);
  }

  /** The folder at the top of a list; one that has none yet gets it. */
  override root(list: StoredList): DriveItem {
    return this.rootIfAny(list) ?? this.add(list, null, 'root', 1, undefined);
  }

  content(file: DriveItem): Uint8Array {
    const kept = this.versions.content(file, file.contentVersion);
    if (!kept) throw new Error('A file has no content.');
    return kept;
  }

  addFolder(library: StoredList, folder: DriveItem, name: string, by?: Caller): DriveItem {
    return this.database.write(() => this.add(library, folder.number, name, 1, by));
  }

  addFile(library: StoredList, folder: DriveItem, name: string, bytes: Uint8Array, by?: Caller): DriveItem {
    return this.database.write(() => this.write(library, this.add(library, folder.number, name, 0, by), bytes, 0, by));
  }

  replace(library: StoredList, file: DriveItem, bytes: Uint8Array, by?: Caller): DriveItem {
    return this.database.write(() => this.write(library, file, bytes, 1, by));
  }

  /** Changes what is named, and leaves the rest. The caller sees to it that the new name is free. */
  change(library: StoredList, item: DriveItem, change: ItemChange, by?: Caller): DriveItem {
    return this.database.write(() => {
      // Delta names the folder that it leaves too.
      if (change.parent) this.noteChange(library, item.number);
      this.database.run(
        `UPDATE driveItem SET name = ?, parent = ?, description = ?, createdOnClient = ?, modifiedOnClient = ?,
           version = version + 1, modified = ?, modifiedBy = ? WHERE number = ?`,
        change.name ?? item.name,
        change.parent?.number ?? item.parent,
        change.description === undefined ? item.description : change.description,
        change.createdOnClient ?? item.createdOnClient,
        change.modifiedOnClient ?? item.modifiedOnClient,
        instantOf(this.now()),
        authorKey(by),
        item.number,
      );
      return this.followed(library, item.number, by);
    });
  }

  /** Gives it another name as a part of a change of its item, which is the version. */
  rename({ number }: DriveItem, name: string): void {
    this.database.run('UPDATE driveItem SET name = ? WHERE number = ?', name, number);
    this.items.place(this.existing(number));
  }

  /** Notes that its item's columns have changed. */
  touch(library: StoredList, { number }: DriveItem): void {
    const sql = 'UPDATE driveItem SET version = version + 1, modified = ? WHERE number = ?';
    this.database.run(sql, instantOf(this.now()), number);
    this.noteChange(library, number);
  }

  /**
   * Copies a file, or a folder with all that is in it, to a folder of the same or another library.
   * @param wanted which of what is in it, as whoever copies may not see all of it
   */
  copy(
    to: StoredList,
    item: DriveItem,
    folder: DriveItem,
    name: string,
    by?: Caller,
    wanted: (inside: DriveItem) => boolean = () => true,
  ): DriveItem {
    if (item.isFolder === 0) return this.addFile(to, folder, name, this.content(item), by);
    // What is in it is listed first: the copy may lie in the folder itself.
    const inside = this.children(item, -1, 0).filter(wanted);
    const copied = this.addFolder(to, folder, name, by);
    for (const child of inside) this.copy(to, child, copied, child.name, by, wanted);
    return copied;
  }

  /** Removes it and all below it for good: `Recycling` puts things into the recycle bin. */
  remove(library: StoredList, item: DriveItem): void {
    this.database.write(() => {
      const below = this.below(item);
      for (const number of below) this.noteChange(library, number);
      for (const number of below) {
        this.database.run('UPDATE driveItem SET removed = 1 WHERE number = ?', number);
        this.versions.removeAll(number);
        this.items.remove(number, null);
      }
    });
  }

  private add(
    library: StoredList,
    parent: number | null,
    name: string,
    isFolder: 0 | 1,
    by: Caller | undefined,
  ): DriveItem {
    const at = instantOf(this.now());
    const number = this.database.run(
      `INSERT INTO driveItem (list, id, guid, parent, name, isFolder, size, version, contentVersion, created, modified,
         createdBy, modifiedBy, change)
       VALUES (?, ?, ?, ?, ?, ?, 0, 1, 0, ?, ?, ?, ?, 0)`,
      library.number,
      newId(),
      randomUUID(),
      parent,
      name,
      isFolder,
      at,
      at,
      authorKey(by),
      authorKey(by),
    );
    this.items.add(library, this.existing(number), by);
    return this.noteChange(library, number);
  }

  private write(
    library: StoredList,
    file: DriveItem,
    bytes: Uint8Array,
    newVersion: 0 | 1,
    by: Caller | undefined,
  ): DriveItem {
    const [modified, modifiedBy] = [instantOf(this.now()), authorKey(by)];
    this.versions.add(file, { version: file.contentVersion + 1, modified, modifiedBy }, bytes);
    this.versions.since(file, file.contentVersion + 1, file.version + newVersion);
    this.database.run(
      `UPDATE driveItem SET size = ?, quickXorHash = ?, version = version + ?, contentVersion = contentVersion + 1,
         modified = ?, modifiedBy = ?, modifiedOnClient = NULL WHERE number = ?`,
      bytes.length,
      quickXorHash(bytes),
      newVersion,
      modified,
      modifiedBy,
      file.number,
    );
    return this.followed(library, file.number, by);
  }

  private followed(library: StoredList, number: number, by: Caller | undefined): DriveItem {
    this.items.follow(library, this.existing(number), by);
    return this.noteChange(library, number);
  }

  /** Counts a change: what the item stands below is named by delta too, as by the real one. */
  noteChange(library: StoredList, number: number): DriveItem {
    const item = this.existing(number);
    for (const one of [...this.above(item), item])
      this.database.run('UPDATE driveItem SET change = ? WHERE number = ?', this.lastChange(library) + 1, one.number);
    return this.existing(number);
  }

  private existing(number: number): DriveItem {
    const item = this.byNumber(number);
    if (!item) throw new Error('A file or folder that was just written is not there.');
    return item;
  }
}

/** What is done to an item of a library is done to its file or folder. */
export const entriesIn = (driveItems: DriveItems): Entries => ({
  touch: (list, item) => driveItems.touch(list, existing(driveItems, list, item)),
  remove: (list, item) => driveItems.remove(list, existing(driveItems, list, item)),
});

function existing(driveItems: DriveItems, list: StoredList, item: number): DriveItem {
  const entry = driveItems.ofItem(list, item);
  if (!entry) throw new Error('An item has no file or folder.');
  return entry;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An id as SharePoint's look: "01" and 32 letters and digits. */
const newId = (): string => `01${[...randomBytes(32)].map((byte) => letters[byte % 32]).join('')}`;
