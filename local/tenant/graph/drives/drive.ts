import { namesIn } from '../../routing/namesIn';
import type { Captured } from '../../routing/router';
import type { DriveItem } from '../../storage/driveItems';
import { defaultLibraryOf } from '../../storage/firstLibrary';
import { isLibrary, type StoredList } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import { type Call, listAt, seesList, siteHere } from '../call';
import { accessDenied } from '../failures';
import { canOpen } from '../siteAccess';
import { hosted, type SiteHere } from '../siteAddress';
import { driveId, isDriveId, libraryIdOf } from './driveId';
import { driveIdMalformed, nameNotAllowed, noSuchDrive, noSuchDriveItem } from './driveFailures';
import { reads } from './entryAccess';
import { personalSiteAt } from './personalSite';

/** A document library, as Graph sees it. */
export interface Drive {
  readonly id: string;
  readonly site: Site;
  readonly library: StoredList;
  /** The host that its addresses have: the one that its site was addressed by, where it was. */
  readonly host: string;
}

/** A library of a site as a drive. */
export const driveOf = ({ site, host }: SiteHere, library: StoredList): Drive => ({
  id: driveId(site, library),
  site,
  library,
  host,
});

const forms = /^(?:sites\/(.+?)\/|(me|users\/[^/]+)\/)?(?:drives\/([^/]+)|drive|lists\/([^/]+)\/drive)$/i;

/** The drive that a path names: by its id, by the list that it is, or as the site's own. */
export function driveAt(call: Call, { drive: named = '' }: Captured): Drive {
  const [, siteId, person, id, list] = forms.exec(named) ?? [];
  if (siteId !== undefined && list !== undefined) return driveOfList(call, siteId, list);
  const here = siteId === undefined ? person && personalSiteAt(call, person) : siteHere(call, siteId);
  if (id !== undefined) return driveOfId(call, id, here || undefined);
  if (!here) throw noSuchDrive();
  return siteDrive(call, here);
}

/** The drive of an id, for somebody who may read it: one that they may not is not there. */
function driveOfId(call: Call, id: string, within: SiteHere | undefined): Drive {
  if (!isDriveId(id)) throw driveIdMalformed();
  const library = call.storage.lists.library(libraryIdOf(id));
  const site = library && call.storage.sites.byNumber(library.site);
  if (!library || !site || driveId(site, library) !== id) throw noSuchDrive();
  const here = within ?? hosted(site);
  if (here.site.number !== site.number) throw noSuchDrive();
  if (!canOpen(call, site)) throw accessDenied();
  if (!seesList(call, site, library)) throw noSuchDrive();
  return driveOf(here, library);
}

/** The library that came with the site. */
function siteDrive(call: Call, here: SiteHere): Drive {
  const first = defaultLibraryOf(call.storage.lists, here.site);
  if (!first || !seesList(call, here.site, first)) throw noSuchDrive();
  return driveOf(here, first);
}

function driveOfList(call: Call, siteId: string, named: string): Drive {
  const { list, ...here } = listAt(call, siteId, named);
  if (!isLibrary(list)) throw noSuchDrive();
  return driveOf(here, list);
}

/** The libraries of a site that the caller may read. */
export function drivesOf(call: Call, here: SiteHere): Drive[] {
  const libraries = call.storage.lists.of(here.site).filter(isLibrary);
  const seen = libraries.filter((library) => seesList(call, here.site, library));
  return seen.map((library) => driveOf(here, library));
}

/** Where a path of a route leads: a folder or file by its id or the root, and the names below it. */
export interface Place {
  readonly from: DriveItem;
  readonly names: readonly string[];
}

/** Reads the place in a path; the names below it may be of nothing that is there. */
export function placeAt(call: Call, drive: Drive, captured: Captured): Place {
  const { driveItems } = call.storage;
  const [, id, path = ''] =
    /^(?:root|items\/(\w+))(?::(.*?):?)?$/i.exec(captured['item'] ?? captured['itemAt'] ?? '') ?? [];
  const isRoot = id === undefined || id.toLowerCase() === 'root';
  const from = isRoot ? driveItems.root(drive.library) : driveItems.byId(drive.library, id);
  return { from: readableEntry(call, drive, from), names: namesIn(path) };
}

/** The file or folder that a path of a route names, for somebody who may read it: one that they may not is not there. */
export function driveItemAt(call: Call, drive: Drive, captured: Captured): DriveItem {
  const { from, names } = placeAt(call, drive, captured);
  return readableEntry(
    call,
    drive,
    names.reduce<DriveItem | undefined>((folder, name) => folder && call.storage.driveItems.child(folder, name), from),
  );
}

function readableEntry(call: Call, drive: Drive, item: DriveItem | undefined): DriveItem {
  if (!item || !reads(call, drive)(item)) throw noSuchDriveItem();
  return item;
}

/** What SharePoint has no file or folder called. */
export function refuseName(name: string): void {
  if (/["*:<>?/\\|]/.test(name) || name.trim() !== name || name === '') throw nameNotAllowed();
}
