import type { DriveItem } from '../storage/driveItems';
import { documentLibrary, type StoredList } from '../storage/lists';
import type { Site } from '../storage/sites';
import type { Captured } from '../routing/router';
import { type Call, listAt, mayOnList, needOnList, readable } from './call';
import { driveId, libraryIdOf } from './driveId';
import { nameNotAllowed, noSuchDrive, noSuchDriveItem } from './failures';

/** A document library, as Graph sees it. */
export interface Drive {
  readonly id: string;
  readonly site: Site;
  readonly library: StoredList;
}

export const driveOf = (site: Site, library: StoredList): Drive => ({ id: driveId(site, library), site, library });

/** The drive of an id, for somebody who may read it: one that they may not is not there. */
export function driveAt(call: Call, { drive: id = '' }: Captured): Drive {
  const library = call.storage.lists.library(libraryIdOf(id));
  const site = library && call.storage.sites.byNumber(library.site);
  if (!library || !site || driveId(site, library) !== id) throw noSuchDrive();
  readable(call.storage, call.by, site);
  if (!mayOnList(call, site, library, 'read')) throw noSuchDrive();
  return { id, site, library };
}

/** The drive, for somebody who may write there. */
export function writableDriveAt(call: Call, captured: Captured): Drive {
  const drive = driveAt(call, captured);
  needOnList(call, drive.site, drive.library, 'contribute');
  return drive;
}

/** The libraries of a site that the caller may read. */
export function drivesOf(call: Call, site: Site): Drive[] {
  const libraries = call.storage.lists.of(site).filter(({ template }) => template === documentLibrary);
  const seen = libraries.filter((library) => mayOnList(call, site, library, 'read'));
  return seen.map((library) => driveOf(site, library));
}

/** The drive that a list is. */
export function driveOfList(call: Call, { siteId = '', list: named = '' }: Captured): Drive {
  const { site, list } = listAt(call, siteId, named);
  if (list.template !== documentLibrary) throw noSuchDrive();
  return driveOf(site, list);
}

/** The file or folder that a path of a route names: by its id, by where it is, or the root. */
export function driveItemAt({ storage }: Call, { library }: Drive, { item, itemPath }: Captured): DriveItem {
  if (item !== undefined) return found(storage.driveItems.byId(library, item));
  const root = storage.driveItems.root(library);
  return namesIn(itemPath ?? '').reduce((folder, name) => found(storage.driveItems.child(folder, name)), root);
}

function found(item: DriveItem | undefined): DriveItem {
  if (!item) throw noSuchDriveItem();
  return item;
}

/** The names that a path is made of. */
export const namesIn = (path: string): string[] => path.split('/').filter((name) => name !== '');

/** What SharePoint has no file or folder called. */
export function refuseName(name: string): void {
  if (/["*:<>?/\\|]/.test(name) || name.trim() !== name || name === '') throw nameNotAllowed();
}
