import { isObject } from '../routing/jsonBody';
import type { Captured } from '../routing/router';
import type { BasePermission } from '../rules/basePermissions';
import { isMadeFrom } from '../rules/contentTypes';
import { NotImitated, Refused } from '../rules/refused';
import type { Item } from '../storage/items';
import type { StoredList } from '../storage/lists';
import type { Answer } from './answer';
import { type Call, type GraphRoute, listAt } from './call';
import { contexts } from './contexts';
import { accessDenied, bodyNotUnderstood, noItemCount, noSuchContentType } from './failures';
import { refuseCheckedOut } from './drives/entryAccess';
import { etagOf, fieldsBody } from './fieldsBody';
import { itemBody } from './itemBody';
import { itemDelta } from './itemDelta';
import { getItems } from './itemPages';
import type { ListHere } from './listBody';
import { may } from './siteAccess';
import { toReadSites, toWriteItems } from './siteNeeds';
import { writtenFields } from './writtenFields';

const path = 'sites/{siteId}/lists/{list}/items';

/** The calls about the items of a list. */
export const itemRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path,
    options: ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$count', '$skiptoken'],
    needs: toReadSites,
    answer: (call, captured) => getItems(call, hereAt(call, captured)),
  },
  {
    method: 'GET',
    path: `${path}/$count`,
    options: ['$filter'],
    needs: toReadSites,
    answer: (call, captured) => {
      hereAt(call, captured);
      throw noItemCount();
    },
  },
  ...['delta', "delta(token='{token}')"].map((delta): GraphRoute => ({
    method: 'GET',
    path: `${path}/${delta}`,
    options: ['$select', '$expand', '$top', 'token'],
    needs: toReadSites,
    answer: (call, captured) => itemDelta(call, hereAt(call, captured), captured['token'] ?? call.query.get('token')),
  })),
  { method: 'POST', path, options: ['$select', '$expand'], needs: toWriteItems, answer: addItem },
  {
    method: 'GET',
    path: `${path}/{id}`,
    options: ['$select', '$expand'],
    needs: toReadSites,
    answer: (call, captured) => {
      const here = hereAt(call, captured);
      return itemShown(call, here, readableItem(call, here, captured), 200);
    },
  },
  {
    method: 'PATCH',
    path: `${path}/{id}`,
    options: ['$select', '$expand'],
    needs: toWriteItems,
    answer: (call, captured) => {
      const here = writable(call, captured, 'editListItems');
      return itemShown(call, here, changedItem(call, here, captured, fieldsIn(call.body)), 200);
    },
  },
  {
    method: 'GET',
    path: `${path}/{id}/fields`,
    options: ['$select'],
    needs: toReadSites,
    answer: (call, captured) => {
      const here = hereAt(call, captured);
      return fieldsShown(call, here, readableItem(call, here, captured));
    },
  },
  {
    method: 'PATCH',
    path: `${path}/{id}/fields`,
    needs: toWriteItems,
    answer: (call, captured) => {
      const here = writable(call, captured, 'editListItems');
      return fieldsShown(call, here, changedItem(call, here, captured, call.body));
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{id}`,
    needs: toWriteItems,
    answer: (call, captured) => {
      const { site, list } = writable(call, captured, 'deleteListItems');
      const { items, principals, recycling } = call.storage;
      const item = items.byId(list, Number(captured['id']));
      touching(call, site)(item);
      // As in SharePoint, it can still be had back.
      recycling.any({ site, list, by: principals.authorId(site, call.by.caller) }, item);
      return { status: 204 };
    },
  },
];

const hereAt = (call: Call, { siteId = '', list = '' }: Captured): ListHere => listAt(call, siteId, list);

/** The list of an item that the caller may do this with; one that they may not read is not there. */
function writable(call: Call, captured: Captured, needed: BasePermission): ListHere {
  const here = hereAt(call, captured);
  const it = captured['id'] === undefined ? here : { ...here, item: readableItem(call, here, captured).id };
  if (!may(call, needed, it)) throw accessDenied();
  return here;
}

/** The item of an id, for somebody who may read it: one that they may not is not there. */
export function readableItem(call: Call, here: ListHere, { id }: Captured): Item {
  const item = call.storage.items.byId(here.list, Number(id));
  if (!may(call, 'viewListItems', { ...here, item: item.id })) throw new Refused('noSuchItem');
  return item;
}

function itemShown(call: Call, here: ListHere, item: Item, status: number): Answer {
  const asked = { expand: call.query.get('$expand'), select: call.query.get('$select') };
  // What was added is shown with its fields, though nobody asks.
  const expand = status === 201 ? 'fields' : asked.expand;
  const body = itemBody(call.storage, here, item, { ...asked, expand });
  return { status, body: { '@odata.context': contexts.inList(here, 'items/$entity'), ...body } };
}

function fieldsShown({ query, storage }: Call, here: ListHere, item: Item): Answer {
  const fields = fieldsBody(storage, here, item, query.get('$select'));
  return { status: 200, body: { '@odata.context': contexts.fields(here, item.id), ...fields } };
}

function addItem(call: Call, captured: Captured): Answer {
  const here = writable(call, captured, 'addListItems');
  const author = call.storage.principals.authorId(here.site, call.by.caller);
  const written = writtenFields(call.storage.fields.of(here.list), newFieldsIn(call.body));
  const type = typeIn(call, here.list);
  return itemShown(call, here, call.storage.items.add(here.list, written, author, { type }), 201);
}

function fieldsIn(body: Call['body']): Readonly<Record<string, unknown>> {
  const { fields, ...others } = body;
  const [other] = Object.keys(others);
  if (other || !isObject(fields)) throw new NotImitated('An item with anything but its fields');
  return fields;
}

/**
 * The columns of a new item. What is no property of an item is passed over: PnPjs's own tests make items with their
 * columns beside "fields", and get items without them.
 */
function newFieldsIn({ fields = {}, ...others }: Call['body']): Call['body'] {
  if (!isObject(fields)) throw bodyNotUnderstood();
  if (Object.keys(others).some((name) => properties.includes(name)))
    throw new NotImitated('A new item with anything but its fields and the content type of the list');
  return fields;
}

/** What else Graph knows of an item. */
const properties = ['activities', 'analytics', 'documentSetVersions', 'driveItem', 'parentReference', 'versions'];

/** The content type that a new item is to be of: one of the list's, by its id or name, or by the id of the site's. */
function typeIn({ body: { contentType }, storage }: Call, list: StoredList): number | undefined {
  if (contentType === undefined) return undefined;
  const { id, name } = isObject(contentType) ? contentType : {};
  const meant = storage.contentTypes
    .of({ list: list.number })
    .filter(({ isFolder }) => !isFolder)
    .find((type) =>
      typeof id === 'string' ? type.id === id || isMadeFrom(type.id, id) : id === undefined && type.name === name,
    );
  if (!meant) throw noSuchContentType();
  return meant.number;
}

function changedItem(call: Call, here: ListHere, { id }: Captured, fields: Readonly<Record<string, unknown>>): Item {
  const editor = call.storage.principals.authorId(here.site, call.by.caller);
  const written = writtenFields(call.storage.fields.of(here.list), fields);
  return call.storage.items.change(here.list, Number(id), written, editor, touching(call, here.site));
}

/**
 * Refuses to touch an item that is no longer as the caller knows it, where any would do without "If-Match", or that is a
 * file which somebody else has checked out.
 */
function touching(call: Call, site: ListHere['site']): (item: Item) => void {
  const ifMatch = call.headers.get('If-Match') ?? '*';
  return (item) => {
    if (ifMatch !== '*' && ifMatch !== etagOf(item)) throw new Refused('changedMeanwhile');
    const entry = item.entry === null ? undefined : call.storage.driveItems.byNumber(item.entry);
    if (entry) refuseCheckedOut(call, { site }, entry);
  };
}
