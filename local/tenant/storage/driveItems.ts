import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';
import { authorKey, authorOf } from './author';
import { type DriveItem, DriveTree } from './driveTree';
import type { FileVersions } from './fileVersions';
import { instantOf } from './instant';
import type { Entries } from './items';
import type { LibraryItems } from './libraryItems';
import type { StoredList } from './lists';
import type { PropertyBag } from './sites';
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
  /** Whether it goes on saying who changed it last before, and when. */
  readonly keepsEditor?: boolean;
}

/** How a file or folder is copied. */
export interface Copying {
  readonly by?: Caller;
  /** Which of the files and folders, as whoever copies may not see all of what is in a folder. */
  readonly wanted?: (inside: DriveItem) => boolean;
  /** Whether the copy says who made the original, and when. */
  readonly keepsAuthor?: boolean | undefined;
  /** Whether it says who changed the original last, and when. */
  readonly keepsEditor?: boolean | undefined;
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
      const editor = change.keepsEditor ? authorOf(item.modifiedBy) : by;
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
        change.keepsEditor ? item.modified : instantOf(this.now()),
        authorKey(editor),
        item.number,
      );
      return this.followed(library, item.number, editor);
    });
  }

  /** Gives it another name as a part of a change of its item, which is the version. */
  rename({ number }: DriveItem, name: string): void {
    this.database.run('UPDATE driveItem SET name = ? WHERE number = ?', name, number);
    this.items.place(this.existing(number));
  }

  /** Notes that its item's columns have changed: when, and by whom, the item says. An application is nobody there. */
  touch(library: StoredList, { number, item, modifiedBy }: DriveItem): void {
    this.database.run(
      `UPDATE driveItem SET version = version + 1, modified = changed.modified, modifiedBy = changed.by
       FROM (SELECT item.modified, ifnull(principal.key, ?) AS by FROM item
         JOIN list ON list.number = item.list JOIN site ON site.number = list.site
         LEFT JOIN principal ON principal.root = site.root AND principal.id = item.editor AND principal.kind = 'person'
         WHERE item.list = ? AND item.id = ?) AS changed
       WHERE number = ?`,
      modifiedBy,
      library.number,
      item,
      number,
    );
    this.noteChange(library, number);
  }

  /** Keeps what clients put into the bag of a folder or file. */
  putBag({ number }: DriveItem, bag: PropertyBag): void {
    this.database.run('UPDATE driveItem SET bag = ? WHERE number = ?', JSON.stringify(bag), number);
  }

  /** Tells delta of a change that is no new version. */
  note(library: StoredList, { number }: DriveItem): void {
    this.noteChange(library, number);
  }

  /** Copies a file, or a folder with all that is in it, to a folder of the same or another library. */
  copy(
    from: StoredList,
    item: DriveItem,
    to: StoredList,
    folder: DriveItem,
    name: string,
    copying: Copying = {},
  ): DriveItem {
    return this.database.write(() => {
      // What is in it is listed first: the copy may lie in the folder itself.
      const inside = item.isFolder ? this.children(item, -1, 0).filter(copying.wanted ?? (() => true)) : [];
      const copied = item.isFolder
        ? this.addFolder(to, folder, name, copying.by)
        : this.addFile(to, folder, name, this.content(item), copying.by);
      this.items.copyValues(from, item, to, copied);
      for (const child of inside) this.copy(from, child, to, copied, child.name, copying);
      this.keep(to, copied, item, copying);
      return this.existing(copied.number);
    });
  }

  private keep(
    library: StoredList,
    copied: DriveItem,
    { created, createdBy, modified, modifiedBy }: DriveItem,
    { keepsAuthor, keepsEditor }: Copying,
  ): void {
    if (keepsAuthor) {
      const sql = 'UPDATE driveItem SET created = ?, createdBy = ? WHERE number = ?';
      this.database.run(sql, created, createdBy, copied.number);
      this.items.keepAuthor(library, this.existing(copied.number));
    }
    if (keepsEditor) {
      const sql = 'UPDATE driveItem SET modified = ?, modifiedBy = ? WHERE number = ?';
      this.database.run(sql, modified, modifiedBy, copied.number);
      this.items.follow(library, this.existing(copied.number), authorOf(modifiedBy));
    }
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
  note: (list, item) => driveItems.note(list, existing(driveItems, list, item)),
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
