import { includes } from '../../../rules/basePermissions';
import { NotImitated } from '../../../rules/refused';
import type { DriveItem } from '../../../storage/driveItems';
import { isLibrary } from '../../../storage/lists';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { accessDenied } from '../../failures';
import { fileExists, fileNotFound, folderExists, nameNotAllowed } from '../../fileFailures';
import type { EntryHere } from '../kinds';
import { loginOf } from '../people';
import { addressInWeb, entryRights, itemOf, refuseCheckedOut } from './entry';
import { refuseName } from './fileName';
import { isFolderOfForms, isFolderOfLists, isWebRoot, type Place } from './place';

/** A folder of a list that something may be put into. */
export type ListFolder = Place & EntryHere;

/** @throws Failed where there is no such folder; NotImitated where it is none of a list's */
export function listFolder(place: Place): ListFolder {
  const { list, entry } = place;
  if (list && entry?.isFolder) return { ...place, list, entry };
  if (isWebRoot(place) || isFolderOfLists(place)) throw new NotImitated('A file or folder that is in no list');
  if (isFolderOfForms(place)) throw new NotImitated('The folder of the forms of a library');
  throw new Failed(fileNotFound());
}

/** Refuses a name that nothing in the folder may have. The folder of a library's forms has its name there already. */
export function refuseNameIn({ list, entry, address }: ListFolder, name: string): void {
  refuseName(name, `${address}/${name}`);
  if (isLibrary(list) && entry.parent === null && /^forms$/i.test(name)) throw new Failed(folderExists(name));
}

export function need(here: EntryHere, permission: 'addListItems' | 'editListItems', call: Call): void {
  if (!includes(entryRights(here, call), permission)) throw new Failed(accessDenied());
}

/** What is to be done where a file of that name is there. */
export type IfThere = 'fail' | 'overwrite' | 'numbered';

/** Puts a file into a folder. */
export function addFile(folder: ListFolder, name: string, bytes: Uint8Array, ifThere: IfThere, call: Call): EntryHere {
  if (!isLibrary(folder.list)) throw new NotImitated('A file in a list that is no library');
  const { site, list, entry } = folder;
  const { driveItems } = call.storage;
  refuseNameIn(folder, name);
  const there = driveItems.child(entry, name);
  if (ifThere !== 'overwrite' || !there) need(folder, 'addListItems', call);
  if (there && ifThere !== 'numbered') return overwrite({ site, list, entry: there }, bytes, ifThere, call);
  const free = there ? freeName(entry, name, call) : name;
  return { site, list, entry: driveItems.addFile(list, entry, free, bytes, call.by.caller) };
}

function overwrite(here: EntryHere, bytes: Uint8Array, ifThere: IfThere, call: Call): EntryHere {
  if (ifThere === 'overwrite') need(here, 'editListItems', call);
  if (here.entry.isFolder) throw new Failed(folderExists(here.entry.name));
  if (ifThere === 'fail') throw existing(here, call);
  refuseCheckedOut(here, call);
  return { ...here, entry: call.storage.driveItems.replace(here.list, here.entry, bytes, call.by.caller) };
}

/** That there is a file already, which SharePoint says with who changed it last. */
export function existing(here: EntryHere, call: Call): Failed {
  const by = loginOf(here.site, itemOf(here, call)?.editor ?? 0, call);
  return new Failed(fileExists(addressInWeb(here, call), by, new Date(here.entry.modified)));
}

/** A folder in a folder. @param orExisting gives the one that is there where there is one */
export function addFolder(folder: ListFolder, name: string, orExisting: boolean, call: Call): EntryHere {
  const { site, list, entry } = folder;
  const { driveItems } = call.storage;
  if (name.includes('/')) throw new Failed(nameNotAllowed(name));
  refuseNameIn(folder, name);
  need(folder, 'addListItems', call);
  const there = driveItems.child(entry, name);
  if (there && !(orExisting && there.isFolder)) throw new Failed(folderExists(name));
  return { site, list, entry: there ?? driveItems.addFolder(list, entry, name, call.by.caller) };
}

/** SharePoint puts a number before the ending of a name that is taken. */
export function freeName(folder: DriveItem, name: string, { storage }: Call): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let next = 1; ; next += 1) {
    const free = `${stem}${next}${ending}`;
    if (!storage.driveItems.child(folder, free)) return free;
  }
}
