import { includes } from '../../../rules/basePermissions';
import { NotImitated } from '../../../rules/refused';
import { majorVersion, versionLabel } from '../../../rules/versionNumbers';
import type { Site } from '../../../storage/sites';
import { isLibrary } from '../../../storage/lists';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { folderNotFound } from '../../failures';
import { textArg } from '../../model/given';
import type { Operation } from '../../model/node';
import { need, type ObjectType } from '../../model/objectType';
import { fileDirRef, fileLeafRef, fileRef } from '../itemPlace';
import { type ItemHere, thing } from '../kinds';
import { folderOfList } from '../listFolder';
import { itemRights, listRights } from '../rights';
import { byPath } from './entry';
import { otherNamesOfFiles } from './otherNames';

const rightsOf = (here: ItemHere, call: Call) => itemRights(here, here.item.id, call);

/** A plain item as the file that SharePoint takes it for, which is how clients move one to another folder of its list. */
export const itemFileType: ObjectType<ItemHere> = {
  name: 'SP.File',
  address: (here, call) => byPath('GetFileByServerRelativePath', fileRef(here, call)),
  web: ({ site }) => site,
  rights: rightsOf,
  read: 'viewListItems',
  notImitated: otherNamesOfFiles,
  properties: {
    Exists: () => true,
    MajorVersion: ({ item }) => Math.floor(item.uiVersion / majorVersion),
    MinorVersion: ({ item }) => item.uiVersion % majorVersion,
    Name: fileLeafRef,
    ServerRelativeUrl: fileRef,
    TimeCreated: ({ item }) => item.created,
    TimeLastModified: ({ item }) => item.modified,
    Title: ({ item }) => item.values['Title'] ?? '',
    UIVersionLabel: ({ item }) => versionLabel(item.uiVersion),
    UniqueId: ({ item }) => item.guid,
  },
  links: { ListItemAllFields: { to: (here) => thing('SP.ListItem', here) } },
  operations: { moveTo: moving('newUrl', 'flags'), moveToUsingPath: moving('decodedUrl', 'moveOperations') },
};

/** The plain item at an address, or `undefined` where none is there that the caller may read. */
export function itemAtAddress(site: Site, address: string, call: Call): ItemHere | undefined {
  const end = address.lastIndexOf('/');
  const id = /^(\d{1,15})_\.000$/.exec(address.slice(end + 1))?.[1];
  if (id === undefined) return undefined;
  for (const list of call.storage.lists.of(site).filter((one) => !isLibrary(one))) {
    const item = call.storage.items.there(list, Number(id));
    const here = item?.entry === null ? { site, list, item } : undefined;
    if (here && fileRef(here, call).toLowerCase() === address.toLowerCase())
      return includes(rightsOf(here, call), 'viewListItems') ? here : undefined;
  }
  return undefined;
}

function moving(takes: string, flags: string): Operation<ItemHere> {
  return {
    needs: 'editListItems',
    takes: [takes, flags],
    run: (here, given, call) => {
      const address = textArg(given, takes).replace(call.origin, '');
      const end = address.lastIndexOf('/');
      if (address.slice(end + 1) !== fileLeafRef(here)) throw new NotImitated('Another name for an item of a list');
      if (address.slice(0, end).toLowerCase() === fileDirRef(here, call).toLowerCase()) return undefined;
      move(here, folderOfList(here, address.slice(0, end), call), call);
      return undefined;
    },
  };
}

/** Who moves an item must be allowed to add one where it is to be. */
function move({ site, list, item }: ItemHere, folder: number | null, call: Call): void {
  const above = folder === null ? null : (call.storage.driveItems.byNumber(folder)?.item ?? null);
  const rights = above === null ? listRights({ site, list }, call) : itemRights({ site, list }, above, call);
  if (!includes(rights, 'viewListItems')) throw new Failed(folderNotFound());
  need(rights, 'addListItems');
  call.storage.items.move(list, item.id, folder);
}
