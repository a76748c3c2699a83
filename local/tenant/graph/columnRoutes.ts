import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../routing/router';
import type { Field } from '../storage/fields';
import type { Storage } from '../storage/storage';
import type { Answer } from './answer';
import { type Call, type GraphRoute, listAt, needToManage } from './call';
import { columnBody } from './columnBody';
import { writtenChanges, writtenColumn } from './columnWrites';
import { contexts } from './contexts';
import { columnNotRemoved, noSuchColumn } from './failures';
import type { ListHere } from './listBody';
import { selectedFrom } from './pages';
import { selected } from './select';
import { toManageLists, toReadSites } from './siteNeeds';

const path = 'sites/{siteId}/lists/{list}/columns';

/** The calls about the columns of a list. */
export const columnRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path,
    options: ['$select', '$top'],
    needs: toReadSites,
    answer: (call, captured) => {
      const here = hereAt(call, captured);
      const value = columnsOf(call.storage, here, call.query.get('$select')).map((column) =>
        selected({ ...column }, call.query),
      );
      const top = Number(call.query.get('$top') ?? value.length);
      return {
        status: 200,
        body: { '@odata.context': contexts.inList(here, selectedFrom(call, 'columns')), value: value.slice(0, top) },
      };
    },
  },
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

const hereAt = (call: Call, { siteId = '', list = '' }: Captured): ListHere => listAt(call, siteId, list);

/** The columns of a list: those that every list has, and its own. Hidden ones come where "hidden" is selected. */
export const columnsOf = ({ fields }: Storage, { list }: ListHere, select: string | null): ColumnDefinition[] =>
  fields
    .all(list)
    .map(columnBody)
    .filter(({ hidden }) => !hidden || /\bhidden\b/i.test(select ?? ''));

function addColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  return shown(call, here, columnBody(call.storage.fields.add(here.list, writtenColumn(call.body))), 201);
}

function changeColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  const field = fieldAt(call.storage, here, captured);
  const changed = call.storage.fields.change(here.list, field, writtenChanges(field, call.body));
  return shown(call, here, columnBody(changed), 200);
}

/** What SharePoint has by itself stays. */
function removeColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  const field = fieldAt(call.storage, here, captured);
  if (field.name === 'Title' || !call.storage.fields.of(here.list).includes(field)) throw columnNotRemoved();
  call.storage.fields.remove(here.list, field);
  return { status: 204 };
}

/** The column of an id or an internal name. */
function fieldAt({ fields }: Storage, { list }: ListHere, { column: named = '' }: Captured): Field {
  const found = fields.byId(list, named) ?? fields.byName(list, named);
  if (!found) throw noSuchColumn();
  return found;
}

function shown(call: Call, here: ListHere, column: ColumnDefinition, status: number): Answer {
  const context = contexts.inList(here, selectedFrom(call, 'columns', true));
  return { status, body: { '@odata.context': context, ...selected({ ...column }, call.query) } };
}
