import { randomUUID } from 'node:crypto';
import { defaultOf } from '../rules/defaultValues';
import { type ItemValue, readValue } from '../rules/itemValues';
import { NotImitated, Refused } from '../rules/refused';
import type { Database } from '../../sqlite/database';
import { type Field, type Fields, keyOf, valueOf } from './fields';
import { instantOf } from './instant';
import { documentLibrary, type StoredList } from './lists';

/** An item of a list. */
export interface Item {
  readonly id: number;
  readonly guid: string;
  /** Goes up by one with each change. */
  readonly version: number;
  /** Instants in ISO 8601, to the second as SharePoint has them. */
  readonly created: string;
  readonly modified: string;
  /** Numbers of people. */
  readonly author: number;
  readonly editor: number;
  readonly values: Readonly<Record<string, ItemValue>>;
}

/** What a client writes, by the internal names of columns. */
export type Written = Readonly<Record<string, unknown>>;

interface ItemRow extends Omit<Item, 'values'> {
  readonly fields: string;
}

const columns = 'id, guid, version, created, modified, author, editor, fields';

/** The items of the lists. */
export class Items {
  constructor(
    private readonly database: Database,
    private readonly fields: Fields,
    private readonly now: () => Date,
  ) {}

  count(list: StoredList): number {
    return this.countWhere(list, 'TRUE', []);
  }

  /** @param where a condition in SQL, with a "?" for each of the values */
  countWhere(list: StoredList, where: string, values: readonly (string | number)[]): number {
    const sql = `SELECT count(*) AS found FROM item WHERE list = ${list.number} AND ${where}`;
    return this.database.first<{ found: number }>(sql, ...values)?.found ?? 0;
  }

  /** Whether more items than that meet a condition: counts no further, however long the list is. */
  areMoreThan(most: number, list: StoredList, where: string, values: readonly (string | number)[]): boolean {
    const sql = `SELECT 1 FROM item WHERE list = ${list.number} AND ${where} LIMIT 1 OFFSET ?`;
    return this.database.first(sql, ...values, most) !== undefined;
  }

  /** @param order an order in SQL */
  find(list: StoredList, where: string, values: readonly (string | number)[], order: string, most: number): Item[] {
    refuseLibrary(list);
    const sql = `SELECT ${columns} FROM item WHERE list = ${list.number} AND ${where} ORDER BY ${order} LIMIT ?`;
    return this.database.all<ItemRow>(sql, ...values, most).map((row) => this.itemOf(list, row));
  }

  byId(list: StoredList, id: number): Item {
    const [item] = this.find(list, 'id = ?', [id], 'id', 1);
    if (!item) throw new Refused('noSuchItem');
    return item;
  }

  add(list: StoredList, written: Written, author: number): Item {
    refuseLibrary(list);
    return this.database.write(() => {
      const values = this.read(list, written, this.defaults(list, written));
      this.refuseDuplicates(list, values, 0);
      this.database.run('UPDATE list SET lastItem = lastItem + 1 WHERE number = ?', list.number);
      const id = this.lastId(list);
      this.database.run(
        `INSERT INTO item (list, ${columns}) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)`,
        list.number,
        id,
        randomUUID(),
        instantOf(this.now()),
        instantOf(this.now()),
        author,
        author,
        this.kept(list, values),
      );
      return this.byId(list, id);
    });
  }

  /** @param wanted says whether the item may be changed as it is now; throws where not */
  change(list: StoredList, id: number, written: Written, editor: number, wanted: (item: Item) => void): Item {
    return this.database.write(() => {
      const item = this.byId(list, id);
      wanted(item);
      const values = this.read(list, written, item.values);
      this.refuseDuplicates(list, values, id);
      this.database.run(
        'UPDATE item SET version = version + 1, modified = ?, editor = ?, fields = ? WHERE list = ? AND id = ?',
        instantOf(this.now()),
        editor,
        this.kept(list, values),
        list.number,
        id,
      );
      return this.byId(list, id);
    });
  }

  remove(list: StoredList, id: number, wanted: (item: Item) => void): void {
    this.database.write(() => {
      wanted(this.byId(list, id));
      this.database.run('DELETE FROM item WHERE list = ? AND id = ?', list.number, id);
    });
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
    return Object.fromEntries(values);
  }

  /** Values as the database has them: under the numbers of their columns. */
  private kept(list: StoredList, values: Item['values']): string {
    const pairs = this.fields.of(list).map((field) => [keyOf(field), values[field.name]] as const);
    return JSON.stringify(Object.fromEntries(pairs));
  }

  private itemOf(list: StoredList, { fields, ...row }: ItemRow): Item {
    const kept = JSON.parse(fields) as Record<string, ItemValue>;
    const values = this.fields.of(list).flatMap((field) => {
      const value = kept[keyOf(field)];
      return value === undefined ? [] : [[field.name, value] as const];
    });
    return { ...row, values: Object.fromEntries(values) };
  }

  private refuseDuplicates(list: StoredList, values: Item['values'], id: number): void {
    for (const field of this.fields.of(list).filter(({ unique }) => unique)) {
      const value = values[field.name];
      if (value !== undefined && this.isThere(list, field, value, id)) throw new Refused('duplicateValue', field.title);
    }
  }

  private isThere(list: StoredList, field: Field, value: ItemValue, otherThan: number): boolean {
    return this.countWhere(list, `${valueOf(field)} = ? AND id <> ?`, [storedAs(value), otherThan]) > 0;
  }

  private lastId(list: StoredList): number {
    const sql = 'SELECT lastItem FROM list WHERE number = ?';
    return this.database.first<{ lastItem: number }>(sql, list.number)?.lastItem ?? 0;
  }
}

/** What is in a library is known as files and folders alone. */
function refuseLibrary({ template }: StoredList): void {
  if (template === documentLibrary) throw new NotImitated('The items of a library as those of a list');
}

/** A value as SQLite takes it out of JSON. */
const storedAs = (value: ItemValue): string | number =>
  typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : String(value);
