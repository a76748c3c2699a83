import { type Filter, parseFilter } from '../query/filter';
import { type Order, parseOrder } from '../query/order';
import { queryColumn } from '../query/columns';
import { afterOf, findPage } from '../query/page';
import { columnsIn } from '../query/threshold';
import { NotImitated } from '../rules/refused';
import type { Field } from '../storage/fields';
import type { StoredList } from '../storage/lists';
import type { Answer } from './answer';
import type { Call } from './call';
import { notIndexed } from './failures';
import { itemBody } from './itemBody';
import { linkWith, topIn } from './pages';

/** How many items Graph gives unless it is asked for more, and how many at most. */
const usualTop = 200;
const mostTop = 5000;

/** What makes Graph try a query that it warns of. */
const mayFail = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** Answers with a page of a list's items. */
export function getItems(call: Call, list: StoredList): Answer {
  const { query, storage } = call;
  const fields = storage.fields.of(list);
  const filter = filterOf(query.get('$filter'));
  const order = orderOf(query.get('$orderby'));
  if (!call.headers.get('Prefer')?.includes(mayFail)) refuseUnindexed(filter, order, fields);
  const page = findPage(storage.items, list, fields, {
    filter,
    order,
    top: topIn(query, usualTop, mostTop),
    after: afterOf(query.get('$skiptoken') ?? '0'),
  });
  return {
    status: 200,
    body: {
      ...(page.next !== undefined && { '@odata.nextLink': linkWith(call, { $skiptoken: String(page.next) }) }),
      value: page.items.map((item) => itemBody(item, query.get('$expand'))),
    },
  };
}

function refuseUnindexed(filter: Filter | undefined, order: readonly Order[], fields: readonly Field[]): void {
  const used = [...(filter ? columnsIn(filter) : []), ...order.map(({ column }) => column)];
  const slow = used.find((column) => !queryColumn(fields, column).indexed);
  if (slow) throw notIndexed(slow);
}

/** A column is written as "fields/name" in Graph. */
const columnName = (path: string): string => {
  const [, name] = /^fields\/(\w+)$/.exec(path) ?? [];
  if (!name) throw new NotImitated('A filter or an order by anything but the fields of an item');
  return name;
};

function filterOf(text: string | null): Filter | undefined {
  return text ? named(parseFilter(text)) : undefined;
}

function named(filter: Filter): Filter {
  return 'parts' in filter
    ? { ...filter, parts: filter.parts.map(named) }
    : { ...filter, column: columnName(filter.column) };
}

const orderOf = (text: string | null): Order[] =>
  text ? parseOrder(text).map(({ column, down }) => ({ column: columnName(column), down })) : [];
