import { Refused } from '../rules/refused';
import { type Columns, singleColumn } from './columns';
import { type Order, type Place, totalOrder } from './order';
import { afterOf } from './page';

/** Where a page begins, and whether it is the one before that place. */
export interface PageStart {
  readonly after: Place | undefined;
  readonly backwards: boolean;
}

/**
 * SharePoint's words for where the next page begins: the last item's id, and its values in the columns of the order.
 * PnPjs writes such words too (`items.skip`).
 */
export function tokenOf(order: readonly Order[], { id, values }: Place, backwards = false): string {
  const words = new URLSearchParams({ Paged: 'TRUE', ...(backwards && { PagedPrev: 'TRUE' }) });
  if (values.length > 0) words.set('p_SortBehavior', '0');
  totalOrder(order)
    .slice(0, -1)
    .forEach(({ column }, at) => words.set(`p_${column}`, String(values[at] ?? '')));
  words.set('p_ID', String(id));
  return words.toString();
}

/** Reads such words. Without an id they mean the first page: SharePoint/sp-dev-docs#1654. */
export function startIn(token: string | null, order: readonly Order[], columns: Columns): PageStart {
  const words = new URLSearchParams((token ?? '').replace(/^\?/, ''));
  const id = words.get('p_ID');
  if (id === null) return { after: undefined, backwards: false };
  const values = totalOrder(order)
    .slice(0, -1)
    .map(({ column }) => valueIn(words.get(`p_${column}`), column, columns));
  return { after: { id: afterOf(id), values }, backwards: words.get('PagedPrev') === 'TRUE' };
}

function valueIn(text: string | null, column: string, columns: Columns): string | number | null {
  if (text === null || text === '') return null;
  const { kind } = singleColumn(columns, column);
  if (kind !== 'number' && kind !== 'yesNo') return text;
  if (!Number.isFinite(Number(text))) throw new Refused('queryNotUnderstood');
  return Number(text);
}
