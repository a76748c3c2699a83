import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import type { Captured } from '../routing/router';
import { documentLibrary } from '../storage/lists';
import type { Storage } from '../storage/storage';
import type { Answer } from './answer';
import { builtInColumns } from './builtInColumns';
import { type Call, type GraphRoute, listAt, needToManage } from './call';
import { columnBody } from './columnBody';
import { writtenChanges, writtenColumn } from './columnWrites';
import { contexts } from './contexts';
import { columnNotChanged, noSuchColumn } from './failures';
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
      const value = columnsOf(call.storage, here).map((column) => selected({ ...column }, call.query));
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
      return shown(call, here, columnAt(call.storage, here, captured), 200);
    },
  },
  { method: 'PATCH', path: `${path}/{column}`, needs: toManageLists, answer: changeColumn },
];

const hereAt = (call: Call, { siteId = '', list = '' }: Captured): ListHere => listAt(call, siteId, list);

/** The columns of a list: those that every list has, and its own. */
export const columnsOf = ({ fields }: Storage, { list }: ListHere): ColumnDefinition[] => [
  ...(list.template === documentLibrary ? [] : builtInColumns),
  ...fields.of(list).map(columnBody),
];

function addColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  return shown(call, here, columnBody(call.storage.fields.add(here.list, writtenColumn(call.body))), 201);
}

function changeColumn(call: Call, captured: Captured): Answer {
  const here = hereAt(call, captured);
  needToManage(call, here);
  const column = columnAt(call.storage, here, captured);
  const field = call.storage.fields.of(here.list).find(({ id }) => id === column.id);
  if (!field) throw columnNotChanged();
  const changed = call.storage.fields.change(here.list, field, writtenChanges(field, call.body));
  return shown(call, here, columnBody(changed), 200);
}

/** The column of an id or an internal name. */
function columnAt(storage: Storage, here: ListHere, { column: named = '' }: Captured): ColumnDefinition {
  const columns = columnsOf(storage, here);
  const found = columns.find(({ id }) => id === named.toLowerCase()) ?? columns.find(({ name }) => name === named);
  if (!found) throw noSuchColumn();
  return found;
}

function shown(call: Call, here: ListHere, column: ColumnDefinition, status: number): Answer {
  const context = contexts.inList(here, selectedFrom(call, 'columns', true));
  return { status, body: { '@odata.context': context, ...selected({ ...column }, call.query) } };
}
