import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../routing/router';
import type { Field, FieldOwner } from '../storage/fields';
import type { StoredList } from '../storage/lists';
import type { Storage } from '../storage/storage';
import type { Answer } from './answer';
import { type Call, type GraphRoute, listAt, needToManage, siteHere } from './call';
import { columnBody } from './columnBody';
import { writtenChanges, writtenColumn } from './columnWrites';
import { contexts } from './contexts';
import { columnNotRemoved, noSuchColumn } from './failures';
import { selectedFrom } from './pages';
import { selected } from './select';
import type { SiteHere } from './siteAddress';
import { toManageLists, toReadSites } from './siteNeeds';

/** What columns are of: a list, or the site itself. */
interface ColumnsHere extends SiteHere {
  readonly list?: StoredList;
}

/** The calls about the columns of a list, and about those of a site. */
export const columnRoutes: readonly GraphRoute[] = ['sites/{siteId}', 'sites/{siteId}/lists/{list}'].flatMap(routesOf);

function routesOf(place: string): GraphRoute[] {
  const path = `${place}/columns`;
  return [
    { method: 'GET', path, options: ['$select', '$top'], needs: toReadSites, answer: getColumns },
    { method: 'POST', path, needs: toManageLists, answer: addColumn },
    {
      method: 'GET',
      path: `${path}/{column}`,
      options: ['$select'],
      needs: toReadSites,
      answer: (call, captured) => {
        const here = hereAt(call, captured);
        return shown(call, here, columnBody(fieldAt(call.storage, here, captured)), 200);
      },
    },
    { method: 'PATCH', path: `${path}/{column}`, needs: toManageLists, answer: changeColumn },
    { method: 'DELETE', path: `${path}/{column}`, needs: toManageLists, answer: removeColumn },
  ];
}

const hereAt = (call: Call, { siteId = '', list }: Captured): ColumnsHere =>
  list === undefined ? siteHere(call, siteId) : listAt(call, siteId, list);

const ownerOf = ({ site, list }: ColumnsHere): FieldOwner => list ?? site;

const contextIn = (here: ColumnsHere, rest: string): string =>
  here.list ? contexts.inList({ ...here, list: here.list }, rest) : contexts.inSite(here, rest);

/** The columns of a list or site: those that every one has, and its own. Hidden ones come where "hidden" is selected. */
export const columnsOf = ({ fields }: Storage, here: ColumnsHere, select: string | null): ColumnDefinition[] =>
  fields
    .all(ownerOf(here))
    .map(columnBody)
    .filter(({ hidden }) => !hidden || /\bhidden\b/i.test(select ?? ''));

function getColumns(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  const all = columnsOf(call.storage, here, call.query.get('$select'));
  const value = all.map((column) => selected({ ...column }, call.query));
  const top = Number(call.query.get('$top') ?? value.length);
  const context = contextIn(here, selectedFrom(call, 'columns'));
  return { status: 200, body: { '@odata.context': context, value: value.slice(0, top) } };
}

function addColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  return shown(call, here, columnBody(call.storage.fields.add(ownerOf(here), writtenColumn(call.body))), 201);
}

function changeColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  const field = fieldAt(call.storage, here, captured);
  const changed = call.storage.fields.change(ownerOf(here), field, writtenChanges(field, call.body));
  return shown(call, here, columnBody(changed), 200);
}

/** What SharePoint has by itself stays. */
function removeColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  const field = fieldAt(call.storage, here, captured);
  if (field.name === 'Title' || !call.storage.fields.of(ownerOf(here)).includes(field)) throw columnNotRemoved();
  call.storage.fields.remove(ownerOf(here), field);
  return { status: 204 };
}

/** The column of an id or an internal name. */
function fieldAt({ fields }: Storage, here: ColumnsHere, { column: named = '' }: Captured): Field {
  const found = fields.byId(ownerOf(here), named) ?? fields.byName(ownerOf(here), named);
  if (!found) throw noSuchColumn();
  return found;
}

function shown(call: Call, here: ColumnsHere, column: ColumnDefinition, status: number): Answer {
  const context = contextIn(here, selectedFrom(call, 'columns', true));
  return { status, body: { '@odata.context': context, ...selected({ ...column }, call.query) } };
}
