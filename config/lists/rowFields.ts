import { parseDay } from '../../core/calendar/day';
import { parseLink } from '../../core/links/link';
import type { Column, ListDeclaration, NewRow, Row } from './defineList';

/** A value as both clients carry it. `null` is no value. */
export type FieldValue = string | number | boolean | readonly string[] | null;

/** An item's columns by their internal names, as both clients carry them. */
export type Fields = Record<string, FieldValue>;

/** SharePoint's own column for the title. */
const titleField = 'Title';

/** SharePoint's limit for a line of text. */
const longestText = 255;

/** The internal names of what a row is read from, but for its id. */
export const fieldNames = (list: ListDeclaration): readonly string[] => [titleField, ...Object.keys(list.columns)];

/**
 * Puts a new row into fields. SharePoint itself checks neither what is required nor which choices there are when a
 * program writes, so that it is checked here.
 * @throws TypeError where the row does not fit the declaration: a fault of the program
 */
export function newFields<L extends ListDeclaration>(list: L, row: NewRow<L>): Fields {
  const fields = changedFields(list, row as Partial<NewRow<L>>);
  const missing = Object.keys(list.columns).find((name) => list.columns[name]?.required && isMissing(fields[name]));
  if (missing !== undefined) throw unfit(list, missing);
  if (isMissing(fields[titleField])) throw unfit(list, titleField);
  return fields;
}

/**
 * Puts changes of a row into fields; what is `undefined` is emptied.
 * @throws TypeError where a change does not fit the declaration
 */
export function changedFields<L extends ListDeclaration>(list: L, changes: Partial<NewRow<L>>): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(changes) as [string, unknown][]) {
    const column = name === 'title' ? titleColumn : list.columns[name];
    const field = column && fieldValue(column, value);
    if (field === undefined || (column?.required && isMissing(field))) throw unfit(list, name);
    fields[name === 'title' ? titleField : name] = field;
  }
  return fields;
}

/**
 * Reads a row out of an item's fields; what has no value is left out. Choices are taken as they stand there: people
 * may have added some to the list.
 */
export function rowOf<L extends ListDeclaration>(
  list: L,
  id: number,
  fields: Readonly<Record<string, unknown>>,
): Row<L> {
  const title = fields[titleField];
  const row: Record<string, unknown> = { id, title: typeof title === 'string' ? title : '' };
  for (const name of Object.keys(list.columns)) {
    const value = fields[name] as FieldValue | undefined;
    if (!isMissing(value)) row[name] = value;
  }
  return row as Row<L>;
}

const titleColumn: Column = { kind: 'text', title: 'Title', required: true, sensitivity: 'open' };

const isMissing = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The message names the column and never the value, which may be somebody's. */
const unfit = (list: ListDeclaration, name: string): TypeError =>
  new TypeError(`${list.name}.${name} has a value that its declaration does not allow`);

/** The value as a field, or `undefined` where the column cannot hold it. */
function fieldValue(column: Column, value: unknown): FieldValue | undefined {
  if (value === undefined) return null;
  switch (column.kind) {
    case 'text':
      return typeof value === 'string' && value.length <= longestText ? value : undefined;
    case 'lines':
      return typeof value === 'string' ? value : undefined;
    case 'day':
      return isText(value) && (value === '' || parseDay(value, 'yyyy-mm-dd') !== undefined) ? value : undefined;
    case 'link':
      return isText(value) && (value === '' || parseLink(value) !== undefined) ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return isText(value) && column.choices.includes(value) ? value : undefined;
    case 'choices':
      return Array.isArray(value) && value.every((choice) => column.choices.includes(choice as string))
        ? (value as readonly string[])
        : undefined;
  }
}

/** Whether it is a line of text that SharePoint can keep. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;
