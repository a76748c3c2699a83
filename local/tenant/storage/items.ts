import { randomUUID } from 'node:crypto';
import type { Condition, Expression } from '../query/sql';
import { defaultOf } from '../rules/defaultValues';
import { refuseInvalid } from '../rules/formula';
import { type ItemValue, readValue } from '../rules/itemValues';
import { Refused } from '../rules/refused';
import type { Database } from '../../sqlite/database';
import type { Field, Fields, Validation } from './fields';
import { firstTypeSql } from './contentTypes';
import { indexNameOf, isTwice, keyOf, valueOf } from './keptValues';
import { instantOf } from './instant';
import { awaitApproval, beginVersions, keepVersion } from './keepVersion';
import { isLibrary, type StoredList } from './lists';
import { type Related, relatedTo } from './relations';

/** An item of a list. */
export interface Item {
  readonly id: number;
  readonly guid: string;
  /** Goes up by one with each change, and never back. */
  readonly version: number;
  /** SharePoint's number of the version that it is: `versionNumbers.ts` reads it. */
  readonly uiVersion: number;
  /** What became of that version where its list asks for approval or has drafts, and what was said of it. */
  readonly moderation: number;
  readonly moderationComments: string | null;
  /** Instants in ISO 8601, to the second as SharePoint has them. */
  readonly created: string;
  readonly modified: string;
  /** Numbers of people. */
  readonly author: number;
  readonly editor: number;
  /** The number of the file or folder that it is; a plain item is none. */
  readonly entry: number | null;
  /** The number of the folder that it is in; none at the top of the list. */
  readonly folder: number | null;
  /** 1 for a folder. */
  readonly kind: 0 | 1;
  /** The name of the file or folder. */
  readonly name: string | null;
  /** How many files are attached to it. */
  readonly attachments: number;
  /** The id of its content type, and what the list calls it. */
  readonly contentTypeId: string;
  readonly contentType: string;
  readonly values: Readonly<Record<string, ItemValue>>;
}

/** What a client writes, by the internal names of columns. */
export type Written = Readonly<Record<string, unknown>>;

/** What an item is besides its columns, where it is not what usually follows from who writes it and when. */
export interface Stamp extends Partial<Pick<Item, 'created' | 'modified' | 'author' | 'editor' | 'folder'>> {
  /** The number of its content type; the first of the list unless it is told. */
  readonly type?: number | undefined;
}

/** An item as it is kept: its values are JSON, under the numbers of their columns. */
export interface ItemRow extends Omit<Item, 'values'> {
  readonly fields: string;
}

const columns = 'id, guid, version, created, modified, author, editor, fields';
const place = `uiVersion, moderation, moderationComments, entry, folder, kind, name, attachments, ${typeColumn('id')} AS contentTypeId, ${typeColumn('name')} AS contentType`;

/** SQL for what an item's content type has in a column. */
export function typeColumn(column: 'id' | 'name'): string {
  return `(SELECT contentType.${column} FROM contentType WHERE contentType.number = item.type)`;
}

/** The files and folders that items may be: they hear of what is done to their items. */
export interface Entries {
  touch(list: StoredList, item: number): void;
  /** Of a change that is no new version. */
  note(list: StoredList, item: number): void;
  /** For good. */
  remove(list: StoredList, item: number): void;
}

/** The items of the lists, folders among them. */
export class Items {
  constructor(
    private readonly database: Database,
    private readonly fields: Fields,
    private readonly entries: Entries,
    private readonly now: () => Date,
  ) {}

  count(list: StoredList): number {
    return this.countWhere(list, { where: 'TRUE', values: [] });
  }

  countWhere(list: StoredList, { where, values }: Condition): number {
    const sql = `SELECT count(*) AS found FROM item WHERE list = ${list.number} AND recycled IS NULL AND ${where}`;
    return this.database.first<{ found: number }>(sql, ...values)?.found ?? 0;
  }

  /** Whether more items than that meet a condition: counts no further, however long the list is. */
  areMoreThan(most: number, list: StoredList, { where, values }: Condition): boolean {
    const sql = `SELECT 1 FROM item WHERE list = ${list.number} AND recycled IS NULL AND ${where} LIMIT 1 OFFSET ?`;
    return this.database.first(sql, ...values, most) !== undefined;
  }

  /**
   * @param first the column that the order begins with, where the items are to be read in the order of its index: by
   * itself SQLite would rather read all of them and sort
   */
  find(list: StoredList, { where, values }: Condition, order: Expression, most: number, first?: Field): Item[] {
    const from = first && this.hasIndex(first) ? `item INDEXED BY "${indexNameOf(first)}"` : 'item';
    const sql = `SELECT ${columns}, ${place} FROM ${from} WHERE list = ${list.number} AND recycled IS NULL AND ${where} ORDER BY ${order.sql} LIMIT ?`;
    const rows = this.database.all<ItemRow>(sql, ...values, ...order.values, most);
    const keys = keysOf(this.fields.of(list));
    return rows.map((row) => itemOf(row, keys));
  }

