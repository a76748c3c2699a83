import { NotImitated } from '../../../rules/refused';
import type { Copying, DriveItem } from '../../../storage/driveItems';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { accessDenied } from '../../failures';
import { fileNotFound, folderExists } from '../../fileFailures';
import { includes } from '../../../rules/basePermissions';
import { type Given, numberArg, textArg, yesArg } from '../../model/given';
import type { Operation } from '../../model/node';
import type { EntryHere } from '../kinds';
import { callerNumber } from '../people';
import { existing, freeName, type ListFolder, listFolder, need, refuseNameIn } from './adding';
import { entryRights, refuseCheckedOut } from './entry';
import { type Place, placeAt } from './place';

/** What is done where the name is taken. */
export type IfTaken = 'fail' | 'overwrite' | 'keepBoth';

/** Where a file or folder is to go. */
export interface Destination {
  readonly folder: ListFolder;
  readonly name: string;
}

/** The destination at an address of a web. */
export function destinationAt(site: Place['site'], address: string, call: Call): Destination {
  const end = address.lastIndexOf('/');
  const folder = listFolder(placeAt(site, address.slice(0, end) || '/', call));
  return { folder, name: address.slice(end + 1) };
}

/** Whether what arrives says of the original who made it, and who changed it last, each with its time. */
export type Keeping = Pick<Copying, 'keepsAuthor' | 'keepsEditor'>;

/** Copies a file, or a folder with all in it that the caller may read. @returns the copy */
export function copy(from: EntryHere, to: Destination, ifTaken: IfTaken, call: Call, keeping: Keeping = {}): DriveItem {
  const { folder } = to;
  const name = madeFree(from, to, ifTaken, call);
  need(folder, 'addListItems', call);
  return copied(from, folder, name, call, { keepsAuthor: keeping.keepsAuthor });
}

const copied = (from: EntryHere, { list, entry }: ListFolder, name: string, call: Call, keeping: Keeping): DriveItem =>
  call.storage.driveItems.copy(from.list, from.entry, list, entry, name, {
    by: call.by.caller,
    wanted: readable(from, call),
    ...keeping,
  });

/** Which of the files and folders of its list the caller may read. */
const readable =
  (from: EntryHere, call: Call) =>
  (entry: DriveItem): boolean =>
    includes(entryRights({ ...from, entry }, call), 'viewListItems');

/** Moves it: within its list it stays what it is, elsewhere it is made anew and goes to the recycle bin here. @returns it */
export function move(from: EntryHere, to: Destination, ifTaken: IfTaken, call: Call, keeping: Keeping = {}): DriveItem {
  const { driveItems, recycling } = call.storage;
  const { keepsEditor } = keeping;
  if (from.entry.parent === null) throw new NotImitated("A move of a list's own folder");
  if (!includes(entryRights(from, call), 'deleteListItems')) throw new Failed(accessDenied());
  refuseCheckedOut(from, call);
  if (driveItems.child(to.folder.entry, to.name)?.number !== from.entry.number || ifTaken === 'keepBoth') {
    const name = madeFree(from, to, ifTaken, call);
    need(to.folder, 'addListItems', call);
    if (to.folder.list.number === from.list.number) return within(from, to.folder, name, call, keepsEditor);
    const moved = copied(from, to.folder, name, call, { keepsAuthor: true, keepsEditor });
    recycling.entry({ site: from.site, list: from.list, by: callerNumber(from.site, call) }, from.entry);
    return moved;
  }
  return within(from, to.folder, to.name, call, keepsEditor);
}

function within(
  { list, entry }: EntryHere,
  folder: ListFolder,
  name: string,
  call: Call,
  keepsEditor = false,
): DriveItem {
  const { driveItems } = call.storage;
  const above = [...driveItems.above(folder.entry), folder.entry];
  if (above.some(({ number }) => number === entry.number)) throw new NotImitated('A move of a folder into itself');
  return driveItems.change(list, entry, { name, parent: folder.entry, keepsEditor }, call.by.caller);
}

/** Sees to it that the name is free, or finds another. */
function madeFree({ entry }: EntryHere, { folder, name }: Destination, ifTaken: IfTaken, call: Call): string {
  const { driveItems } = call.storage;
  refuseNameIn(folder, name);
  const taken = driveItems.child(folder.entry, name);
  if (!taken) return name;
  const there = { site: folder.site, list: folder.list, entry: taken };
  if (ifTaken === 'keepBoth') return freeName(folder.entry, name, call);
  if (taken.isFolder || entry.isFolder) throw new Failed(folderExists(name));
  if (ifTaken === 'fail') throw existing(there, call);
  refuseCheckedOut(there, call);
  need(there, 'editListItems', call);
  driveItems.remove(folder.list, taken);
  return name;
}

const overwriting = (yes: boolean): IfTaken => (yes ? 'overwrite' : 'fail');

/** SP.MoveOperations: what overwrites, and what keeps who changed it last; the others make no difference here. */
const moveOperations = { overwrite: 1, retainEditorAndModified: 2048 };

const isAsked = (given: Given, name: string, flag: number): boolean =>
  given.arg(name) !== undefined && (numberArg(given, name) & flag) !== 0;

export const moveFileOperations: Readonly<Record<string, Operation<EntryHere>>> = {
  copyTo: copying('strNewUrl'),
  copyToUsingPath: copying('decodedUrl'),
  moveTo: moving('newUrl', 'flags'),
  moveToUsingPath: moving('decodedUrl', 'moveOperations'),
};

function copying(takes: string): Operation<EntryHere> {
  return {
    needs: 'openItems',
    takes: [takes, 'bOverWrite'],
    run: (here, given, call) => {
      const to = destinationAt(here.site, textArg(given, takes), call);
      copy(here, to, overwriting(yesArg(given, 'bOverWrite')), call);
      return undefined;
    },
  };
}

function moving(takes: string, flags: string): Operation<EntryHere> {
  return {
    needs: 'deleteListItems',
    takes: [takes, flags],
    run: (here, given, call) => {
      const ifTaken = overwriting(isAsked(given, flags, moveOperations.overwrite));
      const keepsEditor = isAsked(given, flags, moveOperations.retainEditorAndModified);
      move(here, destinationAt(here.site, textArg(given, takes), call), ifTaken, call, { keepsEditor });
      return undefined;
    },
  };
}

/** Of a folder SharePoint has these alone; copying one is `SP.MoveCopyUtil`'s. */
export const moveFolderOperations: Readonly<Record<string, Operation<Place>>> = {
  moveTo: movingFolder('newUrl'),
  moveToUsingPath: movingFolder('decodedUrl'),
};

function movingFolder(takes: string): Operation<Place> {
  return {
    needs: 'deleteListItems',
    takes: [takes],
    run: (place, given, call) => {
      if (!place.entry) throw new Failed(fileNotFound());
      move(listFolder(place), destinationAt(place.site, textArg(given, takes), call), 'fail', call);
      return undefined;
    },
  };
}
