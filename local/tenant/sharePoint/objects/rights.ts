import { halves, type Rights } from '../../rules/basePermissions';
import type { StoredList } from '../../storage/lists';
import type { Securable } from '../../storage/scopes';
import type { Site } from '../../storage/sites';
import { isPublic, type Versioned } from '../../rules/versionNumbers';
import type { Call } from '../call';
import { complex } from '../model/complex';

/** A list, with the web that it is on. */
export interface ListHere {
  readonly site: Site;
  readonly list: StoredList;
}

/** What the caller may do on a web. */
export const webRights = (site: Site, { storage, by }: Call): Rights =>
  storage.permissions.rightsOnSite(site, by.caller);

/** What the caller may do on a list. */
export const listRights = ({ site, list }: ListHere, { storage, by }: Call): Rights =>
  storage.permissions.rightsOnList(site, list, by.caller);

/** What the caller may do with an item, by its id. */
export const itemRights = ({ site, list }: ListHere, item: number, { storage, by }: Call): Rights =>
  storage.permissions.rightsOnItem(site, list, item, by.caller);

/** What the caller may do with whatever has permissions. */
export function rightsOnSecurable({ site, list, item }: Securable, call: Call): Rights {
  if (!list) return webRights(site, call);
  return item === undefined ? listRights({ site, list }, call) : itemRights({ site, list }, item, call);
}

/** Whether the caller sees a list: who may read an item of it alone sees it too. */
export const seesList = ({ site, list }: ListHere, { storage, by }: Call): boolean =>
  storage.permissions.seesList(site, list, by.caller);

/** The lists of a web that the caller sees. */
export const seenLists = (site: Site, call: Call): ListHere[] =>
  call.storage.lists
    .of(site)
    .map((list) => ({ site, list }))
    .filter((here) => seesList(here, call));

/** Which of the versions of an item the caller sees: some see published ones alone. */
export function seenOf({ site, list }: ListHere, item: number, { storage, by }: Call): (version: Versioned) => boolean {
  const all = storage.permissions.seesDrafts(site, list, item, by.caller);
  return (version) => all || isPublic(version);
}

/** Rights as SharePoint writes them. */
export const permissions = (rights: Rights): unknown => complex('SP.BasePermissions', halves(rights));
