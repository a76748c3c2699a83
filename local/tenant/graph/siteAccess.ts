import { allRights, type BasePermission, includes, noRights, type Rights, rightsOf } from '../rules/basePermissions';
import { isPublic, type Versioned } from '../rules/versionNumbers';
import type { Item } from '../storage/items';
import type { StoredList } from '../storage/lists';
import type { Securable } from '../storage/scopes';
import { isPersonal, personalPath } from '../storage/personalSites';
import type { Site } from '../storage/sites';
import type { Storage } from '../storage/storage';
import type { SignedIn } from '../tenant';

/** What SharePoint's levels Read, Contribute and Design let somebody do. */
const read = rightsOf(176n, 138612833n);
const write = rightsOf(432n, 1011028719n);
const manage = rightsOf(432n, 1012866047n);

/** How far each permission of Graph opens sites: a person as far as their own rights go, an application everywhere. */
const opened: Readonly<Record<string, Rights>> = {
  'Sites.Read.All': read,
  'Files.Read.All': read,
  'Sites.ReadWrite.All': write,
  'Files.ReadWrite.All': write,
  'Sites.Manage.All': manage,
  'Sites.FullControl.All': allRights,
};

/** And those that open the caller's own files alone. */
const openedOwn: typeof opened = { ...opened, 'Files.Read': read, 'Files.ReadWrite': write };

/** Who asks: a part of every call. */
interface Asking {
  readonly storage: Storage;
  readonly by: SignedIn;
  /** All permissions of the caller in Graph, by their names. */
  readonly permissions: readonly string[];
}

/**
 * Whether the caller may do this on a site, on one of its lists or with an item. With `Sites.Selected` an application has
 * on each site what was granted to it there.
 */
export function may(asking: Asking, needed: BasePermission, { site, list, item }: Securable): boolean {
  const { permissions: rights } = asking.storage;
  const { caller } = asking.by;
  if (!list) return within(asking, site, rights.rightsOnSite(site, caller), needed);
  if (item === undefined) return within(asking, site, rights.rightsOnList(site, list, caller), needed);
  return within(asking, site, rights.rightsOnItem(site, list, item, caller), needed);
}

/** Whether the caller may read each of many items of a list. */
export function readsItems(asking: Asking, site: Site, list: StoredList): (item: Pick<Item, 'id'>) => boolean {
  const rightsOf = asking.storage.permissions.itemRights(site, list, asking.by.caller);
  return ({ id }) => within(asking, site, rightsOf(id), 'viewListItems');
}

/** Whether the caller is told what was removed from a list: who may read a single item of it alone never knew of others. */
export const hearsOfRemoved = (asking: Asking, site: Site, list: StoredList): boolean =>
  may(asking, 'viewListItems', { site, list });

/** Which of the versions of an item the caller sees: some see published ones alone. */
export function seenVersions(
  { storage, by }: Asking,
  { site, list, item }: Required<Securable>,
): (version: Versioned) => boolean {
  const all = by.caller.kind === 'app' || storage.permissions.seesDrafts(site, list, item, by.caller);
  return (version) => all || isPublic(version);
}

/** Whether what was granted lets the caller do this, as far as the permissions of the token go. */
function within(asking: Asking, site: Site, granted: Rights, needed: BasePermission): boolean {
  const { by, permissions } = asking;
  const opens = isOwn(asking, site) ? openedOwn : opened;
  const scopes = permissions.reduce((rights, one) => rights | (opens[one] ?? noRights), noRights);
  if (by.caller.kind === 'person') return includes(granted & scopes, needed);
  return includes(permissions.includes('Sites.Selected') ? granted | scopes : scopes, needed);
}

/** Whether a site is that of the caller's own files. */
function isOwn({ storage, by }: Asking, site: Site): boolean {
  const account = isPersonal(site) && by.caller.kind === 'person' && storage.directory.byOid(by.caller.oid);
  return account ? personalPath(account) === site.path.toLowerCase() : false;
}

/** Whether the caller can open the site: who was given one of its lists alone has "Limited Access" to it. */
export const canOpen = (asking: Asking, site: Site): boolean =>
  may(asking, asking.by.caller.kind === 'person' ? 'open' : 'viewListItems', { site });
