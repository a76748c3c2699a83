import { filterTooComplex, queryNotParsed } from './mailFailures';
import { messageColumn } from './messageColumns';

/**
 * Reads "$orderby" into SQL. Together with a filter, what it names has to stand in the filter, in the same order and
 * before all else there: https://learn.microsoft.com/en-us/graph/api/user-list-messages
 * @param filtered the properties that the filter names, in its order
 * @returns `undefined` where no order is asked for
 */
export function messageOrder(orderBy: string | null, filtered: readonly string[]): string | undefined {
  if (orderBy === null) return undefined;
  const parts = orderBy.split(',').map((part) => {
    const [, name = '', direction = 'asc'] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    if (name === '') throw queryNotParsed();
    return { column: messageColumn(name), direction };
  });
  const first = [...new Set(filtered)];
  if (filtered.length > 0 && parts.some(({ column }, at) => column.name !== first[at])) throw filterTooComplex();
  return parts.map(({ column, direction }) => `${column.sql} COLLATE NOCASE ${direction}`).join(', ');
}
