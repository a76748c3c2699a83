import { Refused } from '../rules/refused';
import { type Columns, singleColumn } from './columns';
import type { Condition, Expression } from './sql';

export interface Order {
  readonly column: string;
  readonly down: boolean;
}

/** Where a page begins: behind the item with this id, and with these values in the columns of the order. */
export interface Place {
  readonly id: number;
  readonly values: readonly (string | number | null)[];
}

/** The most columns of an order; the limits of the real services were not looked up. */
const mostColumns = 20;

/** Reads "$orderby": columns with "asc" or "desc" behind them, and commas between. */
export function parseOrder(text: string): Order[] {
  const parts = text.split(',');
  if (parts.length > mostColumns) throw new Refused('queryNotUnderstood');
  return parts.map((part) => {
    const [column = '', direction = 'asc', ...more] = part.trim().split(/\s+/);
    if (!/^[A-Za-z_][\w/]*$/.test(column) || !/^(asc|desc)$/i.test(direction) || more.length > 0)
      throw new Refused('queryNotUnderstood');
    return { column, down: direction.toLowerCase() === 'desc' };
  });
}

/** The same order the other way round. */
export const reversed = (order: readonly Order[]): Order[] => order.map((one) => ({ ...one, down: !one.down }));

/**
 * An order whose last column is the id, so that no two items are equal by it and pages neither overlap nor leave gaps.
 * What comes behind the id says nothing.
 */
export function totalOrder(order: readonly Order[]): Order[] {
  const at = order.findIndex(({ column }) => column.toLowerCase() === 'id');
  return at < 0 ? [...order, { column: 'ID', down: false }] : order.slice(0, at + 1);
}

/** The order in SQL, and what each "?" of it stands for. What has no value comes first, or last the other way round. */
export function orderSql(order: readonly Order[], columns: Columns): Expression {
  const parts = order.map(({ column, down }) => ({ ...singleColumn(columns, column), down }));
  return {
    sql: parts.map(({ sql, down }) => `${sql} ${down ? 'DESC' : 'ASC'}`).join(', '),
    values: parts.flatMap(({ values }) => values),
  };
}

/**
 * What is behind a place in a total order. Unlike "so many items further on", it neither repeats nor leaves out anything
 * where items were added or removed meanwhile.
 */
export function behind(order: readonly Order[], place: Place, columns: Columns): Condition {
  const [first, ...rest] = order;
  if (!first) return { where: 'FALSE', values: [] };
  const { sql, values } = singleColumn(columns, first.column);
  const [value = null, ...others] = rest.length > 0 ? place.values : [place.id];
  const further = behind(rest, { ...place, values: others }, columns);
  const sameAnd = (same: string, given: readonly (string | number)[]): Condition =>
    rest.length === 0
      ? { where: 'FALSE', values: [] }
      : { where: `(${same} AND ${further.where})`, values: [...given, ...further.values] };
  if (value === null) {
    const equal = sameAnd(`${sql} IS NULL`, values);
    return first.down
      ? equal
      : { where: `(${sql} IS NOT NULL OR ${equal.where})`, values: [...values, ...equal.values] };
  }
  const equal = sameAnd(`${sql} = ?`, [...values, value]);
  const beyond = `${sql} ${first.down ? '<' : '>'} ?`;
  if (first.down)
    return {
      where: `(${beyond} OR ${sql} IS NULL OR ${equal.where})`,
      values: [...values, value, ...values, ...equal.values],
    };
  // Said twice, so that SQLite goes through an index from there on.
  return {
    where: `(${sql} >= ? AND (${beyond} OR ${equal.where}))`,
    values: [...values, value, ...values, value, ...equal.values],
  };
}
