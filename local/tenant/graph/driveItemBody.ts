import type { DriveItem } from '../storage/driveItems';
import type { Storage } from '../storage/storage';
import type { Drive } from './drive';
import { downloadAddress } from './downloads';
import { mediaTypeOf } from './mediaType';

/** What a change may be tied to. */
export const eTagOf = ({ guid, version }: DriveItem): string => `"{${guid.toUpperCase()}},${version}"`;

const cTagOf = ({ guid, contentVersion }: DriveItem): string => `"c:{${guid.toUpperCase()}},${contentVersion}"`;

/** A file or folder, as Graph shows it by itself and among the children of a folder. */
export function driveItemBody(storage: Storage, drive: Drive, item: DriveItem): Record<string, unknown> {
  return {
    ...(!item.isFolder && { '@microsoft.graph.downloadUrl': downloadAddress(storage, item) }),
    ...facts(storage, item),
    cTag: cTagOf(item),
    parentReference: {
      ...parentOf(storage, drive, item),
      ...(item.parent !== null && { path: pathOf(drive, storage.driveItems.above(item)) }),
    },
  };
}

/**
 * A file or folder, as delta shows it: without the path, which a renamed folder would change for all that is in it, and
 * without `cTag`; of what was removed, not even the name.
 * https://learn.microsoft.com/en-us/graph/api/driveitem-delta
 */
export function deltaBody(storage: Storage, drive: Drive, item: DriveItem): Record<string, unknown> {
  const parentReference = parentOf(storage, drive, item);
  return item.removed
    ? { id: item.id, deleted: { state: 'deleted' }, parentReference }
    : { ...facts(storage, item), parentReference };
}

const facts = ({ driveItems }: Storage, item: DriveItem): Record<string, unknown> => ({
  createdDateTime: item.created,
  eTag: eTagOf(item),
  fileSystemInfo: { createdDateTime: item.created, lastModifiedDateTime: item.modified },
  id: item.id,
  lastModifiedDateTime: item.modified,
  name: item.name,
  size: item.size,
  ...(item.isFolder
    ? { folder: { childCount: driveItems.childCount(item) } }
    : { file: { mimeType: mediaTypeOf(item) } }),
  ...(item.parent === null && { root: {} }),
});

function parentOf({ driveItems }: Storage, { id }: Drive, { parent }: DriveItem): Record<string, unknown> {
  const folder = parent === null ? undefined : driveItems.anyByNumber(parent);
  return { driveId: id, driveType: 'documentLibrary', ...(folder && { id: folder.id }) };
}

const pathOf = ({ id }: Drive, [, ...folders]: readonly DriveItem[]): string =>
  [`/drives/${id}/root:`, ...folders.map(({ name }) => name)].join('/');
