import { parseFilter } from '../query/filter';
import { parseOrder } from '../query/order';
import { findPage } from '../query/page';
import { Refused } from '../rules/refused';
import type { Item } from '../storage/items';
import type { StoredList } from '../storage/lists';
import type { Answer } from './answer';
import { type Call, Failed, needOnList, siteUrl } from './call';
import { noPropertyOfType } from './failures';
import { etagOf, itemEntity, itemProperties } from './itemEntity';
import { listAt } from './listAt';
import { itemType } from './listRoutes';
import type { SharePointRoute } from './route';
import { nextAfter, nextToken } from './skipToken';

/** How many items SharePoint gives unless it is asked for more, and how many at most. */
const usualTop = 100;
const mostTop = 5000;

/** The calls about the items of a list. */
export const itemRoutes: readonly SharePointRoute[] = [
  {
    method: 'GET',
    path: 'web/{list}/items',
    options: ['$select', '$filter', '$orderby', '$top', '$skiptoken'],
    answer: (call, { list = '' }) => getItems(call, listAt(call, list)),
  },
  { method: 'POST', path: 'web/{list}/items', answer: (call, { list = '' }) => addItem(call, listAt(call, list)) },
  {
    method: 'GET',
    path: 'web/{list}/items({id})',
    options: ['$select'],
    answer: (call, { list = '', id }) => getItem(call, listAt(call, list), Number(id)),
  },
  {
    method: 'MERGE',
    path: 'web/{list}/items({id})',
    answer: (call, { list = '', id }) => changeItem(call, listAt(call, list), Number(id)),
  },
  {
    method: 'DELETE',
    path: 'web/{list}/items({id})',
    answer: (call, { list = '', id }) => removeItem(call, listAt(call, list), Number(id)),
  },
];

function getItems(call: Call, list: StoredList): Answer {
  const { query, storage } = call;
  const fields = storage.fields.of(list);
  const properties = itemProperties(fields, query);
  const filter = query.get('$filter');
  const order = query.get('$orderby');
  const top = Number(query.get('$top') ?? usualTop);
  if (!Number.isInteger(top) || top < 1) throw new Refused('queryNotUnderstood');
  if (top > mostTop) throw new Refused('overThreshold');
  const page = findPage(storage.items, list, fields, {
    filter: filter ? parseFilter(filter) : undefined,
    order: order ? parseOrder(order) : [],
    top,
    after: nextAfter(query.get('$skiptoken')),
  });
  return {
    status: 200,
    collection: page.items.map((item) => itemEntity(list, item, properties)),
    next: page.next === undefined ? undefined : nextLink(call, list, page.next),
  };
}

function nextLink(call: Call, list: StoredList, after: number): string {
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', nextToken(after));
  return `${siteUrl(call)}/_api/Web/Lists(guid'${list.id}')/items?${query}`;
}

function getItem(call: Call, list: StoredList, id: number): Answer {
  const properties = itemProperties(call.storage.fields.of(list), call.query);
  return { status: 200, entity: itemEntity(list, call.storage.items.byId(list, id), properties) };
}

function addItem(call: Call, list: StoredList): Answer {
  needOnList(call, list, 'contribute');
  const author = call.storage.directory.authorNumber(call.by.caller);
  const item = writing(list, () => call.storage.items.add(list, written(call), author));
  const properties = itemProperties(call.storage.fields.of(list), new URLSearchParams());
  return { status: 201, entity: itemEntity(list, item, properties) };
}

function changeItem(call: Call, list: StoredList, id: number): Answer {
  needOnList(call, list, 'contribute');
  const editor = call.storage.directory.authorNumber(call.by.caller);
  const item = writing(list, () => call.storage.items.change(list, id, written(call), editor, tiedTo(call)));
  return { status: 204, etag: etagOf(item) };
}

function removeItem(call: Call, list: StoredList, id: number): Answer {
  needOnList(call, list, 'contribute');
  call.storage.items.remove(list, id, tiedTo(call));
  return { status: 200 };
}

/** Refuses to touch an item that is no longer as the caller knows it. "*" is any version. */
function tiedTo({ ifMatch }: Call): (item: Item) => void {
  return (item) => {
    // SharePoint wants a version for every change: without one it answers as if the version were another.
    if (ifMatch !== '*' && ifMatch !== etagOf(item)) throw new Refused('changedMeanwhile');
  };
}

/** A column that is not there is told in other words when it is written than when it is asked for. */
function writing<T>(list: StoredList, write: () => T): T {
  try {
    return write();
  } catch (failure) {
    if (failure instanceof Refused && failure.reason === 'noSuchField')
      throw new Failed(noPropertyOfType(failure.about, itemType(list)));
    throw failure;
  }
}

function written({ body }: Call): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !/^(odata\.type|__metadata)$/.test(name)));
}
