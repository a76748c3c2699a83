import type { Database } from '../../sqlite/database';
import type { StoredList } from './lists';

/** A file or folder of a library. */
export interface DriveItem {
  /** The tenant's own, and the list's that it is in. */
  readonly number: number;
  readonly list: number;
  readonly id: string;
  readonly guid: string;
  /** The number of the folder that it is in; the root is in none. */
  readonly parent: number | null;
  readonly name: string;
  readonly isFolder: 0 | 1;
  /** Its id as an item of the list; the root is none. */
  readonly item: number | null;
  /** In bytes; of a folder it is counted where it is asked for. */
  readonly size: number;
  /** Of its content; a folder has none. */
  readonly quickXorHash: string | null;
  readonly description: string | null;
  /** Go up by one with each change, and with each change of the content. */
  readonly version: number;
  readonly contentVersion: number;
  /** Instants in ISO 8601, to the second. */
  readonly created: string;
  readonly modified: string;
  /** The same as a client has them, where one said so. */
  readonly createdOnClient: string | null;
  readonly modifiedOnClient: string | null;
  /** Who made it, and who changed it last: `author.ts` reads them. */
  readonly createdBy: string | null;
  readonly modifiedBy: string | null;
  /** The number of the person who has it checked out, and the version that it was then. */
  readonly checkedOut: number | null;
  readonly versionBefore: number | null;
  readonly checkInComment: string;
  /** What clients keep of it under names of their own, as JSON: a `PropertyBag`. */
  readonly bag: string;
  /** 1 where it was removed: into the recycle bin, or for good. */
  readonly removed: 0 | 1;
  /** Where it is in the recycle bin, the number of what was put there: of itself, or of the folder that it is in. */
  readonly recycled: number | null;
  /** The library's count of changes when this one came. */
  readonly change: number;
}

/** The folder and all below it. */
const subtree = `WITH RECURSIVE below (number) AS (
  VALUES (?) UNION ALL SELECT driveItem.number FROM driveItem JOIN below ON driveItem.parent = below.number WHERE removed = 0
)`;

/** The files and folders of the libraries, to be looked at. */
export class DriveTree {
  constructor(protected readonly database: Database) {}

  root(library: StoredList): DriveItem {
    const root = this.rootIfAny(library);
    if (!root) throw new Error('A library has no root.');
    return root;
  }

  /** A plain list has one from when its folder is first asked for. */
  protected rootIfAny({ number }: StoredList): DriveItem | undefined {
    return this.database.first<DriveItem>('SELECT * FROM driveItem WHERE list = ? AND parent IS NULL', number);
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

  /**
   * The number of the folder at a path from the list's own.
   * @param names the folders on the way, none for the list's own
   * @returns `null` for the list's own, `undefined` where there is no such folder
   */
  folderAt(list: StoredList, names: readonly string[]): number | null | undefined {
    if (names.length === 0) return null;
    let folder = this.rootIfAny(list);
    for (const name of names) folder = folder && this.child(folder, name);
    return folder?.isFolder === 1 ? folder.number : undefined;
  }

  /** @param order in SQL, by name where there is none */
  children(folder: DriveItem, most: number, after: number, order = 'name'): DriveItem[] {
    const sql = `SELECT * FROM driveItem WHERE parent = ? AND removed = 0 ORDER BY ${order} LIMIT ? OFFSET ?`;
    return this.database.all<DriveItem>(sql, folder.number, most, after);
  }

  childCount(folder: DriveItem): number {
    const sql = 'SELECT count(*) AS found FROM driveItem WHERE parent = ? AND removed = 0';
    return this.counted(sql, folder.number);
  }

  /** How many files and folders there are, the root not among them. */
  count(library: StoredList): number {
    const sql = 'SELECT count(*) AS found FROM driveItem WHERE list = ? AND parent IS NOT NULL AND removed = 0';
    return this.counted(sql, library.number);
  }

  /** How many bytes a file has, or all that is in a folder. */
  sizeOf(item: DriveItem): number {
    if (item.isFolder === 0) return item.size;
    const sql = `${subtree} SELECT sum(size) AS found FROM driveItem JOIN below ON below.number = driveItem.number`;
    return this.counted(sql, item.number);
  }

  /** How many bytes could be had back out of the recycle bin. */
  sizeInBin(library: StoredList): number {
    const sql = `SELECT sum(size) AS found FROM driveItem WHERE list = ? AND removed = 1 AND ${hasContent}`;
    return this.counted(sql, library.number);
  }

  /** The files and folders below a folder whose names have a text in them, the newest first. */
  named(folder: DriveItem, text: string, most: number, after: number): DriveItem[] {
    const sql = `${subtree} SELECT driveItem.* FROM driveItem JOIN below ON below.number = driveItem.number
      WHERE driveItem.number <> ? AND instr(lower(name), lower(?)) > 0 ORDER BY modified DESC, driveItem.number LIMIT ? OFFSET ?`;
    return this.database.all<DriveItem>(sql, folder.number, folder.number, text, most, after);
  }

  /** What it stands below, from the root on. */
  above(item: DriveItem): DriveItem[] {
    const folder = item.parent === null ? undefined : this.byNumber(item.parent);
    return folder ? [...this.above(folder), folder] : [];
  }

  /** The names of the files that were removed and could be had back. */
  recycleBin(library: StoredList): string[] {
    const sql = `SELECT name FROM driveItem WHERE list = ? AND removed = 1 AND ${hasContent} ORDER BY change`;
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

  /** The folder or file of an item. */
  ofItem(list: StoredList, item: number): DriveItem | undefined {
    const sql = 'SELECT * FROM driveItem WHERE list = ? AND item = ? AND removed = 0';
    return this.database.first<DriveItem>(sql, list.number, item);
  }

  /** By the identifier that SharePoint knows it by, among the lists of a site. */
  byGuid(site: number, guid: string): DriveItem | undefined {
    const sql = `SELECT driveItem.* FROM driveItem JOIN list ON list.number = driveItem.list
      WHERE guid = ? AND removed = 0 AND site = ?`;
    return this.database.first<DriveItem>(sql, guid.toLowerCase(), site);
  }

  /** The numbers of an item and of all below it. */
  below(item: DriveItem): number[] {
    const found = this.database.all<{ number: number }>(`${subtree} SELECT number FROM below`, item.number);
    return found.map(({ number }) => number);
  }

  private counted(sql: string, ...values: readonly (string | number)[]): number {
    return this.database.first<{ found: number | null }>(sql, ...values)?.found ?? 0;
  }
}

const hasContent = 'EXISTS (SELECT 1 FROM fileVersion WHERE item = driveItem.number)';
