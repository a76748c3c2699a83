import type { DriveItem as GraphItem, ItemReference } from '@microsoft/microsoft-graph-types';
import type { DriveItem } from '../../storage/driveItems';
import type { Storage } from '../../storage/storage';
import type { Drive } from './drive';
import { driveTypeOf } from './driveType';
import { siteIdOf } from '../siteAddress';
import { itemAddress, pathOf } from './driveAddress';
import { downloadAddress } from './downloads';
import { identityOf } from './identity';
import { mediaTypeOf } from './mediaType';
import { cTagOf, eTagOf } from './tags';

/** A file or folder, as Graph shows it by itself and among the children of a folder. */
export function driveItemBody(storage: Storage, drive: Drive, item: DriveItem): Record<string, unknown> {
  const parent = parentOf(storage, item);
  return {
    ...(!item.isFolder && { '@microsoft.graph.downloadUrl': downloadAddress(storage, item) }),
    ...facts(storage, drive, item),
    cTag: cTagOf(item),
    ...(item.description !== null && { description: item.description }),
    parentReference: {
      ...reference(drive, parent),
      ...(parent && {
        name: parent.parent === null ? drive.library.name : parent.name,
        path: pathTo(storage, drive, parent),
      }),
    },
  };
}

/**
 * A file or folder, as delta shows it: without the path, which a renamed folder would change for all that is in it, and
 * without `cTag`; of what was removed, not even the name.
 * https://learn.microsoft.com/en-us/graph/api/driveitem-delta
 */
export function deltaBody(storage: Storage, drive: Drive, item: DriveItem): Record<string, unknown> {
  const parentReference = reference(drive, parentOf(storage, item));
  return item.removed
    ? { id: item.id, deleted: { state: 'deleted' }, parentReference }
    : { ...facts(storage, drive, item), parentReference };
}

const facts = (storage: Storage, drive: Drive, item: DriveItem): GraphItem => ({
  createdBy: identityOf(storage, item.createdBy),
  createdDateTime: item.created,
  eTag: eTagOf(item),
  fileSystemInfo: {
    createdDateTime: item.createdOnClient ?? item.created,
    lastModifiedDateTime: item.modifiedOnClient ?? item.modified,
  },
  id: item.id,
  lastModifiedBy: identityOf(storage, item.modifiedBy),
  lastModifiedDateTime: item.modified,
  name: item.name,
  size: storage.driveItems.sizeOf(item),
  webUrl: itemAddress(storage, drive, item),
  ...(item.isFolder
    ? { folder: { childCount: storage.driveItems.childCount(item) } }
    : { file: { hashes: { quickXorHash: item.quickXorHash }, mimeType: mediaTypeOf(item) } }),
  ...(item.parent === null && { root: {} }),
});

const parentOf = ({ driveItems }: Storage, { parent }: DriveItem): DriveItem | undefined =>
  parent === null ? undefined : driveItems.anyByNumber(parent);

const reference = (drive: Drive, parent: DriveItem | undefined): ItemReference => ({
  driveId: drive.id,
  driveType: driveTypeOf(drive),
  ...(parent && { id: parent.id }),
  siteId: siteIdOf(drive),
});

const pathTo = (storage: Storage, { id }: Drive, folder: DriveItem): string =>
  [`/drives/${id}/root:`, ...pathOf(storage, folder)].join('/');
