import { createAssociatedGroups } from './associatedGroups';
import { addFirstLibrary } from './firstLibrary';
import type { Site } from './sites';
import type { Storage } from './storage';

/** The ids before those of the groups that a site collection begins with. */
const idsTaken = 2;

/**
 * Makes a site collection with its first web and that web's three groups, unless it is there.
 * @param hasDocuments whether it begins with a library, as those do that SharePoint makes
 * @returns the web, or `undefined` where there is one at the path
 */
export function createSiteCollection(
  storage: Storage,
  path: string,
  title: string,
  hasDocuments = false,
): Site | undefined {
  const site = storage.sites.create(path, title, idsTaken);
  if (!site) return undefined;
  storage.roles.addBuiltIn(site);
  storage.scopes.add({ site });
  createAssociatedGroups(storage, site, title);
  if (hasDocuments) addFirstLibrary(storage, site);
  return site;
}
