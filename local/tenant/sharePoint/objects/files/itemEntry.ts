import { Refused } from '../../../rules/refused';
import type { Call } from '../../call';
import { nothingAt } from '../../model/node';
import { type Link, objectOf } from '../../model/objectType';
import { type EntryHere, type ItemHere, thing } from '../kinds';
import { existing } from './adding';
import { refuseCheckedOut, refuseCheckedOutByAny } from './entry';
import { refuseName } from './fileName';
import { folderType } from './folder';
import { fileLeafRef } from '../itemPlace';
import { addressOfEntry, placeOf } from './place';

/** The file or the folder that an item is, where it is one, and its list. */
export const entryLinks: Readonly<Record<'File' | 'Folder' | 'ParentList', Link<ItemHere>>> = {
  File: {
    to: (here, call) => {
      const entry = entryOf(here, call);
      return entry && !entry.entry.isFolder ? thing('SP.File', entry) : nothingAt('File');
    },
  },
  Folder: {
    to: (here, call) => {
      const entry = entryOf(here, call);
      return entry?.entry.isFolder ? objectOf(folderType, placeOf(entry, call)) : nothingAt('Folder');
    },
  },
  ParentList: { to: ({ site, list }) => thing('SP.List', { site, list }) },
};

/** Refuses to touch the item of a file that somebody else has checked out. */
export function refuseItemCheckedOut(here: ItemHere, call: Call): void {
  const entry = entryOf(here, call);
  if (entry) refuseCheckedOut(entry, call);
}

/** Refuses to decide of the item of a file while that is checked out, whoever it was that did. */
export function refuseUndecidable(here: ItemHere, call: Call): void {
  const entry = entryOf(here, call);
  if (entry) refuseCheckedOutByAny(entry, call);
}

/**
 * What a change of an item is to the file or folder that it is: refused where somebody else has that checked out, and
 * another name where one is given.
 */
export function changeEntry(here: ItemHere, name: unknown, call: Call): void {
  refuseItemCheckedOut(here, call);
  rename(here, name, call);
}

/** Clients rename through the item's `FileLeafRef`: it is a part of a change of the item, and no version by itself. */
function rename(here: ItemHere, name: unknown, call: Call): void {
  if (name === undefined || name === fileLeafRef(here)) return;
  const entry = entryOf(here, call);
  if (!entry || typeof name !== 'string') throw new Refused('wrongKindOfValue');
  const address = addressOfEntry(entry, call);
  refuseName(name, `${address.slice(0, address.lastIndexOf('/'))}/${name}`);
  const { driveItems } = call.storage;
  const folder = driveItems.above(entry.entry).at(-1);
  const taken = folder && driveItems.child(folder, name);
  if (taken && taken.number !== entry.entry.number) throw existing({ ...entry, entry: taken }, call);
  driveItems.rename(entry.entry, name);
}

function entryOf({ site, list, item }: ItemHere, { storage }: Call): EntryHere | undefined {
  const entry = item.entry === null ? undefined : storage.driveItems.byNumber(item.entry);
  return entry && { site, list, entry };
}
