import { Refused } from '../rules/refused';
import type { Field } from '../storage/fields';
import { queryColumn } from './columns';
import type { Filter } from './filter';
import type { Order } from './order';

/** SharePoint's list view threshold: how many items one query may touch. */
export const listViewThreshold = 5000;

/**
 * Refuses what SharePoint refuses on a list above the threshold: an order by a column without an index, and a filter
 * of which no part that must hold is over indexed columns alone and itself meets no more items than the threshold.
 * https://learn.microsoft.com/en-us/sharepoint/troubleshoot/lists-and-libraries/items-exceeds-list-view-threshold
 * @param meets how many items of the list meet a filter
 */
export function refuseOverThreshold(
  filter: Filter | undefined,
  order: readonly Order[],
  fields: readonly Field[],
  items: number,
  meets: (filter: Filter) => number,
): void {
  if (items <= listViewThreshold) return;
  if (order.some(({ column }) => !queryColumn(fields, column).indexed)) throw new Refused('overThreshold');
  if (!filter) return;
  const mustHold = filter.kind === 'and' ? filter.parts : [filter];
  const narrows = (part: Filter): boolean => overIndexes(part, fields) && meets(part) <= listViewThreshold;
  if (!mustHold.some(narrows)) throw new Refused('overThreshold');
}

/** The columns that a filter names. */
export function columnsIn(filter: Filter): readonly string[] {
  return 'parts' in filter ? filter.parts.flatMap(columnsIn) : [filter.column];
}

const overIndexes = (filter: Filter, fields: readonly Field[]): boolean =>
  columnsIn(filter).every((column) => queryColumn(fields, column).indexed);
