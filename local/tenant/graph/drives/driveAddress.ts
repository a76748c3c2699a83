import type { DriveItem } from '../../storage/driveItems';
import type { Storage } from '../../storage/storage';
import type { Drive } from './drive';

/** Where a library is for people. */
export const driveAddress = ({ site, library, host }: Drive): string =>
  encodeURI(`https://${host}${site.path}/${library.name}`);

/** The folders and the name by which an item is found, each as an address has it. */
export const pathOf = ({ driveItems }: Storage, item: DriveItem): string[] =>
  item.parent === null ? [] : [...driveItems.above(item).slice(1), item].map(({ name }) => encodeURIComponent(name));

export const itemAddress = (storage: Storage, drive: Drive, item: DriveItem): string =>
  [driveAddress(drive), ...pathOf(storage, item)].join('/');
