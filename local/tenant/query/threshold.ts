import { Refused } from '../rules/refused';
import { type Columns, queryColumn } from './columns';
import type { Filter } from './filter';
import type { Order } from './order';

/** SharePoint's list view threshold: how many items one query may touch. */
export const listViewThreshold = 5000;

/**
 * Refuses what SharePoint refuses on a list above the threshold: an order by a column without an index, and a filter
 * whose first condition is not over indexed columns alone or itself meets more items than the threshold. What comes
 * after the first does not narrow anything: microsoftgraph/msgraph-sdk-dotnet#827, SharePoint/PnP-JS-Core#203.
 * https://learn.microsoft.com/en-us/sharepoint/troubleshoot/lists-and-libraries/items-exceeds-list-view-threshold
 * @param isOver whether more items of the list than the threshold meet a filter, or are there at all
 */
export function refuseOverThreshold(
  filter: Filter | undefined,
  order: readonly Order[],
  columns: Columns,
  isOver: (filter: Filter | undefined) => boolean,
): void {
  if (!isOver(undefined)) return;
  if (order.some(({ column }) => !queryColumn(columns, column).indexed)) throw new Refused('overThreshold');
  if (!filter) return;
  const first = firstCondition(filter);
  if (!overIndexes(first, columns) || isOver(first)) throw new Refused('overThreshold');
}

/** The first of the conditions that must all hold. Those joined by "or" are one, as none of them need hold. */
function firstCondition(filter: Filter): Filter {
  const [first] = filter.kind === 'and' ? filter.parts : [];
  return first ? firstCondition(first) : filter;
}

/** The columns that a filter names. */
export function columnsIn(filter: Filter): readonly string[] {
  return 'parts' in filter ? filter.parts.flatMap(columnsIn) : [filter.column];
}

const overIndexes = (filter: Filter, columns: Columns): boolean =>
  columnsIn(filter).every((column) => queryColumn(columns, column).indexed);
