import type { Drive as GraphDrive } from '@microsoft/microsoft-graph-types';
import { defaultLibraryOf } from '../../storage/firstLibrary';
import type { Site } from '../../storage/sites';
import type { Storage } from '../../storage/storage';
import type { Drive } from './drive';
import { driveAddress } from './driveAddress';
import { driveTypeOf } from './driveType';
import { identityOf } from './identity';

/** What a site has unless an administrator gives it less: 25 TB; a person has 1 TB. */
const totals = { documentLibrary: 25 * 1024 ** 4, business: 1024 ** 4 };

/** A document library, as Graph shows a drive. */
export function driveBody(storage: Storage, drive: Drive): Record<string, unknown> {
  const { id, site, library } = drive;
  const driveType = driveTypeOf(drive);
  const total = totals[driveType];
  const { driveItems, lists } = storage;
  const isOwn = driveType === 'business' && defaultLibraryOf(lists, site)?.id === library.id;
  const used = driveItems.sizeOf(driveItems.root(library));
  return {
    createdDateTime: seconds(library.created),
    description: library.description,
    id,
    lastModifiedDateTime: driveItems.root(library).modified,
    // The library is called Documents in SharePoint, and so in Graph by its list.
    name: isOwn ? 'OneDrive' : library.title,
    webUrl: driveAddress(drive),
    driveType,
    createdBy: identityOf(storage, null),
    owner: identityOf(storage, driveType === 'business' ? ownerKey(storage, site) : null),
    quota: { deleted: driveItems.sizeInBin(library), remaining: total - used, state: 'normal', total, used },
  } satisfies GraphDrive;
}

/** The person whose site it is, who was its first administrator. */
const ownerKey = ({ principals }: Storage, site: Site): string | null =>
  principals.administrators(site)[0]?.key ?? null;

const seconds = (instant: string): string => `${instant.slice(0, 19)}Z`;
