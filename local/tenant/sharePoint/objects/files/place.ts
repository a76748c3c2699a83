import { namesIn } from '../../../routing/namesIn';
import { includes } from '../../../rules/basePermissions';
import type { DriveItem } from '../../../storage/driveItems';
import { addressOf, isLibrary, type StoredList } from '../../../storage/lists';
import type { Site } from '../../../storage/sites';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { accessDenied } from '../../failures';
import { notOfWeb } from '../../fileFailures';
import type { EntryHere } from '../kinds';
import { itemRights, listRights, webRights } from '../rights';

/** Where a path leads on a web: to a file or folder of a list, to a folder above the lists, or to nothing. */
export interface Place {
  readonly site: Site;
  /** From the server's root on, like "/sites/X/Documents/one". */
  readonly address: string;
  /** The list that the address is in, seen by the caller. */
  readonly list?: StoredList;
  readonly entry?: DriveItem;
}

/** The path of a web, as addresses below it begin. */
const rootOf = ({ path }: Site): string => (path === '/' ? '' : path);

/** The folder of the web itself. */
export const webPlace = (site: Site): Place => ({ site, address: rootOf(site) || '/' });

export const isWebRoot = ({ site, address }: Place): boolean => same(address, rootOf(site) || '/');

/** Where the plain lists are. It is no list, and no list's. */
export const isFolderOfLists = ({ site, address }: Place): boolean => same(address, `${rootOf(site)}/Lists`);

/** Where a library has its forms, and clients keep the default values of columns by folder. What is in it is not known here. */
export const isFolderOfForms = ({ site, list, address }: Place): boolean =>
  list !== undefined && isLibrary(list) && same(address, `${addressOf(site, list)}/Forms`);

/** The folder that a list is in. */
export const listPlace = (site: Site, list: StoredList, call: Call): EntryHere & Place => ({
  site,
  list,
  entry: call.storage.driveItems.root(list),
  address: addressOf(site, list),
});

/** Where a file or folder is. */
export function addressOfEntry({ site, list, entry }: EntryHere, { storage }: Call): string {
  if (entry.parent === null) return addressOf(site, list);
  const [, ...folders] = storage.driveItems.above(entry);
  return [addressOf(site, list), ...folders.map(({ name }) => name), entry.name].join('/');
}

export const placeOf = (here: EntryHere, call: Call): EntryHere & Place => ({
  ...here,
  address: addressOfEntry(here, call),
});

/**
 * What is at an address.
 * @param address from the server's root on, or from the web's
 * @throws Failed where the caller may not see it, or it is not of this web
 */
export function placeAt(site: Site, address: string, call: Call): Place {
  const full = withinWeb(site, address);
  const list = call.storage.lists.of(site).find((one) => isBelow(full, addressOf(site, one)));
  if (!list) {
    if (!includes(webRights(site, call), 'open')) throw new Failed(accessDenied());
    return { site, address: full };
  }
  const names = namesIn(full.slice(addressOf(site, list).length));
  let entry: DriveItem | undefined = call.storage.driveItems.root(list);
  for (const name of names) entry = entry && call.storage.driveItems.child(entry, name);
  if (entry && isHiddenDraft({ site, list, entry }, call)) entry = undefined;
  const id = entry?.item ?? undefined;
  const rights = id === undefined ? listRights({ site, list }, call) : itemRights({ site, list }, id, call);
  if (!includes(rights, 'viewListItems')) throw new Failed(accessDenied());
  return entry ? placeOf({ site, list, entry }, call) : { site, list, address: full };
}

/** What is a draft that the caller does not see is not there, as what never was. */
export const isHiddenDraft = ({ site, list, entry }: EntryHere, { storage, by }: Call): boolean =>
  entry.item !== null && storage.permissions.hidesDraft(site, list, entry.item, by.caller);

/** Clients that put an address together on the root site begin it with two slashes. */
function withinWeb(site: Site, address: string): string {
  const full = address.startsWith('/') ? address.replace(/^\/+/, '/') : `${rootOf(site)}/${address}`;
  const trimmed = full.replace(/\/+$/, '') || '/';
  if (!isBelow(trimmed, rootOf(site)) && trimmed !== '/') throw new Failed(notOfWeb());
  return trimmed;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isBelow = (address: string, folder: string): boolean =>
  same(address, folder) || address.toLowerCase().startsWith(`${folder.toLowerCase()}/`);
