import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';
import { authorKey } from './author';
import { type DriveItem, DriveTree } from './driveTree';
import type { FileVersions } from './fileVersions';
import { instantOf } from './instant';
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
    private readonly now: () => Date,
  ) {
    super(database);
  }

  /** Gives a new library its root. */
  addRoot(library: StoredList): void {
    this.add(library, null, 'root', 1, undefined);
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
      return this.noteChange(library, item.number);
    });
  }

  /** Copies a file, or a folder with all that is in it, to a folder of the same or another library. */
  copy(to: StoredList, item: DriveItem, folder: DriveItem, name: string, by?: Caller): DriveItem {
    if (item.isFolder === 0) return this.addFile(to, folder, name, this.content(item), by);
    // What is in it is listed first: the copy may lie in the folder itself.
    const inside = this.children(item, -1, 0);
    const copied = this.addFolder(to, folder, name, by);
    for (const child of inside) this.copy(to, child, copied, child.name, by);
    return copied;
  }

  /** @param forGood leaves nothing in the recycle bin */
  remove(library: StoredList, item: DriveItem, forGood: boolean): void {
    this.database.write(() => {
      const below = this.below(item);
      for (const number of below) this.noteChange(library, number);
      for (const number of below) {
        this.database.run('UPDATE driveItem SET removed = 1 WHERE number = ?', number);
        if (forGood) this.versions.removeAll(number);
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
    return this.noteChange(library, file.number);
  }

  /** Counts a change: what the item stands below is named by delta too, as by the real one. */
  private noteChange(library: StoredList, number: number): DriveItem {
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

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An id as SharePoint's look: "01" and 32 letters and digits. */
const newId = (): string => `01${[...randomBytes(32)].map((byte) => letters[byte % 32]).join('')}`;
