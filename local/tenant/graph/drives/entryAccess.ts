import type { BasePermission } from '../../rules/basePermissions';
import type { DriveItem } from '../../storage/driveItems';
import type { StoredList } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { accessDenied, resourceLocked } from '../failures';
import { may, readsItems } from '../siteAccess';

/** The library that a file or folder is in, and its site. */
interface Here {
  readonly site: Site;
  readonly library: StoredList;
}

/**
 * Whether the caller may read each of many files and folders of a library that is there for them. SharePoint lets each
 * have permissions of its own; the root is there with its library.
 */
export function reads(call: Call, { site, library }: Here): (entry: DriveItem) => boolean {
  const readsItem = readsItems(call, site, library);
  return ({ item }) => item === null || readsItem({ id: item });
}

/** Ends the call unless the caller may do this with the file or folder; the root has the permissions of its library. */
export function needOn(call: Call, { site, library }: Here, { item }: DriveItem, needed: BasePermission): void {
  if (!may(call, needed, { site, list: library, ...(item !== null && { item }) })) throw accessDenied();
}

/** Refuses to touch a file that somebody else has checked out in SharePoint. */
export function refuseCheckedOut({ storage, by }: Call, { site }: Pick<Here, 'site'>, { checkedOut }: DriveItem): void {
  if (checkedOut !== null && checkedOut !== storage.principals.authorId(site, by.caller)) throw resourceLocked();
}