  /** A copy of the database has none. */
  private hasIndex(field: Field): boolean {
    const sql = "SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?";
    return this.database.first(sql, indexNameOf(field)) !== undefined;
  }

  /** The ids of all items. */
  ids(list: StoredList): number[] {
    const sql = 'SELECT id FROM item WHERE list = ? AND recycled IS NULL';
    return this.database.all<{ id: number }>(sql, list.number).map(({ id }) => id);
  }

  /** What an expression is for an item. */
  valueAt(list: StoredList, id: number, { sql, values }: Expression): string | number | null {
    const asked = `SELECT ${sql} AS value FROM item WHERE list = ${list.number} AND id = ?`;
    return this.database.first<{ value: string | number | null }>(asked, ...values, id)?.value ?? null;
  }

  /** The item with an id, or `undefined` where there is none. */
  there(list: StoredList, id: number): Item | undefined {
    return this.find(list, { where: 'id = ?', values: [id] }, { sql: 'id', values: [] }, 1)[0];
  }

  byId(list: StoredList, id: number): Item {
    const item = this.there(list, id);
    if (!item) throw new Refused('noSuchItem');
    return item;
  }

  add(list: StoredList, written: Written, author: number, stamp: Stamp = {}): Item {
    refuseLibrary(list);
    return this.database.write(() => {
      const values = this.read(list, written, this.defaults(list, written));
      this.refuseDuplicates(list, values, 0);
      const now = instantOf(this.now());
      const id = this.nextId(list);
      this.database.run(
        `INSERT INTO item (list, ${columns}, folder, type)
         VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, coalesce(?, ${firstTypeSql}))`,
        list.number,
        id,
        randomUUID(),
        stamp.created ?? now,
        stamp.modified ?? now,
        stamp.author ?? author,
        stamp.editor ?? author,
        this.kept(list, values),
        stamp.folder ?? null,
        stamp.type ?? null,
        list.number,
        0,
      );
      beginVersions(this.database, list.number, id);
      this.noteOnList(list, 'itemModified');
      return this.byId(list, id);
    });
  }

  /** Takes the next id: it is never given again, whatever becomes of it. */
  nextId(list: StoredList): number {
    this.database.run('UPDATE list SET lastItem = lastItem + 1 WHERE number = ?', list.number);
    const sql = 'SELECT lastItem FROM list WHERE number = ?';
    return this.database.first<{ lastItem: number }>(sql, list.number)?.lastItem ?? 0;
  }

  /**
   * Changes an item; what it was stays as a version, unless the change is to be of the same one.
   * @param wanted says whether the item may be changed as it is now; throws where not
   */
  change(
    list: StoredList,
    id: number,
    written: Written,
    editor: number,
    wanted: (item: Item) => void,
    stamp: Stamp = {},
    version: 'next' | 'same' = 'next',
  ): Item {
    return this.database.write(() => {
      const item = this.byId(list, id);
      wanted(item);
      const values = this.read(list, written, item.values);
      this.refuseDuplicates(list, values, id);
      if (version === 'next') keepVersion(this.database, list.number, id);
      this.database.run(
        `UPDATE item SET version = ?, created = ?, modified = ?, author = ?, editor = ?, fields = ?,
           type = coalesce(?, type)
         WHERE list = ? AND id = ?`,
        version === 'next' ? item.version + 1 : item.version,
        stamp.created ?? item.created,
        stamp.modified ?? instantOf(this.now()),
        stamp.author ?? item.author,
        stamp.editor ?? editor,
        this.kept(list, values),
        stamp.type ?? null,
        list.number,
        id,
      );
      if (version === 'same') awaitApproval(this.database, list.number, id);
      this.noteOnList(list, 'itemModified');
      if (item.entry !== null && version === 'next') this.entries.touch(list, id);
      else if (item.entry !== null) this.entries.note(list, id);
      return this.byId(list, id);
    });
  }

  /** Puts an item that is no file into another folder of its list, which is no new version of it. */
  move(list: StoredList, id: number, folder: number | null): void {
    this.database.run('UPDATE item SET folder = ? WHERE list = ? AND id = ?', folder, list.number, id);
  }

  /** Counts the files attached to an item anew, which makes a new version of it: pnp/sp-dev-fx-controls-react#2051. */
  countAttachments(list: StoredList, id: number, editor: number): void {
    keepVersion(this.database, list.number, id);
    this.database.run(
      `UPDATE item SET version = version + 1, modified = ?, editor = ?,
         attachments = (SELECT count(*) FROM attachment WHERE attachment.list = item.list AND attachment.item = item.id)
       WHERE list = ? AND id = ?`,
      instantOf(this.now()),
      editor,
      list.number,
      id,
    );
  }

