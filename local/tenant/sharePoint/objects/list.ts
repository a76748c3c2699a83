import { includes } from '../../rules/basePermissions';
import { NotImitated, Refused } from '../../rules/refused';
import { addressOf, documentLibrary, genericList } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import { siteUrl, type Call } from '../call';
import { Failed } from '../failed';
import { accessDenied, noListAtAddress, noListOfId, noListOfTitle } from '../failures';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { type Given, optionalText, textArg } from '../model/given';
import { valueOf } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { getItems } from '../caml/camlItems';
import { renderListData, renderListDataAsStream } from '../caml/listData';
import { fieldCollection } from './fieldCollection';
import { addValidateUpdate } from './formUpdate';
import { itemCollection, itemFinder, itemType, itemTypeName } from './item';
import { type ListHere, listRights, permissions, seesList, webRights } from './rights';
import { rootFolderType } from './rootFolder';
import { securable } from './securable';

import { viewType } from './view';
import { defaultView, viewCollection, viewOfId } from './viewCollection';

const permissionPart = securable<ListHere>((here) => here);

/** A list. */
export const listType: ObjectType<ListHere> = {
  name: 'SP.List',
  address: ({ list }) => `Web/Lists(guid'${list.id}')`,
  web: ({ site }) => site,
  etag: () => '"0"',
  rights: listRights,
  read: 'nothing',
  properties: {
    BaseTemplate: ({ list }) => list.template,
    Created: ({ list }) => list.created,
    Description: ({ list }) => list.description,
    EntityTypeName: ({ list }) => `${list.name}List`,
    Hidden: () => false,
    Id: ({ list }) => list.id,
    ItemCount: (here, call) => itemCount(here, call),
    ListItemEntityTypeFullName: ({ list }) => itemTypeName(list),
    ParentWebUrl: ({ site }) => site.path,
    Title: ({ list }) => list.title,
  },
  onRequest: {
    EffectiveBasePermissions: (here, call) => permissions(listRights(here, call)),
    ...permissionPart.onRequest,
  },
  links: {
    Fields: { to: (here) => collectionOf(fieldCollection, here) },
    Items: { to: (here) => collectionOf(itemCollection, here) },
    Views: { to: (here) => collectionOf(viewCollection, here) },
    DefaultView: { to: defaultView },
    RootFolder: { to: (here) => objectOf(rootFolderType, here) },
    ...permissionPart.links,
  },
  operations: {
    ...permissionPart.operations,
    getItems: getItems(itemType),
    addValidateUpdateItemUsingPath: addValidateUpdate,
    getItemById: itemFinder('itemId'),
    getItemByStringId: itemFinder('sId'),
    getView: {
      needs: 'nothing',
      method: 'both',
      takes: ['viewGuid'],
      run: (here, given, call) => objectOf(viewType, viewOfId(here, textArg(given, 'viewGuid'), call)),
    },
    renderListData,
    renderListDataAsStream,
    reserveListItemId: {
      needs: 'addListItems',
      run: ({ list }, _, { storage }) => valueOf('ReserveListItemId', storage.items.nextId(list)),
    },
  },
  change: { needs: 'manageLists', run: changeList },
};

/** The lists of a web that the caller may see. */
export const listCollection: CollectionType<Site, ListHere> = {
  name: 'SP.ListCollection',
  of: listType,
  rights: webRights,
  read: 'open',
  all: (site, call) =>
    call.storage.lists
      .of(site)
      .map((list) => ({ site, list }))
      .filter((here) => seesList(here, call)),
  byKey: (site, given, call) => listOfId(site, textArg(given, 'id'), call),
  operations: {
    getByTitle: {
      needs: 'nothing',
      method: 'both',
      takes: ['title'],
      run: (site, given, call) => objectOf(listType, listOfTitle(site, textArg(given, 'title'), call)),
    },
    getById: {
      needs: 'nothing',
      method: 'both',
      takes: ['id'],
      run: (site, given, call) => objectOf(listType, listOfId(site, textArg(given, 'id'), call)),
    },
  },
  add: { needs: 'manageLists', run: createList },
};

/*
 * To somebody without any right on the site SharePoint denies everything. On a site that one may read, the lists that
 * one may not are trimmed away: by title or id they do not exist. By its address such a list is denied.
 */
function seen(site: Site, list: ListHere['list'] | undefined, call: Call): ListHere | undefined {
  const here = list && { site, list };
  if (here && seesList(here, call)) return here;
  if (!includes(webRights(site, call), 'open')) throw new Failed(accessDenied());
  return undefined;
}

function listOfTitle(site: Site, title: string, call: Call): ListHere {
  const here = seen(site, call.storage.lists.byTitle(site, title), call);
  if (!here) throw new Failed(noListOfTitle(title, siteUrl({ origin: call.origin, site })));
  return here;
}

function listOfId(site: Site, id: string, call: Call): ListHere {
  const here = seen(site, call.storage.lists.byId(site, id), call);
  if (!here) throw new Failed(noListOfId());
  return here;
}

/** The list at an address like "/sites/X/Lists/Y". */
export function listAtAddress(site: Site, address: string, call: Call): ListHere {
  const named = call.storage.lists.byName(site, address.slice(address.lastIndexOf('/') + 1));
  const list = named && addressOf(site, named).toLowerCase() === address.toLowerCase() ? named : undefined;
  const here = seen(site, list, call);
  if (!here) throw new Failed(list ? accessDenied() : noListAtAddress());
  return here;
}

function createList(site: Site, given: Given, { storage }: Call) {
  if (given.arg('BaseTemplate') !== genericList)
    throw new NotImitated('A list that is not made from the template of a plain list');
  const list = storage.lists.create(site, titleIn(given), optionalText(given, 'Description') ?? '');
  return objectOf(listType, { site, list });
}

function changeList({ site, list }: ListHere, given: Given, { storage }: Call): undefined {
  const { Title, Description, ...others } = given.body;
  const [other] = Object.keys(others);
  if (other) throw new NotImitated(`A change of a list's ${other}`);
  storage.lists.change(list, site, {
    ...(Title !== undefined && { title: titleIn(given) }),
    ...(Description !== undefined && { description: textArg(given, 'Description') }),
  });
}

function titleIn(given: Given): string {
  const title = given.arg('Title');
  if (typeof title !== 'string') throw new Refused('wrongKindOfValue');
  if (title === '') throw new NotImitated('A list without a title');
  return title;
}

const itemCount = ({ list }: ListHere, { storage }: Call): number =>
  list.template === documentLibrary ? storage.driveItems.count(list) : storage.items.count(list);
