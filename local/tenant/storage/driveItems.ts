import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../sqlite/database';
import { instantOf } from './instant';
import type { StoredList } from './lists';

/** A file or folder of a library. */
export interface DriveItem {
  /** The tenant's own. */
  readonly number: number;
  readonly id: string;
  readonly guid: string;
  /** The number of the folder that it is in; the root is in none. */
  readonly parent: number | null;
  readonly name: string;
  readonly isFolder: 0 | 1;
  /** In bytes; a folder's is 0 here. */
  readonly size: number;
  /** Go up by one with each change, and with each change of the content. */
  readonly version: number;
  readonly contentVersion: number;
  /** Instants in ISO 8601, to the second. */
  readonly created: string;
  readonly modified: string;
  /** 1 where it was removed: into the recycle bin, or for good. */
  readonly removed: 0 | 1;
  /** The library's count of changes when this one came. */
  readonly change: number;
}

/** The folder and all below it. */
const subtree = `WITH RECURSIVE below (number) AS (
  VALUES (?) UNION ALL SELECT driveItem.number FROM driveItem JOIN below ON driveItem.parent = below.number WHERE removed = 0
)`;

/** The files and folders of the libraries. */
export class DriveItems {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /** Gives a new library its root. */
  addRoot(library: StoredList): void {
    this.add(library, null, 'root', 1);
  }

  root(library: StoredList): DriveItem {
    const sql = 'SELECT * FROM driveItem WHERE list = ? AND parent IS NULL';
    const root = this.database.first<DriveItem>(sql, library.number);
    if (!root) throw new Error('A library has no root.');
    return root;
  }

  byId(library: StoredList, id: string): DriveItem | undefined {
    const sql = 'SELECT * FROM driveItem WHERE list = ? AND id = ? AND removed = 0';
    return this.database.first<DriveItem>(sql, library.number, id);
  }

  byNumber(number: number): DriveItem | undefined {
    return this.database.first<DriveItem>('SELECT * FROM driveItem WHERE number = ? AND removed = 0', number);
  }

  /** Also one that was removed. */
  anyByNumber(number: number): DriveItem | undefined {
    return this.database.first<DriveItem>('SELECT * FROM driveItem WHERE number = ?', number);
  }

  child(folder: DriveItem, name: string): DriveItem | undefined {
    const sql = 'SELECT * FROM driveItem WHERE parent = ? AND name = ? AND removed = 0';
    return this.database.first<DriveItem>(sql, folder.number, name);
  }

  children(folder: DriveItem, most: number, after: number): DriveItem[] {
    const sql = 'SELECT * FROM driveItem WHERE parent = ? AND removed = 0 ORDER BY name LIMIT ? OFFSET ?';
    return this.database.all<DriveItem>(sql, folder.number, most, after);
  }

  childCount(folder: DriveItem): number {
    const sql = 'SELECT count(*) AS found FROM driveItem WHERE parent = ? AND removed = 0';
    return this.database.first<{ found: number }>(sql, folder.number)?.found ?? 0;
  }

  /** How many files and folders there are, the root not among them. */
  count(library: StoredList): number {
    const sql = 'SELECT count(*) AS found FROM driveItem WHERE list = ? AND parent IS NOT NULL AND removed = 0';
    return this.database.first<{ found: number }>(sql, library.number)?.found ?? 0;
  }

  /** What it stands below, from the root on. */
  above(item: DriveItem): DriveItem[] {
    const folder = item.parent === null ? undefined : this.byNumber(item.parent);
    return folder ? [...this.above(folder), folder] : [];
  }

  content(file: DriveItem): Uint8Array {
    const sql = 'SELECT bytes FROM fileContent WHERE item = ?';
    const kept = this.database.first<{ bytes: Uint8Array }>(sql, file.number);
    if (!kept) throw new Error('A file has no content.');
    return kept.bytes;
  }

  addFolder(library: StoredList, folder: DriveItem, name: string): DriveItem {
    return this.database.write(() => this.add(library, folder.number, name, 1));
  }

  addFile(library: StoredList, folder: DriveItem, name: string, bytes: Uint8Array): DriveItem {
    return this.database.write(() => this.write(library, this.add(library, folder.number, name, 0), bytes, 0));
  }

  replace(library: StoredList, file: DriveItem, bytes: Uint8Array): DriveItem {
    return this.database.write(() => this.write(library, file, bytes, 1));
  }

  /** @param forGood leaves nothing in the recycle bin */
  remove(library: StoredList, item: DriveItem, forGood: boolean): void {
    this.database.write(() => {
      const below = this.database.all<{ number: number }>(`${subtree} SELECT number FROM below`, item.number);
      for (const { number } of below) this.noteChange(library, number);
      for (const { number } of below) {
        this.database.run('UPDATE driveItem SET removed = 1 WHERE number = ?', number);
        if (forGood) this.database.run('DELETE FROM fileContent WHERE item = ?', number);
      }
    });
  }

  /** The names of the files that were removed and could be had back. */
  recycleBin(library: StoredList): string[] {
    const sql = `SELECT name FROM driveItem JOIN fileContent ON item = number WHERE list = ? AND removed = 1 ORDER BY change`;
    return this.database.all<{ name: string }>(sql, library.number).map(({ name }) => name);
  }

  lastChange(library: StoredList): number {
    const sql = 'SELECT max(change) AS last FROM driveItem WHERE list = ?';
    return this.database.first<{ last: number | null }>(sql, library.number)?.last ?? 0;
  }

  /** What changed behind a count of changes, each item once, in the order of the changes. */
  changes(library: StoredList, after: number, most: number): DriveItem[] {
    const sql = 'SELECT * FROM driveItem WHERE list = ? AND change > ? ORDER BY change LIMIT ?';
    return this.database.all<DriveItem>(sql, library.number, after, most);
  }

  private add(library: StoredList, parent: number | null, name: string, isFolder: 0 | 1): DriveItem {
    const at = instantOf(this.now());
    const number = this.database.run(
      `INSERT INTO driveItem (list, id, guid, parent, name, isFolder, size, version, contentVersion, created, modified, change)
       VALUES (?, ?, ?, ?, ?, ?, 0, 1, 0, ?, ?, 0)`,
      library.number,
      newId(),
      randomUUID(),
      parent,
      name,
      isFolder,
      at,
      at,
    );
    return this.noteChange(library, number);
  }

  private write(library: StoredList, file: DriveItem, bytes: Uint8Array, newVersion: 0 | 1): DriveItem {
    // SQLite takes bytes of no length for no value.
    this.database.run(
      'INSERT INTO fileContent (item, bytes) VALUES (?, ifnull(?, zeroblob(0))) ON CONFLICT DO UPDATE SET bytes = excluded.bytes',
      file.number,
      bytes,
    );
    this.database.run(
      'UPDATE driveItem SET size = ?, version = version + ?, contentVersion = contentVersion + 1, modified = ? WHERE number = ?',
      bytes.length,
      newVersion,
      instantOf(this.now()),
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
