import { includes } from '../../rules/basePermissions';
import { Refused } from '../../rules/refused';
import type { Field } from '../../storage/fields';
import type { Item } from '../../storage/items';
import type { StoredList } from '../../storage/lists';
import type { Call } from '../call';
import { Failed } from '../failed';
import { noPropertyOfType } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, numberArg } from '../model/given';
import { objectOf, type ObjectType } from '../model/objectType';
import { propertiesOf, writtenColumns } from '../itemProperties';
import { itemPage } from './itemPage';
import { itemRights, type ListHere, listRights, permissions } from './rights';
import { securable } from './securable';

/** An item, with the list that it is in. */
export interface ItemHere extends ListHere {
  readonly item: Item;
}

/** The name of the type of a list's items. */
export const itemTypeName = (list: StoredList): string => `SP.Data.${list.name}ListItem`;

const etagOf = ({ version }: Item): string => `"${version}"`;

const permissionPart = securable<ItemHere>(({ site, list, item }) => ({ site, list, item: item.id }));

/** An item of a list. Its columns are what varies from list to list. */
export const itemType: ObjectType<ItemHere> = {
  name: 'SP.ListItem',
  typeOf: ({ list }) => itemTypeName(list),
  address: ({ list, item }) => `Web/Lists(guid'${list.id}')/Items(${item.id})`,
  web: ({ site }) => site,
  etag: ({ item }) => etagOf(item),
  rights: (here, call) => itemRights(here, here.item.id, call),
  read: 'nothing',
  properties: {
    FileSystemObjectType: () => 0,
    // It comes under both names; asked for as "ID", it comes as "Id".
    Id: ({ item }) => item.id,
    ID: ({ item }) => item.id,
    Created: ({ item }) => item.created,
    Modified: ({ item }) => item.modified,
    AuthorId: ({ item }) => item.author,
    EditorId: ({ item }) => item.editor,
    OData__UIVersionString: ({ item }) => `${item.version}.0`,
    Attachments: () => false,
    GUID: ({ item }) => item.guid,
  },
  onRequest: {
    EffectiveBasePermissions: (here, call) => permissions(itemRights(here, here.item.id, call)),
    ...permissionPart.onRequest,
  },
  links: permissionPart.links,
  operations: permissionPart.operations,
  varying: ({ list }, { storage }) => ({
    properties: columnProperties(storage.fields.of(list)),
    links: {},
  }),
  change: {
    needs: 'editListItems',
    run: ({ site, list, item }, { body }, call) => {
      const editor = call.storage.principals.authorId(site, call.by.caller);
      const changed = writing(list, () => call.storage.items.change(list, item.id, writtenIn(list, body, call), editor, tiedTo(call)));
      return objectOf(itemType, { site, list, item: changed });
    },
  },
  remove: {
    needs: 'deleteListItems',
    run: ({ list, item }, _, call) => {
      call.storage.items.remove(list, item.id, tiedTo(call));
      return undefined;
    },
  },
};

/** The items of a list. */
export const itemCollection: CollectionType<ListHere, ItemHere> = {
  name: 'SP.ListItemCollection',
  of: itemType,
  rights: listRights,
  read: 'nothing',
  page: (here, shape, call) => itemPage(here, call, (item) => objectOf(itemType, { ...here, item }).entity(shape, call)),
  byKey: (here, given, call) => itemOfId(here, numberArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'nothing',
      method: 'both',
      takes: ['id'],
      run: (here, given, call) => objectOf(itemType, itemOfId(here, numberArg(given, 'id'), call)),
    },
  },
  add: { needs: 'addListItems', run: addItem },
};

/** An item that the caller may not read is not there. */
function itemOfId(here: ListHere, id: number, call: Call): ItemHere {
  const item = call.storage.items.byId(here.list, id);
  if (!includes(itemRights(here, id, call), 'viewListItems')) throw new Refused('noSuchItem');
  return { ...here, item };
}

function addItem(here: ListHere, { body }: Given, call: Call) {
  const { storage, by } = call;
  const author = storage.principals.authorId(here.site, by.caller);
  const add = (): Item => storage.items.add(here.list, writtenIn(here.list, body, call), author);
  return objectOf(itemType, { ...here, item: writing(here.list, add) });
}

const writtenIn = (list: StoredList, body: Given['body'], { storage }: Call): Record<string, unknown> =>
  writtenColumns(storage.fields.of(list), body);

/** A column gives one property, or two where it names people. */
function columnProperties(fields: readonly Field[]): Record<string, (here: ItemHere) => unknown> {
  const pairs = fields.flatMap((field) =>
    Object.keys(propertiesOf(field, undefined)).map((name) => [
      name,
      ({ item }: ItemHere) => propertiesOf(field, item.values[field.name])[name],
    ]),
  );
  return Object.fromEntries(pairs) as Record<string, (here: ItemHere) => unknown>;
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
      throw new Failed(noPropertyOfType(failure.about, itemTypeName(list)));
    throw failure;
  }
}
