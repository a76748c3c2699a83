import type { Drive as GraphDrive } from '@microsoft/microsoft-graph-types';
import type { Storage } from '../../storage/storage';
import type { Drive } from './drive';
import { driveAddress } from './driveAddress';
import { identityOf } from './identity';

/** What a site has unless an administrator gives it less: 25 TB. */
const total = 25 * 1024 ** 4;

/** A document library, as Graph shows a drive. */
export function driveBody(storage: Storage, drive: Drive): Record<string, unknown> {
  const { id, library } = drive;
  const { driveItems } = storage;
  const used = driveItems.sizeOf(driveItems.root(library));
  return {
    createdDateTime: seconds(library.created),
    description: library.description,
    id,
    lastModifiedDateTime: driveItems.root(library).modified,
    name: library.title,
    webUrl: driveAddress(drive),
    driveType: 'documentLibrary',
    createdBy: identityOf(storage, null),
    owner: identityOf(storage, null),
    quota: { deleted: driveItems.sizeInBin(library), remaining: total - used, state: 'normal', total, used },
  } satisfies GraphDrive;
}

const seconds = (instant: string): string => `${instant.slice(0, 19)}Z`;
