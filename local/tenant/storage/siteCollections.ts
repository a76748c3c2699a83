import { createAssociatedGroups } from './associatedGroups';
import type { Storage } from './storage';

/** The ids before those of the groups that a site collection begins with. */
const idsTaken = 2;

/** Makes a site collection with its first web and that web's three groups, unless it is there. */
export function createSiteCollection(storage: Storage, path: string, title: string): void {
  const site = storage.sites.create(path, title, idsTaken);
  if (!site) return;
  storage.roles.addBuiltIn(site);
  storage.scopes.add({ site });
  createAssociatedGroups(storage, site, title);
}
