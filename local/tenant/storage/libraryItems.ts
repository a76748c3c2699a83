import { randomUUID } from 'node:crypto';
import type { Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';
import { defaultOf } from '../rules/defaultValues';
import { isReference } from '../rules/fieldKinds';
import { authorOf } from './author';
import type { DriveItem } from './driveTree';
import { firstTypeSql } from './contentTypes';
import type { Field, Fields } from './fields';
import { keyOf } from './keptValues';
import { beginVersions, keepVersion } from './keepVersion';
import type { StoredList } from './lists';

const isSame = (one: Field, other: Field): boolean =>
  one.name === other.name && one.type === other.type && one.attributes['List'] === other.attributes['List'];

/** SharePoint's number of its own account, which does what nobody does. */
export const systemAccount = 1073741823;

/**
 * That every file and folder is an item of its list too, as SharePoint has it: with an id in the list's own sequence,
 * columns and people. What both know of it, both change together.
 */
export class LibraryItems {
  /** @param authorNumber the number that SharePoint knows somebody by; the tenant's own set-up is nobody */
  constructor(
    private readonly database: Database,
    private readonly fields: Fields,
    private readonly now: () => Date,
    private readonly authorNumber: (list: StoredList, by: Caller | undefined) => number,
  ) {}

  /** Gives a new file or folder its item, unless it is the root. */
  add(list: StoredList, entry: DriveItem, by: Caller | undefined): void {
    if (entry.parent === null) return;
    this.database.run('UPDATE list SET lastItem = lastItem + 1 WHERE number = ?', list.number);
    const author = this.authorNumber(list, by);
    this.database.run(
      `INSERT INTO item (list, id, guid, version, created, modified, author, editor, fields, entry, folder, kind, name, type)
       SELECT number, lastItem, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${firstTypeSql} FROM list WHERE number = ?`,
      randomUUID(),
      entry.created,
      entry.modified,
      author,
      author,
      entry.isFolder ? '{}' : this.defaults(list),
      entry.number,
      this.folderOf(entry),
      entry.isFolder,
      entry.name,
      list.number,
      Number(entry.isFolder),
      list.number,
    );
    this.database.run(
      'UPDATE driveItem SET item = (SELECT lastItem FROM list WHERE number = ?) WHERE number = ?',
      list.number,
      entry.number,
    );
    const there = 'SELECT lastItem FROM list WHERE number = ?';
    beginVersions(
      this.database,
      list.number,
      this.database.first<{ lastItem: number }>(there, list.number)?.lastItem ?? 0,
    );
  }

  /** Gives a copy the values of the columns that both lists have, but those that no two items may share. */
  copyValues(from: StoredList, original: DriveItem, to: StoredList, copy: DriveItem): void {
    const sql = 'SELECT fields FROM item WHERE list = ? AND id = ?';
    const kept = this.database.first<{ fields: string }>(sql, from.number, original.item);
    const was = JSON.parse(kept?.fields ?? '{}') as Readonly<Record<string, unknown>>;
    const values = this.fields
      .of(to)
      .filter(({ unique }) => !unique)
      .flatMap((field) => {
        const same = this.fields.of(from).find((one) => isSame(one, field));
        const value = same && was[keyOf(same)];
        // The numbers of people and items are those of the site.
        return value === undefined || (isReference(field.type) && from.site !== to.site)
          ? []
          : [[keyOf(field), value] as const];
      });
    const write = 'UPDATE item SET fields = ? WHERE list = ? AND id = ?';
    this.database.run(write, JSON.stringify(Object.fromEntries(values)), to.number, copy.item);
  }

  /** Makes a copy or what was moved say who made the original, and when. */
  keepAuthor(list: StoredList, entry: DriveItem): void {
    const author = this.authorNumber(list, authorOf(entry.createdBy));
    const sql = 'UPDATE item SET created = ?, author = ? WHERE list = ? AND id = ?';
    this.database.run(sql, entry.created, author, list.number, entry.item);
  }

  /** Tells the item that its file or folder has changed: its content, its name or where it is. */
  follow(list: StoredList, entry: DriveItem, by: Caller | undefined): void {
    if (entry.item === null) return;
    const there = 'SELECT version FROM item WHERE list = ? AND id = ?';
    const before = this.database.first<{ version: number }>(there, list.number, entry.item)?.version ?? 0;
    if (before < entry.version) keepVersion(this.database, list.number, entry.item);
    this.database.run(
      'UPDATE item SET version = ?, modified = ?, editor = ?, folder = ?, name = ? WHERE list = ? AND id = ?',
      entry.version,
      entry.modified,
      this.authorNumber(list, by),
      this.folderOf(entry),
      entry.name,
      list.number,
      entry.item,
    );
  }

  /** Tells the item where its file or folder is. */
  place(entry: DriveItem): void {
    const sql = 'UPDATE item SET folder = ?, name = ? WHERE list = ? AND id = ?';
    this.database.run(sql, this.folderOf(entry), entry.name, entry.list, entry.item);
  }

  /** Puts the items into the recycle bin that are a file or folder, or are in it. */
  hide(entry: number, recycled: number): void {
    this.database.run(
      `UPDATE item SET recycled = ? WHERE recycled IS NULL AND list = (SELECT list FROM driveItem WHERE number = ?)
         AND (entry = ? OR folder = ?)`,
      recycled,
      entry,
      entry,
      entry,
    );
  }

  show(recycled: number): void {
    this.database.run('UPDATE item SET recycled = NULL WHERE recycled = ?', recycled);
  }

  /**
   * Removes the items for good that are a file or folder, or are in it.
   * @param recycled the number in the recycle bin of what is removed from there
   */
  remove(entry: number, recycled: number | null): void {
    this.database.run(
      `DELETE FROM item WHERE list = (SELECT list FROM driveItem WHERE number = ?) AND (entry = ? OR folder = ?)
         AND recycled IS ?`,
      entry,
      entry,
      entry,
      recycled,
    );
  }

  /** The ids of the folders that an item is in, the nearest first. */
  foldersOf({ number }: StoredList, item: number): number[] {
    const sql = `
      WITH RECURSIVE above (number, depth) AS (
        SELECT folder, 1 FROM item WHERE list = ? AND id = ?
        UNION ALL SELECT parent, depth + 1 FROM driveItem JOIN above ON driveItem.number = above.number
      )
      SELECT item FROM driveItem JOIN above ON above.number = driveItem.number WHERE item IS NOT NULL ORDER BY depth`;
    return this.database.all<{ item: number }>(sql, number, item).map(({ item: id }) => id);
  }

  /** What a new file has in the columns. */
  private defaults(list: StoredList): string {
    const values = this.fields.of(list).map((field) => [keyOf(field), defaultOf(field, this.now())] as const);
    return JSON.stringify(Object.fromEntries(values));
  }

  /** An item knows the folder that it is in, and knows none at the top of its list. */
  private folderOf({ parent }: DriveItem): number | null {
    const sql = 'SELECT number FROM driveItem WHERE number = ? AND parent IS NOT NULL';
    return this.database.first<{ number: number }>(sql, parent)?.number ?? null;
  }
}
