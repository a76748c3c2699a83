import { NotImitated, Refused } from '../rules/refused';
import { instantWritten } from '../rules/instants';
import { type Columns, type QueryColumn, queryColumn } from './columns';
import type { Comparison, DatePart, Filter, Plain } from './filter';

/** A condition in SQL, with a "?" for each of the values: nothing that a client wrote becomes part of the SQL. */
export interface Condition {
  readonly where: string;
  readonly values: readonly (string | number)[];
}

/** Something in SQL that has a value, and what each "?" of it stands for. */
export interface Expression {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const signs: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** How SQLite's `strftime` writes a part of a date. */
const formats: Readonly<Record<DatePart, string>> = {
  year: '%Y',
  month: '%m',
  day: '%d',
  hour: '%H',
  minute: '%M',
  second: '%S',
};

/** Puts a filter into SQL. Letters A to Z are compared whatever their case, as SharePoint does. */
export function conditionOf(filter: Filter, columns: Columns): Condition {
  if ('parts' in filter) {
    const parts = filter.parts.map((part) => conditionOf(part, columns));
    return {
      where: `(${parts.map(({ where }) => where).join(filter.kind === 'and' ? ' AND ' : ' OR ')})`,
      values: parts.flatMap(({ values }) => values),
    };
  }
  const column = queryColumn(columns, filter.column);
  switch (filter.kind) {
    case 'compare':
      return filter.part ? datePart(column, filter.part, filter.is, filter.value) : comparison(column, filter);
    case 'includes':
    case 'excludes':
      return among(column, filter.value, filter.kind === 'excludes');
    case 'startsWith':
    case 'contains':
      return textual(column, filter.kind, filter.text);
  }
}

function textual({ kind, sql, values }: QueryColumn, how: 'startsWith' | 'contains', text: string): Condition {
  if (kind === 'several') return { where: `instr(lower(${sql}), lower(?)) > 0`, values: [...values, text] };
  return how === 'startsWith'
    ? { where: `substr(${sql}, 1, length(?)) = ? COLLATE NOCASE`, values: [...values, text, text] }
    : { where: `instr(lower(${sql}), lower(?)) > 0`, values: [...values, text] };
}

interface Compared {
  readonly column: string;
  readonly is: Comparison;
  readonly value: Plain;
}

function comparison(column: QueryColumn, { is, value }: Compared): Condition {
  const { kind, sql, values } = column;
  if (value === null || value === '') return emptiness(column, is);
  if (kind === 'several') {
    if (is !== 'eq' && is !== 'ne') throw new NotImitated('An order of columns with several choices');
    return among(column, value, is === 'ne');
  }
  const compared: Condition = { where: `${sql} ${signs[is]} ?`, values: [...values, comparable(column, value)] };
  // An item without a value is found by "ne" as well: pnp/pnpjs#1202.
  if (is !== 'ne') return compared;
  return { where: `(${compared.where} OR ${sql} IS NULL)`, values: [...compared.values, ...values] };
}

function emptiness({ sql, values }: QueryColumn, is: Comparison): Condition {
  if (is !== 'eq' && is !== 'ne') throw new NotImitated('A comparison with nothing that is neither "eq" nor "ne"');
  return { where: `${sql} IS ${is === 'ne' ? 'NOT ' : ''}NULL`, values };
}

function datePart({ kind, sql, values }: QueryColumn, part: DatePart, is: Comparison, value: Plain): Condition {
  if (kind !== 'instant' || typeof value !== 'number') throw new Refused('queryNotUnderstood');
  const read = `CAST(strftime('${formats[part]}', ${sql}) AS INTEGER)`;
  return { where: `${read} ${signs[is]} ?`, values: [...values, value] };
}

/** Whether a value is one of several that a column has. */
function among(column: QueryColumn, value: Plain, not: boolean): Condition {
  const { kind, sql, values } = column;
  if (kind !== 'several') return comparison(column, { column: '', is: not ? 'ne' : 'eq', value });
  const given = typeof value === 'number' ? value : String(value);
  const same = typeof value === 'number' ? 'value = ?' : 'value = ? COLLATE NOCASE';
  const found = `EXISTS (SELECT 1 FROM json_each(${sql}) WHERE ${same})`;
  return { where: not ? `NOT ${found}` : found, values: [...values, given] };
}

/** A value as the column has it. What is written in another way, like a number in quotes, is understood. */
function comparable({ kind }: QueryColumn, value: string | number | boolean): string | number {
  const read = readers[kind](value);
  if (read === undefined) throw new Refused('queryNotUnderstood');
  return read;
}

type Reader = (value: string | number | boolean) => string | number | undefined;

const asText: Reader = (value) => (typeof value === 'boolean' ? String(Number(value)) : String(value));

const readers: Readonly<Record<QueryColumn['kind'], Reader>> = {
  text: asText,
  lines: asText,
  several: asText,
  number: (value) => {
    const read = Number(value);
    return Number.isFinite(read) ? read : undefined;
  },
  yesNo: (value) => ({ '1': 1, true: 1, yes: 1, '0': 0, false: 0, no: 0 })[String(value).toLowerCase()],
  // A plus sign that a client did not encode comes as a blank.
  instant: (value) =>
    typeof value === 'string' ? instantWritten(value.replace(/ (?=\d\d:\d\d$)/, '+'), false) : undefined,
};
