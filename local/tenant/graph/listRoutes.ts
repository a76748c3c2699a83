import { isObject } from '../routing/jsonBody';
import type { Captured } from '../routing/router';
import { NotImitated } from '../rules/refused';
import { isLibrary } from '../storage/lists';
import type { Answer } from './answer';
import { type Call, type GraphRoute, listAt, needToManage, seesList, siteHere } from './call';
import { columnsOf } from './columnRoutes';
import { writtenColumn } from './columnWrites';
import { contexts } from './contexts';
import { accessDenied, listNotUnderstood } from './failures';
import { itemBody } from './itemBody';
import { listBody, type ListHere, templates } from './listBody';
import { listFilter } from './listFilter';
import { linkWith, selectedFrom, topIn } from './pages';
import { selected } from './select';
import { may, readsItems } from './siteAccess';
import { sharepointIds } from './siteBody';
import { toManageLists, toReadSites } from './siteNeeds';

const path = 'sites/{siteId}/lists';

/** How many lists Graph gives unless it is asked for fewer. */
const usualTop = 200;

/** The calls about the lists of a site. */
export const listRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path,
    options: ['$select', '$filter', '$expand', '$top', '$skiptoken'],
    needs: toReadSites,
    answer: getLists,
  },
  { method: 'POST', path, needs: toManageLists, answer: addList },
  {
    method: 'GET',
    path: `${path}/{list}`,
    options: ['$select', '$expand'],
    needs: toReadSites,
    answer: (call, captured) => shown(call, listAt(call, captured['siteId'] ?? '', captured['list'] ?? ''), 200),
  },
  { method: 'PATCH', path: `${path}/{list}`, needs: toManageLists, answer: changeList },
  {
    method: 'DELETE',
    path: `${path}/{list}`,
    needs: toManageLists,
    answer: (call, { siteId = '', list: named = '' }) => {
      const here = listAt(call, siteId, named);
      needToManage(call, here);
      // As in SharePoint, it can still be had back.
      call.storage.recycling.list({ ...here, by: call.storage.principals.authorId(here.site, call.by.caller) });
      return { status: 204 };
    },
  },
];

function getLists(call: Call, { siteId = '' }: Captured): Answer {
  const here = siteHere(call, siteId);
  const wanted = listFilter(call.query.get('$filter'));
  const lists = call.storage.lists.of(here.site).filter((list) => seesList(call, here.site, list) && wanted(list));
  const top = topIn(call.query, usualTop, usualTop);
  const after = Number(call.query.get('$skiptoken') ?? 0);
  const page = lists.slice(after, after + top);
  return {
    status: 200,
    body: {
      '@odata.context': contexts.inSite(here, selectedFrom(call, 'lists')),
      ...(lists.length > after + top && { '@odata.nextLink': linkWith(call, { $skiptoken: String(after + top) }) }),
      value: page.map((list) => listShown(call, { ...here, list })),
    },
  };
}

/** One list as an answer by itself. */
export const oneList = (call: Call, here: ListHere): Answer => shown(call, here, 200);

const shown = (call: Call, here: ListHere, status: number): Answer => ({
  status,
  body: { '@odata.context': contexts.inSite(here, selectedFrom(call, 'lists', true)), ...listShown(call, here) },
});

/** A list with what is asked for beside it. */
function listShown(call: Call, here: ListHere): Record<string, unknown> {
  const expanded = (call.query.get('$expand') ?? '').split(/,(?![^(]*\))/).filter(Boolean);
  return Object.assign(
    selected({ ...listBody(here), ...idsOf(call, here) }, call.query),
    ...expanded.map((one) => expansion(call, here, one)),
  );
}

/** What only comes where it is selected. */
const idsOf = ({ query }: Call, here: ListHere): object =>
  query.has('$select') ? { sharepointIds: { ...sharepointIds(here), listId: here.list.id } } : {};

function expansion(call: Call, here: ListHere, expand: string): Record<string, unknown> {
  const [, name = '', inner = ''] = /^\s*(\w+)(?:\((.*)\))?\s*$/.exec(expand) ?? [];
  if (name === 'columns' && inner === '')
    return { 'columns@odata.context': contexts.inList(here, 'columns'), columns: columnsOf(call.storage, here, null) };
  const [, within] = /^(?:\$?expand=(fields(?:\(.*\))?))?$/i.exec(inner) ?? [];
  if (name === 'items' && (inner === '' || within !== undefined)) {
    const items = call.storage.items.find(
      here.list,
      { where: 'TRUE', values: [] },
      { sql: 'id', values: [] },
      usualTop,
    );
    return {
      'items@odata.context': contexts.inList(here, 'items'),
      items: items
        .filter(readsItems(call, here.site, here.list))
        .map((item) => itemBody(call.storage, here, item, { expand: within ?? null, select: null })),
    };
  }
  throw new NotImitated('$expand on a list of anything but its columns, and its items with their fields');
}

function addList(call: Call, { siteId = '' }: Captured): Answer {
  const here = siteHere(call, siteId);
  if (!may(call, 'manageLists', { site: here.site })) throw accessDenied();
  const { displayName, description = '', columns = [], list: info = {}, ...others } = call.body;
  if (typeof displayName !== 'string' || displayName === '' || typeof description !== 'string')
    throw listNotUnderstood();
  if (!isObject(info) || !Array.isArray(columns)) throw listNotUnderstood();
  const template = templates[String(info['template'] ?? 'genericList')];
  if (Object.keys(others).length > 0 || template === undefined)
    throw new NotImitated('A new list with anything but displayName, description, columns, and list.template');
  // All of it is read before any of it is written.
  const written = columns.map(writtenColumn);
  const { lists, fields, driveItems } = call.storage;
  const list = lists.create(here.site, displayName, description, template);
  if (isLibrary(list)) driveItems.addRoot(list);
  for (const column of written) fields.add(list, column);
  return shown(call, { ...here, list }, 201);
}

function changeList(call: Call, { siteId = '', list: named = '' }: Captured): Answer {
  const here = listAt(call, siteId, named);
  needToManage(call, here);
  const { displayName, description, ...others } = call.body;
  if (Object.keys(others).length > 0) throw new NotImitated('A change of a list but for displayName and description');
  const changes = {
    ...(displayName !== undefined && { title: displayName }),
    ...(description !== undefined && { description }),
  };
  if (Object.values(changes).some((value) => typeof value !== 'string') || displayName === '')
    throw listNotUnderstood();
  call.storage.lists.change(here.list, here.site, changes as { title?: string; description?: string });
  return shown(call, listAt(call, siteId, here.list.id), 200);
}
