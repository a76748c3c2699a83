import type { DriveItems } from './driveItems';
import { documentLibrary, type Lists, type StoredList } from './lists';
import type { Site } from './sites';

/**
 * Gives a web the library that SharePoint's begin with.
 * @param name the last part of its address, which is another in the sites of persons
 */
export function addFirstLibrary(
  { lists, driveItems }: { lists: Lists; driveItems: DriveItems },
  site: Site,
  name = 'Shared Documents',
): void {
  driveItems.addRoot(lists.create(site, 'Documents', '', documentLibrary, name));
}

/** The library of pictures for pages. */
export const siteAssets = 'SiteAssets';

const isOfDocuments = ({ template, name }: StoredList): boolean => template === documentLibrary && name !== siteAssets;

/** The library that is meant where none is named: the first that was made, besides those of pages and of pictures for them. */
export function defaultLibraryOf(lists: Lists, site: Site): StoredList | undefined {
  const libraries = lists.of(site).filter(isOfDocuments);
  return libraries.reduce<StoredList | undefined>(
    (first, each) => (first && first.number < each.number ? first : each),
    undefined,
  );
}
