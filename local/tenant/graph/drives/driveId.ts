import type { Site } from '../../storage/sites';
import type { StoredList } from '../../storage/lists';

/** The id of a library as a drive: "b!", then its site, its web and itself, 16 bytes each. */
export function driveId(site: Site, library: StoredList): string {
  const bytes = Buffer.from([site.id, site.webId, library.id].join('').replaceAll('-', ''), 'hex');
  return `b!${bytes.toString('base64url')}`;
}

/** The id of the library that a drive is. */
export function libraryIdOf(drive: string): string {
  const hex = Buffer.from(drive.slice(2), 'base64url').toString('hex').slice(64);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Whether a text could be the id of a drive: three identifiers of 16 bytes. */
export const isDriveId = (id: string): boolean => /^b![\w-]{64}$/.test(id);
