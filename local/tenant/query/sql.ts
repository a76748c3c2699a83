import { NotImitated } from '../rules/refused';
import type { Field } from '../storage/fields';
import { queryColumn } from './columns';
import type { Comparison, Filter } from './filter';

/** A condition in SQL, with a "?" for each of the values: nothing that a client wrote becomes part of the SQL. */
export interface Condition {
  readonly where: string;
  readonly values: readonly (string | number)[];
}

const signs: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** Puts a filter into SQL. Letters A to Z are compared whatever their case, as SharePoint does. */
export function conditionOf(filter: Filter, fields: readonly Field[]): Condition {
  if ('parts' in filter) {
    const parts = filter.parts.map((part) => conditionOf(part, fields));
    return {
      where: `(${parts.map(({ where }) => where).join(filter.kind === 'and' ? ' AND ' : ' OR ')})`,
      values: parts.flatMap(({ values }) => values),
    };
  }
  const { sql } = queryColumn(fields, filter.column);
  if (!('text' in filter)) return comparison(sql, filter.is, filter.value);
  const { kind, text } = filter;
  return kind === 'startsWith'
    ? { where: `substr(${sql}, 1, length(?)) = ? COLLATE NOCASE`, values: [text, text] }
    : { where: `instr(lower(${sql}), lower(?)) > 0`, values: [text] };
}

function comparison(sql: string, is: Comparison, value: string | number | boolean | null): Condition {
  if (value === null) {
    if (is !== 'eq' && is !== 'ne') throw new NotImitated('A comparison with null that is neither "eq" nor "ne"');
    return { where: `${sql} IS ${is === 'ne' ? 'NOT ' : ''}NULL`, values: [] };
  }
  // Whether "ne" finds an item without a value is nowhere laid down: here it does not, and the stores ask for both.
  return { where: `${sql} ${signs[is]} ?`, values: [typeof value === 'boolean' ? Number(value) : value] };
}
