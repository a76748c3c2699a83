import type { DriveItem } from '../../storage/driveItems';
import type { Storage } from '../../storage/storage';
import type { Drive } from './drive';

/** Where the tenant's sites are for people. Nothing answers there: it is an address to show. */
export const host = 'tenant.example';

export const siteIdOf = ({ site }: Drive): string => `${host},${site.id},${site.webId}`;

export const driveAddress = ({ site, library }: Drive): string =>
  encodeURI(`https://${host}${site.path}/${library.name}`);

/** The folders and the name by which an item is found, each as an address has it. */
export const pathOf = ({ driveItems }: Storage, item: DriveItem): string[] =>
  item.parent === null ? [] : [...driveItems.above(item).slice(1), item].map(({ name }) => encodeURIComponent(name));

export const itemAddress = (storage: Storage, drive: Drive, item: DriveItem): string =>
  [driveAddress(drive), ...pathOf(storage, item)].join('/');
