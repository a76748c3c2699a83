import { isReference } from '../../rules/fieldKinds';
import { NotImitated, Refused } from '../../rules/refused';
import { versionLabel } from '../../rules/versionNumbers';
import type { Item } from '../../storage/items';
import type { Call } from '../call';
import type { CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import { numberArg, textArg } from '../model/given';
import { objectOf, type ObjectType } from '../model/objectType';
import type { Named } from '../valueTexts';
import { textName } from './fieldTexts';
import type { ItemHere } from './kinds';
import { namedBy, personNamed } from './namedBy';
import { callerNumber } from './people';
import { itemRights, seenOf } from './rights';

/** An item as it was, or is. */
interface VersionHere extends ItemHere {
  readonly was: Item;
}

const rightsOf = (here: ItemHere, call: Call) => itemRights(here, here.item.id, call);

/** What SharePoint says of somebody or something that an old item named. */
const lookupOf = ({ number, text, email }: Named): unknown =>
  email === undefined
    ? complex('SP.FieldLookupValue', { LookupId: number, LookupValue: text })
    : complex('SP.FieldUserValue', { LookupId: number, LookupValue: text, Email: email });

/** A version of an item: what its columns held. */
export const itemVersionType: ObjectType<VersionHere> = {
  name: 'SP.ListItemVersion',
  address: ({ list, item, was }) => `Web/Lists(guid'${list.id}')/Items(${item.id})/versions(${was.uiVersion})`,
  web: ({ site }) => site,
  rights: rightsOf,
  read: 'viewVersions',
  properties: {
    IsCurrentVersion: ({ item, was }) => was.version === item.version,
    VersionId: ({ was }) => was.uiVersion,
    VersionLabel: ({ was }) => versionLabel(was.uiVersion),
    Created: ({ was }) => was.modified,
    ID: ({ item }) => item.id,
    Modified: ({ was }) => was.modified,
    Author: (here, call) => lookupOf(personNamed(here, here.item.author, call)),
    Editor: (here, call) => lookupOf(personNamed(here, here.was.editor, call)),
    OData__x005f_UIVersionString: ({ was }) => versionLabel(was.uiVersion),
  },
  varying: ({ list }, { storage }) => ({
    properties: Object.fromEntries(
      storage.fields.of(list).map((field) => [
        textName(field.name),
        (here: VersionHere, call: Call) => {
          const value = here.was.values[field.name];
          if (!isReference(field.type)) return value ?? null;
          const named = namedBy(here, field, value, call).map(lookupOf);
          return field.type.endsWith('Multi') ? named : (named[0] ?? null);
        },
      ]),
    ),
    links: {},
  }),
  remove: {
    needs: 'deleteVersions',
    run: (here, _, call) => removed(here, here.was, call),
  },
};

/** The versions of an item, the newest first, which is the item as it is. */
export const itemVersionCollection: CollectionType<ItemHere, VersionHere> = {
  name: 'SP.ListItemVersionCollection',
  of: itemVersionType,
  rights: rightsOf,
  read: 'viewVersions',
  keys: ['versionId'],
  all: versionsOf,
  byKey: (here, given, call) => versionAt(here, numberArg(given, 'versionId'), call),
  operations: {
    getById: {
      needs: 'viewVersions',
      method: 'both',
      takes: ['versionId'],
      run: (here, given, call) => objectOf(itemVersionType, versionAt(here, numberArg(given, 'versionId'), call)),
    },
    deleteAll: {
      needs: 'deleteVersions',
      run: ({ list, item }, _, { storage }) => {
        storage.itemVersions.removeAll(list, item);
        return undefined;
      },
    },
    deleteById: {
      needs: 'deleteVersions',
      takes: ['vid'],
      run: (here, given, call) => removed(here, versionAt(here, numberArg(given, 'vid'), call).was, call),
    },
    deleteByLabel: {
      needs: 'deleteVersions',
      takes: ['versionLabel'],
      run: (here, given, call) => removed(here, labelled(here, textArg(given, 'versionLabel'), call).was, call),
    },
    restoreByLabel: {
      needs: 'editListItems',
      takes: ['versionLabel'],
      run: (here, given, call) => restored(here, labelled(here, textArg(given, 'versionLabel'), call).was, call),
    },
  },
};

function versionsOf({ site, list, item }: ItemHere, call: Call): VersionHere[] {
  const were = call.storage.itemVersions.of(list, item).filter(seenOf({ site, list }, item.id, call));
  return [item, ...were].map((was) => ({ site, list, item, was }));
}

function versionAt(here: ItemHere, id: number, call: Call): VersionHere {
  const found = versionsOf(here, call).find(({ was }) => was.uiVersion === id);
  if (!found) throw new Refused('noSuchItem');
  return found;
}

function labelled(here: ItemHere, label: string, call: Call): VersionHere {
  const found = versionsOf(here, call).find(({ was }) => versionLabel(was.uiVersion) === label);
  if (!found) throw new Refused('noSuchItem');
  return found;
}

/** Gives an item the values again that it had, which makes a new version of it. */
function restored({ site, list, item }: ItemHere, { values }: Item, call: Call): undefined {
  if (item.entry !== null) throw new NotImitated('A version of a file that is restored as that of an item');
  const { fields, items } = call.storage;
  const written = Object.fromEntries(fields.of(list).map(({ name }) => [name, values[name] ?? null]));
  items.change(list, item.id, written, callerNumber(site, call), () => undefined);
}

function removed({ list, item }: ItemHere, { version }: Item, { storage }: Call): undefined {
  if (version === item.version) throw new NotImitated('The removal of the version that an item is');
  storage.itemVersions.remove(list, item, version);
}
