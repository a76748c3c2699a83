import { type Filter, parseFilter } from '../query/filter';
import { type Order, parseOrder } from '../query/order';
import { queryColumn } from '../query/columns';
import { afterOf, findPage } from '../query/page';
import { columnsIn } from '../query/threshold';
import { NotImitated } from '../rules/refused';
import type { Field } from '../storage/fields';
import type { Answer } from './answer';
import type { Call } from './call';
import { contexts } from './contexts';
import { notIndexed } from './failures';
import { itemBody } from './itemBody';
import type { ListHere } from './listBody';
import { linkWith, topIn } from './pages';

/** How many items Graph gives unless it is asked for more, and how many at most. */
const usualTop = 200;
const mostTop = 5000;

/** What makes Graph try a query that it warns of. */
const mayFail = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** Answers with a page of a list's items. */
export function getItems(call: Call, here: ListHere): Answer {
  const { query, storage } = call;
  const { list } = here;
  const asked = { expand: query.get('$expand'), select: query.get('$select') };
  const fields = storage.fields.of(list);
  const filter = filterOf(query.get('$filter'));
  const order = orderOf(query.get('$orderby'));
  if (!call.headers.get('Prefer')?.includes(mayFail)) refuseUnindexed(filter, order, fields);
  const page = findPage(storage.items, list, fields, {
    filter,
    order,
    top: topIn(query, usualTop, mostTop),
    after: pagedAfter(query.get('$skiptoken')),
  });
  return {
    status: 200,
    body: {
      '@odata.context': contexts.inList(here, `items${expandedIn(asked.expand)}`),
      ...(page.next !== undefined && { '@odata.nextLink': linkWith(call, { $skiptoken: pageToken(page.next) }) }),
      value: page.items.map((item) => itemBody(storage, here, item, asked)),
    },
  };
}

/** SharePoint's own words for where a page begins, encoded: "Paged=TRUE&p_ID=…". */
const pageToken = (after: number): string => Buffer.from(`Paged=TRUE&p_ID=${after}`).toString('base64url');

function pagedAfter(token: string | null): number {
  if (token === null) return 0;
  return afterOf(/^Paged=TRUE&p_ID=(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1] ?? '');
}

/** What is expanded, as the context of the answer has it: "(fields())" or "(fields(one,two))". */
function expandedIn(expand: string | null): string {
  const [, names = ''] = /^fields(?:\(\$?select=([^()]*)\))?$/i.exec(expand ?? '') ?? [];
  return expand === null ? '' : `(fields(${names}))`;
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
