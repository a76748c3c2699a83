import { addressOf } from '../../storage/lists';
import type { Call } from '../call';
import { Failed } from '../failed';
import { folderNotFound } from '../failures';
import type { ListHere } from './rights';

/**
 * The folder of a list that a client names by its address from the server's root on.
 * @returns its number, `null` for the list's own
 * @throws Failed where the list has no such folder
 */
export function folderOfList(here: ListHere, address: string, call: Call): number | null {
  const folder = folderOfListOrNone(here, address, call);
  if (folder === undefined) throw new Failed(folderNotFound());
  return folder;
}

/** The same; `undefined` where no folder of the list is there. */
export function folderOfListOrNone(
  { site, list }: ListHere,
  address: string,
  { storage }: Call,
): number | null | undefined {
  const root = addressOf(site, list);
  const path = address.replace(/\/+$/, '');
  const [before, ...names] = path.slice(root.length).split('/');
  const isBelow = path.toLowerCase().startsWith(root.toLowerCase()) && before === '';
  return isBelow ? storage.driveItems.folderAt(list, names) : undefined;
}
