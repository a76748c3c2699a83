import { type FieldType, keepingOf } from '../rules/fieldKinds';
import { Refused } from '../rules/refused';
import type { Database } from '../../sqlite/database';
import type { StoredList } from './lists';

/** A column whose values items have, by its number. */
interface Column {
  readonly number: number;
  readonly title: string;
  readonly type: FieldType;
}

/** What a column's value is called within an item. */
export const keyOf = ({ number }: Pick<Column, 'number'>): string => `c${number}`;

/** What the index over a column is called, where there is one. */
export const indexNameOf = ({ number }: Pick<Column, 'number'>): string => `column ${number}`;

/** Where a column's value stands within an item: the same words in index and query, or SQLite would not see the index. */
export const valueOf = (column: Pick<Column, 'number' | 'type'>): string =>
  `json_extract(fields, '$.${keyOf(column)}')${isNumeric(column) ? '' : ' COLLATE NOCASE'}`;

const isNumeric = ({ type }: Pick<Column, 'type'>): boolean =>
  ['number', 'yesNo', 'reference'].includes(keepingOf(type));

/** Lets queries find items by their values in a column. */
export function indexValues(database: Database, list: StoredList, column: Column): void {
  database.run(
    `CREATE INDEX IF NOT EXISTS "${indexNameOf(column)}" ON item (${valueOf(column)}) WHERE list = ${list.number}`,
  );
}

/** Takes the index of a column away, where it has one. */
export function dropIndex(database: Database, column: Pick<Column, 'number'>): void {
  database.run(`DROP INDEX IF EXISTS "${indexNameOf(column)}"`);
}

/** @throws Refused where two items of the list have the same value in a column */
export function refuseDuplicates(database: Database, list: StoredList, column: Column): void {
  if (isTwice(database, list, column, null)) throw new Refused('duplicatesThere', column.title);
}

/**
 * Whether two items of the list have the same value in a column.
 * @param recycled the number in the recycle bin of what counts as being there too
 */
export function isTwice(database: Database, list: StoredList, column: Column, recycled: number | null): boolean {
  const value = valueOf(column);
  const sql = `SELECT 1 FROM item WHERE list = ${list.number} AND (recycled IS NULL OR recycled = ?)
    AND ${value} IS NOT NULL GROUP BY ${value} HAVING count(*) > 1`;
  return database.first(sql, recycled) !== undefined;
}

/** A column that takes several values from here on has those that it had as lists of one; the other way the first stays. */
export function convertValues(database: Database, list: StoredList, from: Column, to: FieldType): void {
  const [old, kept] = [keepingOf(from.type), keepingOf(to)];
  if (old === kept) return;
  const path = `$.${keyOf(from)}`;
  const several = kept === 'references' || kept === 'texts';
  const value = several ? 'json_array(json_extract(fields, ?))' : 'json_extract(fields, ?)';
  database.run(
    `UPDATE item SET fields = json_set(fields, ?, ${value}) WHERE list = ? AND json_extract(fields, ?) IS NOT NULL`,
    path,
    several ? path : `${path}[0]`,
    list.number,
    path,
  );
}
