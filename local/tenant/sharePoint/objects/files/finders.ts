import { decodedPath } from '../../../../http/decodedPath';
import type { Site } from '../../../storage/sites';
import { withoutHost } from '../../../routing/address';
import { includes } from '../../../rules/basePermissions';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { fileNotFound, noSuchFile } from '../../fileFailures';
import { type Given, textArg } from '../../model/given';
import type { Node, Operation } from '../../model/node';
import { objectOf } from '../../model/objectType';
import type { EntryHere } from '../kinds';
import { entryRights } from './entry';
import { attachmentAtAddress, attachmentFileType } from './attachmentFile';
import { fileType } from './file';
import { folderType } from './folder';
import { itemAtAddress, itemFileType } from './itemFile';
import { type Place, placeAt, placeOf, webPlace } from './place';

/** How a web finds files and folders: by address, as it is written or as it stands in a URL, and by identifier. */
export const fileFinders: Readonly<Record<string, Operation<Site>>> = {
  getFileByServerRelativeUrl: finder('serverRelativeUrl', (site, url, call) => file(site, decoded(url), call)),
  getFileByServerRelativePath: finder('decodedUrl', file),
  getFileByUrl: finder('fileUrl', (site, url, call) => file(site, decoded(withoutHost(url)), call)),
  getFileById: finder('uniqueId', (site, id, call) => objectOf(fileType, byId(site, id, 0, call))),
  getFolderByServerRelativeUrl: finder('serverRelativeUrl', (site, url, call) =>
    folder(placeAt(site, decoded(url), call)),
  ),
  getFolderByServerRelativePath: finder('decodedUrl', (site, url, call) => folder(placeAt(site, url, call))),
  getFolderById: finder('uniqueId', (site, id, call) =>
    folder(isSame(id, site.webId) ? webPlace(site) : placeOf(byId(site, id, 1, call), call)),
  ),
};

function finder(takes: string, run: (site: Site, named: string, call: Call) => Node): Operation<Site> {
  return {
    needs: 'nothing',
    method: 'both',
    takes: [takes],
    run: (site, given: Given, call) => run(site, textArg(given, takes), call),
  };
}

function file(site: Site, named: string, call: Call): Node {
  const item = itemAtAddress(site, named, call);
  if (item) return objectOf(itemFileType, item);
  const attachment = attachmentAtAddress(site, named, call);
  if (attachment) return objectOf(attachmentFileType, attachment);
  const { list, entry, address } = placeAt(site, named, call);
  if (!list || !entry || entry.isFolder) throw new Failed(noSuchFile(address));
  return objectOf(fileType, { site, list, entry });
}

const folder = (place: Place): Node => objectOf(folderType, place);

function byId(site: Site, id: string, isFolder: 0 | 1, call: Call): EntryHere {
  const entry = call.storage.driveItems.byGuid(site.number, id);
  const list = entry && call.storage.lists.of(site).find(({ number }) => number === entry.list);
  if (!entry || !list || entry.isFolder !== isFolder) throw new Failed(fileNotFound());
  const here = { site, list, entry };
  // By its id, what may not be read is not there; by its address it is denied (`place.ts`).
  if (!includes(entryRights(here, call), 'viewListItems')) throw new Failed(fileNotFound());
  return here;
}

/** The folder of the web itself goes by the id of the web here. */
const isSame = (id: string, other: string): boolean => id.replace(/[{}]/g, '').toLowerCase() === other;

/** The older calls take an address as it stands in a URL, in which "%" begins a character. */
const decoded = (url: string): string => decodedPath(url) ?? url;
