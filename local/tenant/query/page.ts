import { Refused } from '../rules/refused';
import type { Item, Items } from '../storage/items';
import type { StoredList } from '../storage/lists';
import { type Columns, fieldNamed, singleColumn } from './columns';
import type { Filter } from './filter';
import { behind, type Order, orderSql, type Place, reversed, totalOrder } from './order';
import { type Condition, conditionOf } from './sql';
import { listViewThreshold, refuseOverThreshold } from './threshold';

/** What a client asks of a list's items. */
export interface ItemQuery {
  readonly filter: Filter | undefined;
  readonly order: readonly Order[];
  /** How many items at most. */
  readonly top: number;
  /** Where the page begins; `undefined` for the first. */
  readonly after: Place | undefined;
  /** Whether the page is the one before that place, in the same order. */
  readonly backwards?: boolean;
  /** A condition that is no part of the client's filter, like the folder that is asked for. */
  readonly within?: Condition;
  /** Whether the caller may read an item. What they may not is nowhere: not in the page, nor in whether another follows. */
  readonly isReadable: (item: Item) => boolean;
}

/** A page of a list's items. */
export interface Page {
  readonly items: readonly Item[];
  /** The `after` of the next page, or `undefined` where this is the last. */
  readonly next: Place | undefined;
  /** Where an item of the page is, to begin another behind or before it. */
  readonly placeOf: (item: Item) => Place;
}

/** Reads where a page begins, as a client has it from the page before: of a length that SQLite takes for a number. */
export function afterOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Refused('queryNotUnderstood');
  return Number(text);
}

const everything: Condition = { where: 'TRUE', values: [] };

/** Finds a page of a list's items. */
export function findPage(items: Items, list: StoredList, columns: Columns, query: ItemQuery): Page {
  const { filter, after, top, backwards = false, within = everything } = query;
  const isOver = (part: Filter | undefined): boolean =>
    items.areMoreThan(listViewThreshold, list, part ? conditionOf(part, columns) : everything);
  refuseOverThreshold(filter, query.order, columns, isOver);
  const order = backwards ? reversed(totalOrder(query.order)) : totalOrder(query.order);
  const wanted = every([within, filter ? conditionOf(filter, columns) : everything]);
  // A filter has an index of its own; without one, that of the order says where the page is.
  const first = filter || query.within ? undefined : fieldNamed(columns.fields, order[0]?.column ?? '');
  const behindOf = (place: Place | undefined): Condition => (place ? behind(order, place, columns) : everything);
  const find = (place: Place | undefined, most: number): Item[] =>
    items.find(
      list,
      every([behindOf(place), wanted]),
      orderSql(order, columns),
      most,
      first?.indexed ? first : undefined,
    );
  const found: Item[] = [];
  let from = after;
  for (let most = top + 1, ended = false; found.length <= top && !ended;) {
    const read = find(from, most);
    found.push(...read.filter(query.isReadable));
    const end = read.at(-1);
    ended = read.length < most || !end;
    if (end) from = placeOf(items, list, columns, order, end);
    // Where much may not be read, more is read at a time.
    most = Math.max(most, listViewThreshold);
  }
  const shown = found.slice(0, top);
  const last = shown.at(-1);
  return {
    items: backwards ? shown.reverse() : shown,
    next: found.length > top && last ? placeOf(items, list, columns, order, last) : undefined,
    placeOf: (item) => placeOf(items, list, columns, order, item),
  };
}

/** Several conditions, of which all must hold. */
export const every = (conditions: readonly Condition[]): Condition => ({
  where: conditions.map(({ where }) => where).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});

/** The place of an item in a total order. */
function placeOf(items: Items, list: StoredList, columns: Columns, order: readonly Order[], { id }: Item): Place {
  const before = order.slice(0, -1);
  return { id, values: before.map(({ column }) => items.valueAt(list, id, singleColumn(columns, column))) };
}
