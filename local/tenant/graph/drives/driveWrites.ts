import { isObject } from '../../routing/jsonBody';
import type { Captured } from '../../routing/router';
import { NotImitated } from '../../rules/refused';
import type { DriveItem } from '../../storage/driveItems';
import type { IfTaken } from '../../storage/uploads';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { bodyNotUnderstood, changedMeanwhile, nameTaken } from '../failures';
import { conflictBehavior, freeName, ifTakenIn, ifTakenInQuery } from './conflict';
import { type Drive, driveAt, driveItemAt, placeAt, refuseName } from './drive';
import { fileTooLarge, noSuchDriveItem } from './driveFailures';
import { needOn, refuseCheckedOut } from './entryAccess';
import { writtenItem } from './itemShown';
import { mostInOne } from './sizes';
import { cTagOf, eTagOf } from './tags';

/** Makes a folder in a folder, or a file without content. */
export function addChild(call: Call, captured: Captured): Answer {
  const { driveItems } = call.storage;
  const drive = driveAt(call, captured);
  const parent = driveItemAt(call, drive, captured);
  needOn(call, drive, parent, 'addListItems');
  const { name, folder, file, [conflictBehavior]: written, ...others } = call.body;
  if (typeof name !== 'string' || isObject(folder) === isObject(file)) throw bodyNotUnderstood();
  const ifTaken = ifTakenIn(written, 'fail');
  if (ifTaken === 'replace' || Object.keys(others).length > 0)
    throw new NotImitated('A new file or folder in the place of another, or with anything but its name');
  refuseName(name);
  if (!parent.isFolder) throw noSuchDriveItem();
  if (ifTaken === 'fail' && driveItems.child(parent, name)) throw nameTaken();
  const free = freeName(driveItems, parent, name);
  const added = isObject(folder)
    ? driveItems.addFolder(drive.library, parent, free, call.by.caller)
    : driveItems.addFile(drive.library, parent, free, new Uint8Array(), call.by.caller);
  return writtenItem(call, drive, added, 201);
}

/** Takes the content of a file: of one that is there, or of a new one, with the folders on the way to it. */
export function putFile(call: Call, captured: Captured): Answer {
  refuseTooLarge(call.file.length);
  const drive = driveAt(call, captured);
  const { from, names } = placeAt(call, drive, captured);
  const name = names.at(-1);
  if (name === undefined) return replaced(call, drive, from);
  const folder = folderOnTheWay(call, drive, from, names.slice(0, -1));
  refuseName(name);
  return putInto(call, drive, folder, name, ifTakenInQuery(call, 'replace'));
}

export function refuseTooLarge(length: number): void {
  if (length > mostInOne) throw fileTooLarge();
}

/** The folder that a path leads to; what is missing of it is made. */
export function folderOnTheWay(call: Call, drive: Drive, from: DriveItem, names: readonly string[]): DriveItem {
  const { driveItems } = call.storage;
  names.forEach(refuseName);
  return names.reduce((above, name) => {
    const there = driveItems.child(above, name);
    if (there && !there.isFolder) throw nameTaken();
    if (there) return there;
    needOn(call, drive, above, 'addListItems');
    return driveItems.addFolder(drive.library, above, name, call.by.caller);
  }, from);
}

function putInto(call: Call, drive: Drive, folder: DriveItem, name: string, ifTaken: IfTaken): Answer {
  const { driveItems } = call.storage;
  const there = driveItems.child(folder, name);
  if (there && ifTaken === 'replace') return replaced(call, drive, there);
  needOn(call, drive, folder, 'addListItems');
  if (there && ifTaken === 'fail') throw nameTaken();
  const free = freeName(driveItems, folder, name);
  const added = driveItems.addFile(drive.library, folder, free, call.file, call.by.caller);
  return writtenItem(call, drive, added, 201);
}

function replaced(call: Call, drive: Drive, file: DriveItem): Answer {
  needOn(call, drive, file, 'editListItems');
  if (file.isFolder) throw nameTaken();
  refuseOtherVersion(call, file);
  refuseCheckedOut(call, drive, file);
  const changed = call.storage.driveItems.replace(drive.library, file, call.file, call.by.caller);
  return writtenItem(call, drive, changed, 200);
}

/** Refuses to touch what is no longer as the caller knows it, by either tag; without "If-Match" any will do. */
export function refuseOtherVersion({ headers }: Call, item: DriveItem): void {
  const ifMatch = headers.get('If-Match') ?? '*';
  if (![eTagOf(item), cTagOf(item), '*'].includes(ifMatch)) throw changedMeanwhile();
}
