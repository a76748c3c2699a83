import { Refused } from '../rules/refused';
import type { Field } from '../storage/fields';
import { queryColumn } from './columns';

export interface Order {
  readonly column: string;
  readonly down: boolean;
}

/** The most columns of an order; the limits of the real services were not looked up. */
const mostColumns = 20;

/** Reads "$orderby": columns with "asc" or "desc" behind them, and commas between. */
export function parseOrder(text: string): Order[] {
  const parts = text.split(',');
  if (parts.length > mostColumns) throw new Refused('queryNotUnderstood');
  return parts.map((part) => {
    const [column = '', direction = 'asc', ...more] = part.trim().split(/\s+/);
    if (!/^[A-Za-z_][\w/]*$/.test(column) || !/^(asc|desc)$/.test(direction) || more.length > 0)
      throw new Refused('queryNotUnderstood');
    return { column, down: direction === 'desc' };
  });
}

/** The order in SQL. Items that are equal by it come by their ids, so that pages neither overlap nor leave gaps. */
export function orderSql(order: readonly Order[], fields: readonly Field[]): string {
  const parts = order.map(({ column, down }) => `${queryColumn(fields, column).sql} ${down ? 'DESC' : 'ASC'}`);
  return [...parts, 'id ASC'].join(', ');
}
