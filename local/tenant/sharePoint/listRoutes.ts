import { NotImitated, Refused } from '../rules/refused';
import { covers } from '../storage/grants';
import { addressOf, documentLibrary, genericList, type StoredList } from '../storage/lists';
import type { Answer, Entity } from './answer';
import { type Call, levelOnList, needOnList, needOnSite } from './call';
import { listAt } from './listAt';
import { permissionMask } from './permissionMask';
import type { SharePointRoute } from './route';
import { selected } from './select';

const options = ['$select', '$expand'];

/** The calls about lists. */
export const listRoutes: readonly SharePointRoute[] = [
  { method: 'GET', path: 'web/lists', options, answer: getLists },
  { method: 'POST', path: 'web/lists', answer: createList },
  {
    method: 'GET',
    path: 'web/{list}',
    options,
    answer: (call, { list = '' }) => getList(call, listAt(call, list)),
  },
  { method: 'MERGE', path: 'web/{list}', answer: (call, { list = '' }) => changeList(call, listAt(call, list)) },
  {
    method: 'GET',
    path: 'web/{list}/effectivebasepermissions',
    answer: (call, { list = '' }) => ({
      status: 200,
      name: 'EffectiveBasePermissions',
      values: permissionMask(levelOnList(call, listAt(call, list))),
    }),
  },
];

function getLists(call: Call): Answer {
  needOnSite(call, 'read');
  const seen = call.storage.lists.of(call.site).filter((list) => covers(levelOnList(call, list), 'read'));
  return { status: 200, collection: seen.map((list) => listEntity(call, list)) };
}

const getList = (call: Call, list: StoredList): Answer => ({ status: 200, entity: listEntity(call, list) });

function createList(call: Call): Answer {
  needOnSite(call, 'full');
  const { Title, Description = '', BaseTemplate } = call.body;
  if (BaseTemplate !== genericList) throw new NotImitated('A list that is not made from the template of a plain list');
  const list = call.storage.lists.create(call.site, titleIn(Title), textIn(Description));
  return { status: 201, entity: listEntity({ ...call, query: new URLSearchParams() }, list) };
}

function changeList(call: Call, list: StoredList): Answer {
  needOnList(call, list, 'full');
  const { Title, Description, ...others } = call.body;
  const [other] = Object.keys(others).filter((name) => !name.startsWith('odata.'));
  if (other) throw new NotImitated(`A change of a list's ${other}`);
  call.storage.lists.change(list, call.site, {
    ...(Title !== undefined && { title: titleIn(Title) }),
    ...(Description !== undefined && { description: textIn(Description) }),
  });
  return { status: 204 };
}

function titleIn(written: unknown): string {
  const title = textIn(written);
  if (title === '') throw new NotImitated('A list without a title');
  return title;
}

function textIn(written: unknown): string {
  if (typeof written !== 'string') throw new Refused('wrongKindOfValue');
  return written;
}

function listEntity(call: Call, list: StoredList): Entity {
  const expand = call.query.get('$expand');
  if (expand !== null && expand !== 'RootFolder') throw new NotImitated('$expand on a list of anything but RootFolder');
  const entity: Entity = {
    type: 'SP.List',
    address: `Web/Lists(guid'${list.id}')`,
    etag: '"0"',
    values: {
      BaseTemplate: list.template,
      Created: list.created,
      Description: list.description,
      EntityTypeName: `${list.name}List`,
      Hidden: false,
      Id: list.id,
      ItemCount: itemCount(call, list),
      ListItemEntityTypeFullName: itemType(list),
      ParentWebUrl: call.site.path,
      Title: list.title,
    },
  };
  return selected(entity, call.query, {
    EffectiveBasePermissions: () => permissionMask(levelOnList(call, list)),
    ...(expand === 'RootFolder' && {
      RootFolder: () => ({ Name: list.name, ServerRelativeUrl: addressOf(call.site, list) }),
    }),
  });
}

const itemCount = ({ storage }: Call, list: StoredList): number =>
  list.template === documentLibrary ? storage.driveItems.count(list) : storage.items.count(list);

/** The name of the type of a list's items. */
export const itemType = (list: StoredList): string => `SP.Data.${list.name}ListItem`;