  remove(list: StoredList, id: number, wanted: (item: Item) => void): void {
    this.database.write(() => {
      const item = this.byId(list, id);
      wanted(item);
      if (item.entry !== null) this.entries.remove(list, id);
      this.removeWithRelated(list, id);
    });
  }

  /**
   * What leads to an item and goes with it when it is deleted.
   * @throws Refused where something keeps it where it is, as its column says
   */
  goingAlong(list: Pick<StoredList, 'number' | 'title'>, id: number): Related[] {
    const related = relatedTo(this.database, list, id);
    const keeping = related.find(({ cascades }) => !cascades);
    if (keeping) throw new Refused('relatedItems', list.title, keeping.list.title);
    return related;
  }

  private removeWithRelated(list: Pick<StoredList, 'number' | 'title'>, id: number): void {
    const related = this.goingAlong(list, id);
    this.noteOnList(list, 'itemDeleted');
    this.database.run('DELETE FROM item WHERE list = ? AND id = ?', list.number, id);
    for (const { list: other, items } of related) for (const one of items) this.removeWithRelated(other, one);
  }

  /** Lists say when an item was last changed and when one was last deleted. */
  noteOnList(list: Pick<StoredList, 'number'>, what: 'itemModified' | 'itemDeleted'): void {
    this.database.run(`UPDATE list SET ${what} = ? WHERE number = ?`, instantOf(this.now()), list.number);
  }

  private defaults(list: StoredList, written: Written): Record<string, ItemValue> {
    const values = this.fields
      .of(list)
      .filter(({ name }) => !Object.hasOwn(written, name))
      .flatMap((field) => {
        const value = defaultOf(field, this.now());
        return value === undefined ? [] : [[field.name, value] as const];
      });
    return Object.fromEntries(values);
  }

  private read(list: StoredList, written: Written, old: Item['values']): Record<string, ItemValue> {
    const values = new Map(Object.entries(old));
    const known = new Map(this.fields.of(list).map((field) => [field.name, field]));
    for (const [name, value] of Object.entries(written)) {
      const field = known.get(name);
      if (!field) throw new Refused('noSuchField', name);
      const kept = readValue(field, value);
      if (kept === undefined) values.delete(name);
      else values.set(name, kept);
    }
    const read = Object.fromEntries(values);
    // A file comes into a library whatever its columns ask for.
    if (!isLibrary(list) || Object.keys(written).length > 0)
      refuseInvalid([...known.values()], validationOfList(list), { values: read, now: this.now() });
    return read;
  }

  /** Values as the database has them: under the numbers of their columns. */
  private kept(list: StoredList, values: Item['values']): string {
    const pairs = this.fields.of(list).map((field) => [keyOf(field), values[field.name]] as const);
    return JSON.stringify(Object.fromEntries(pairs));
  }

  private refuseDuplicates(list: StoredList, values: Item['values'], id: number): void {
    for (const field of this.fields.of(list).filter(({ unique }) => unique)) {
      const value = values[field.name];
      if (value !== undefined && this.isThere(list, field, value, id)) throw new Refused('duplicateValue', field.title);
    }
  }

  /**
   * Refuses to let items out of the recycle bin where one of their values must be unique and is another item's by now.
   * @param recycled the number there of what they were put there with
   */
  refuseTaken(list: StoredList, recycled: number): void {
    for (const field of this.fields.of(list).filter(({ unique }) => unique))
      if (isTwice(this.database, list, field, recycled)) throw new Refused('duplicateValue', field.title);
  }

  private isThere(list: StoredList, field: Field, value: ItemValue, otherThan: number): boolean {
    const same = { where: `${valueOf(field)} = ? AND id <> ?`, values: [storedAs(value), otherThan] };
    return this.countWhere(list, same) > 0;
  }
}

/** The names of columns, each with what its value is kept under. */
export const keysOf = (fields: readonly Field[]): readonly (readonly [string, string])[] =>
  fields.map((field) => [field.name, keyOf(field)]);

/**
 * The item of a row.
 * @param keys the names of the columns, each with what its value is kept under
 */
export function itemOf({ fields, ...row }: ItemRow, keys: readonly (readonly [string, string])[]): Item {
  const kept = JSON.parse(fields) as Record<string, ItemValue>;
  const values: Record<string, ItemValue> = {};
  for (const [name, key] of keys) {
    const value = kept[key];
    if (value !== undefined) values[name] = value;
  }
  return { ...row, values };
}

/** What a list holds its items to, by SharePoint's names of the settings. */
function validationOfList({ settings }: StoredList): Validation {
  const { ValidationFormula: formula, ValidationMessage: message } = settings;
  return {
    formula: typeof formula === 'string' ? formula : '',
    message: typeof message === 'string' ? message : '',
  };
}

/** What is in a library comes there as a file or folder. */
function refuseLibrary(list: StoredList): void {
  if (isLibrary(list)) throw new Refused('itemOfLibrary');
}

/** A value as SQLite takes it out of JSON. */
const storedAs = (value: ItemValue): string | number =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : String(value);
