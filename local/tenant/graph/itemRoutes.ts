import { isObject } from '../routing/jsonBody';
import { NotImitated, Refused } from '../rules/refused';
import { appNumber } from '../storage/directory';
import type { Item } from '../storage/items';
import type { StoredList } from '../storage/lists';
import type { Answer } from './answer';
import { type Call, type GraphRoute, listAt, needOnList } from './call';
import { etagOf, fieldsBody, itemBody } from './itemBody';
import { getItems } from './itemPages';
import { writtenFields } from './writtenFields';

/** The calls about the items of a list. */
export const itemRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'sites/{siteId}/lists/{list}/items',
    options: ['$expand', '$filter', '$orderby', '$top', '$skiptoken'],
    answer: (call, { siteId = '', list: named = '' }) => getItems(call, listAt(call, siteId, named).list),
  },
  {
    method: 'POST',
    path: 'sites/{siteId}/lists/{list}/items',
    answer: (call, { siteId = '', list: named = '' }) => addItem(call, writable(call, siteId, named)),
  },
  {
    method: 'GET',
    path: 'sites/{siteId}/lists/{list}/items/{id}',
    options: ['$expand'],
    answer: (call, { siteId = '', list: named = '', id }) => {
      const item = call.storage.items.byId(listAt(call, siteId, named).list, Number(id));
      return { status: 200, body: itemBody(item, call.query.get('$expand')) };
    },
  },
  {
    method: 'PATCH',
    path: 'sites/{siteId}/lists/{list}/items/{id}/fields',
    answer: (call, { siteId = '', list: named = '', id }) =>
      changeItem(call, writable(call, siteId, named), Number(id)),
  },
  {
    method: 'DELETE',
    path: 'sites/{siteId}/lists/{list}/items/{id}',
    answer: (call, { siteId = '', list: named = '', id }) => {
      call.storage.items.remove(writable(call, siteId, named), Number(id), tiedTo(call));
      return { status: 204 };
    },
  },
];

function writable(call: Call, siteId: string, named: string): StoredList {
  const { site, list } = listAt(call, siteId, named);
  needOnList(call, site, list, 'contribute');
  return list;
}

/** What SharePoint writes as the author of what the caller makes. */
function authorOf({ storage, by }: Call, list: StoredList): number {
  const site = storage.sites.byNumber(list.site);
  return site ? storage.principals.authorId(site, by.caller) : appNumber;
}

function addItem(call: Call, list: StoredList): Answer {
  const { fields, ...others } = call.body;
  const [other] = Object.keys(others);
  if (other || !isObject(fields)) throw new NotImitated('A new item with anything but its fields');
  const author = authorOf(call, list);
  const written = writtenFields(fields);
  return { status: 201, body: itemBody(call.storage.items.add(list, written, author), 'fields') };
}

function changeItem(call: Call, list: StoredList, id: number): Answer {
  const editor = authorOf(call, list);
  const item = call.storage.items.change(list, id, writtenFields(call.body), editor, tiedTo(call));
  return { status: 200, body: fieldsBody(item) };
}

/** Refuses to touch an item that is no longer as the caller knows it; without "If-Match" any will do. */
function tiedTo({ headers }: Call): (item: Item) => void {
  const ifMatch = headers.get('If-Match') ?? '*';
  return (item) => {
    if (ifMatch !== '*' && ifMatch !== etagOf(item)) throw new Refused('changedMeanwhile');
  };
}
