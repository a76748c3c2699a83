import { type Filter, parseFilter } from '../query/filter';
import { type Order, parseOrder } from '../query/order';
import { type Columns, queryColumn } from '../query/columns';
import { findPage } from '../query/page';
import { startIn, tokenOf } from '../query/pageToken';
import { columnsIn } from '../query/threshold';
import { keepingOf } from '../rules/fieldKinds';
import { instantWritten } from '../rules/instants';
import { NotImitated, Refused } from '../rules/refused';
import type { Field } from '../storage/fields';
import { addressOf } from '../storage/lists';
import type { Answer } from './answer';
import type { Call } from './call';
import { contexts } from './contexts';
import { countNotTaken, itemsNotFiltered, notIndexed, skipNotTaken } from './failures';
import { numberName } from './fieldValues';
import { itemBody } from './itemBody';
import { readsItems } from './siteAccess';
import type { ListHere } from './listBody';
import { linkWith, topWithin } from './pages';

/** How many items Graph gives unless it is asked for more, and how many at most. */
const usualTop = 200;
const mostTop = 5000;

/** What makes Graph try a query that it warns of. */
const mayFail = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** Answers with a page of a list's items. */
export function getItems(call: Call, here: ListHere): Answer {
  const { query, storage } = call;
  const { site, list } = here;
  if (query.has('$skip')) throw skipNotTaken();
  if (query.has('$count')) throw countNotTaken();
  const asked = { expand: query.get('$expand'), select: query.get('$select') };
  const fields = storage.fields.of(list);
  const columns: Columns = { fields, root: addressOf(site, list) };
  const filter = filterOf(query.get('$filter'), fields);
  const order = orderOf(query.get('$orderby'), fields);
  if (!call.headers.get('Prefer')?.includes(mayFail)) refuseUnindexed(filter, order, columns);
  const page = findPage(storage.items, list, columns, {
    filter,
    order,
    top: topWithin(query, usualTop, mostTop),
    after: startIn(wordsIn(query.get('$skiptoken')), order, columns).after,
    isReadable: readsItems(call, site, list),
  });
  return {
    status: 200,
    body: {
      '@odata.context': contexts.inList(here, `items${expandedIn(asked.expand)}`),
      ...(page.next !== undefined && {
        '@odata.nextLink': linkWith(call, { $skiptoken: hidden(tokenOf(order, page.next)) }),
      }),
      value: page.items.map((item) => itemBody(storage, here, item, asked)),
    },
  };
}

/** SharePoint's own words for where a page begins, encoded: "Paged=TRUE&p_ID=…". */
const hidden = (words: string): string => Buffer.from(words).toString('base64url');

function wordsIn(token: string | null): string | null {
  if (token === null) return null;
  const words = Buffer.from(token, 'base64url').toString();
  if (!/^Paged=TRUE&(?:.*&)?p_ID=\d/.test(words)) throw new Refused('queryNotUnderstood');
  return words;
}

/** What is expanded, as the context of the answer has it: "(fields())" or "(fields(one,two))". */
function expandedIn(expand: string | null): string {
  const [, names = ''] = /^fields(?:\(\$?select=([^()]*)\))?$/i.exec(expand ?? '') ?? [];
  return expand === null ? '' : `(fields(${names}))`;
}

function refuseUnindexed(filter: Filter | undefined, order: readonly Order[], columns: Columns): void {
  const used = [...(filter ? columnsIn(filter) : []), ...order.map(({ column }) => column)];
  const slow = used.find((column) => !queryColumn(columns, column).indexed);
  if (slow) throw notIndexed(slow);
}

/** What an item has besides its fields. */
const ofItem = ['id', 'createdDateTime', 'lastModifiedDateTime', 'eTag', 'webUrl', 'createdBy', 'lastModifiedBy'];
const isOfItem = (path: string): boolean => ofItem.some((name) => new RegExp(`^${name}(?:/|$)`, 'i').test(path));

/** A column is written as "fields/name" in Graph; where it names a person or an item, as "fields/nameLookupId". */
function columnOf(path: string, fields: readonly Field[]): string {
  if (isOfItem(path)) throw itemsNotFiltered();
  const [, name] = /^fields\/(\w+)$/.exec(path) ?? [];
  if (!name) throw new NotImitated('A filter or an order by anything but the fields of an item');
  return fields.find((field) => keepingOf(field.type) === 'reference' && numberName(field.name) === name)?.name ?? name;
}

function filterOf(text: string | null, fields: readonly Field[]): Filter | undefined {
  return text ? named(parseFilter(text), fields) : undefined;
}

function named(filter: Filter, fields: readonly Field[]): Filter {
  if ('parts' in filter) return { ...filter, parts: filter.parts.map((part) => named(part, fields)) };
  const column = columnOf(filter.column, fields);
  if (filter.kind !== 'compare') return { ...filter, column };
  return { ...filter, column, value: valueFor(column, filter.value, fields) };
}

type Value = string | number | boolean | null;

/** A value as the column keeps it: numbers of things may be written as texts, and instants in several ways. */
function valueFor(column: string, value: Value, fields: readonly Field[]): Value {
  if (typeof value !== 'string') return value;
  const field = fields.find(({ name }) => name === column);
  if (field && keepingOf(field.type) === 'reference') return Number(value);
  const instant = field?.type === 'DateTime' || column === 'Created' || column === 'Modified';
  return (instant ? instantWritten(value, field?.attributes['Format'] === 'DateOnly') : undefined) ?? value;
}

/** An order by what is no field is passed over without a word: microsoftgraph/microsoft-graph-docs#3962. */
const orderOf = (text: string | null, fields: readonly Field[]): Order[] =>
  text
    ? parseOrder(text)
        .filter(({ column }) => !isOfItem(column))
        .map(({ column, down }) => ({ column: columnOf(column, fields), down }))
    : [];
