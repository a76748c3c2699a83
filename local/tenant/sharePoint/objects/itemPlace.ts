import { addressOf } from '../../storage/lists';
import type { Call } from '../call';
import type { ItemHere } from './kinds';

/** The last part of an item's address: the name of a file or folder, or one that SharePoint makes of the id. */
export const fileLeafRef = ({ item }: ItemHere): string => item.name ?? `${item.id}_.000`;

/** What an item is shown as: its title, or the name of a file without what its type says. */
export const displayName = ({ item: { name, kind, values } }: ItemHere): string =>
  name === null ? String(values['Title'] ?? '') : kind === 1 ? name : name.replace(/(?<=.)\.[^.]*$/, '');

/** The address of the folder that an item is in. */
export function fileDirRef({ site, list, item }: ItemHere, { storage }: Call): string {
  const folder = item.folder === null ? undefined : storage.driveItems.byNumber(item.folder);
  const [, ...path] = folder ? [...storage.driveItems.above(folder), folder] : [];
  return [addressOf(site, list), ...path.map(({ name }) => name)].join('/');
}

/** The address of an item. */
export const fileRef = (here: ItemHere, call: Call): string => `${fileDirRef(here, call)}/${fileLeafRef(here)}`;

/** The same with its host, as it stands in a URL. */
export const encodedAbsUrl = (here: ItemHere, call: Call): string =>
  `${call.origin}${fileRef(here, call).split('/').map(encodeURIComponent).join('/')}`;

/** How the name of a file ends, like "docx"; of what is no file there is nothing to say. */
export function fileType({ item }: ItemHere): string | null {
  if (item.name === null || item.kind === 1) return null;
  return /\.([^.]+)$/.exec(item.name)?.[1]?.toLowerCase() ?? null;
}
