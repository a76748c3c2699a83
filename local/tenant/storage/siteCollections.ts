import { createAssociatedGroups } from './associatedGroups';
import { addFirstLibrary } from './firstLibrary';
import type { NewWeb, Site } from './sites';
import type { Storage } from './storage';

/** The ids before those of the groups that a site collection begins with. */
const idsTaken = 2;

/** How a new site collection is not as usual. */
export interface NewCollection extends Partial<Pick<NewWeb, 'description' | 'language' | 'template'>> {
  /** Whether it begins with a library, as those do that SharePoint makes. */
  readonly documents?: boolean;
}

/**
 * Makes a site collection with its first web and that web's three groups, unless it is there.
 * @returns the web, or `undefined` where there is one at the path
 */
export function createSiteCollection(
  storage: Storage,
  path: string,
  title: string,
  { documents = false, ...more }: NewCollection = {},
): Site | undefined {
  return storage.atOnce(() => {
    const site = storage.sites.create(path, title, idsTaken, more);
    if (!site) return undefined;
    storage.roles.addBuiltIn(site);
    storage.scopes.add({ site });
    createAssociatedGroups(storage, site, title);
    if (documents) addFirstLibrary(storage, site);
    return site;
  });
}
