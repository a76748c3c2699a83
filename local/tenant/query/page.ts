import { Refused } from '../rules/refused';
import type { Field } from '../storage/fields';
import type { Item, Items } from '../storage/items';
import type { StoredList } from '../storage/lists';
import type { Filter } from './filter';
import { type Order, orderSql } from './order';
import { conditionOf } from './sql';
import { listViewThreshold, refuseOverThreshold } from './threshold';

/** What a client asks of a list's items. */
export interface ItemQuery {
  readonly filter: Filter | undefined;
  readonly order: readonly Order[];
  /** How many items at most. */
  readonly top: number;
  /** Where the page begins: behind the item with this id, or behind so many items where an order is asked for. */
  readonly after: number;
}

export interface Page {
  readonly items: readonly Item[];
  /** The `after` of the next page, or `undefined` where this is the last. */
  readonly next: number | undefined;
}

/** Reads where a page begins, as a client has it from the page before: of a length that SQLite takes for a number. */
export function afterOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Refused('queryNotUnderstood');
  return Number(text);
}

/** Finds a page of a list's items. */
export function findPage(items: Items, list: StoredList, fields: readonly Field[], query: ItemQuery): Page {
  const { filter, order, top, after } = query;
  const isOver = (part: Filter | undefined): boolean => {
    const { where, values } = part ? conditionOf(part, fields) : { where: 'TRUE', values: [] };
    return items.areMoreThan(listViewThreshold, list, where, values);
  };
  refuseOverThreshold(filter, order, fields, isOver);
  const { where, values } = filter ? conditionOf(filter, fields) : { where: 'TRUE', values: [] };
  if (order.length === 0 || isById(order)) {
    const found = items.find(list, `id > ? AND ${where}`, [after, ...values], 'id', top + 1);
    return pageOf(found, top, found[top - 1]?.id);
  }
  const found = items.find(list, where, values, orderSql(order, fields), after + top + 1).slice(after);
  return pageOf(found, top, after + top);
}

const isById = ([first]: readonly Order[]): boolean => first?.column.toLowerCase() === 'id' && !first.down;

const pageOf = (found: readonly Item[], top: number, next: number | undefined): Page => ({
  items: found.slice(0, top),
  next: found.length > top ? next : undefined,
});
