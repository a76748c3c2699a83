import { includes, type Rights } from '../../../rules/basePermissions';
import { addressOf, isLibrary } from '../../../storage/lists';
import type { Call } from '../../call';
import type { EntryHere } from '../kinds';
import { listRights, webRights } from '../rights';
import { entryRights } from './entry';
import { isFolderOfLists, isWebRoot, listPlace, type Place, placeOf } from './place';

/** What the caller may do with a folder, also with one that is not there. */
export function placeRights(place: Place, call: Call): Rights {
  const { site, list, entry } = place;
  if (list && entry) return entryRights({ site, list, entry }, call);
  return list ? listRights({ site, list }, call) : webRights(site, call);
}

/** The files or the folders in a folder of a list that the caller may see; elsewhere there are none. */
export function childrenOf({ site, list, entry }: Place, kind: 0 | 1, call: Call): EntryHere[] {
  if (!list || !entry) return [];
  return call.storage.driveItems
    .children(entry, -1, 0)
    .filter(({ isFolder }) => isFolder === kind)
    .map((child) => ({ site, list, entry: child }))
    .filter((here) => includes(entryRights(here, call), 'viewListItems'));
}

/** The folders in a folder: those of lists, and above them the lists themselves. */
export function foldersIn(place: Place, call: Call): Place[] {
  if (isWebRoot(place)) return [...listFolders(place, true, call), { ...place, address: `${rootPath(place)}/Lists` }];
  if (isFolderOfLists(place)) return listFolders(place, false, call);
  return childrenOf(place, 1, call).map((here) => placeOf(here, call));
}

const rootPath = ({ site }: Place): string => (site.path === '/' ? '' : site.path);

function listFolders({ site }: Place, libraries: boolean, call: Call): Place[] {
  return call.storage.lists
    .of(site)
    .filter((list) => isLibrary(list) === libraries)
    .filter((list) => includes(listRights({ site, list }, call), 'viewListItems'))
    .map((list) => listPlace(site, list, call));
}

/** How many files and folders are in a folder. */
export const itemCount = (place: Place, call: Call): number =>
  foldersIn(place, call).length + childrenOf(place, 0, call).length;

/** The last part of a folder's address. */
export const nameOf = ({ site, list, entry, address }: Place): string =>
  list && entry ? (entry.parent === null ? lastPart(addressOf(site, list)) : entry.name) : lastPart(address);

const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
