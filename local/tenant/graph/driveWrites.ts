import { isObject } from '../routing/jsonBody';
import type { Captured } from '../routing/router';
import { NotImitated } from '../rules/refused';
import type { DriveItem } from '../storage/driveItems';
import type { Answer } from './answer';
import type { Call } from './call';
import { type Drive, driveItemAt, namesIn, refuseName, writableDriveAt } from './drive';
import { driveItemBody, eTagOf } from './driveItemBody';
import { bodyNotUnderstood, changedMeanwhile, nameTaken } from './failures';

const conflictBehavior = '@microsoft.graph.conflictBehavior';

/** Makes a folder in a folder. */
export function addFolder(call: Call, captured: Captured): Answer {
  const { storage } = call;
  const drive = writableDriveAt(call, captured);
  const parent = driveItemAt(call, drive, captured);
  const { name, folder, [conflictBehavior]: ifTaken = 'fail', ...others } = call.body;
  if (typeof name !== 'string' || !isObject(folder)) throw bodyNotUnderstood();
  if (ifTaken !== 'fail' || Object.keys(others).length > 0)
    throw new NotImitated('A new folder with anything but its name');
  refuseName(name);
  if (storage.driveItems.child(parent, name)) throw nameTaken();
  const added = storage.driveItems.addFolder(drive.library, parent, name);
  return { status: 201, body: driveItemBody(storage, drive, added) };
}

/** Takes the content of a file: of one that is there, or of a new one, with the folders on the way to it. */
export function putFile(call: Call, captured: Captured): Answer {
  const drive = writableDriveAt(call, captured);
  const { driveItems } = call.storage;
  const names = namesIn(captured['itemPath'] ?? '');
  const name = names.pop();
  if (name === undefined) return replaced(call, drive, driveItemAt(call, drive, captured));
  [...names, name].forEach(refuseName);
  const folder = names.reduce((above, each) => childFolder(call, drive, above, each), driveItems.root(drive.library));
  const there = driveItems.child(folder, name);
  if (there) return replaced(call, drive, there);
  const added = driveItems.addFile(drive.library, folder, name, call.file);
  return { status: 201, body: driveItemBody(call.storage, drive, added) };
}

function childFolder({ storage: { driveItems } }: Call, { library }: Drive, above: DriveItem, name: string): DriveItem {
  const there = driveItems.child(above, name) ?? driveItems.addFolder(library, above, name);
  if (!there.isFolder) throw nameTaken();
  return there;
}

function replaced(call: Call, drive: Drive, file: DriveItem): Answer {
  if (file.isFolder) throw nameTaken();
  refuseOtherVersion(call, file);
  const changed = call.storage.driveItems.replace(drive.library, file, call.file);
  return { status: 200, body: driveItemBody(call.storage, drive, changed) };
}

/** @param forGood whether it does not go into the recycle bin */
export function removeItem(call: Call, captured: Captured, forGood: boolean): Answer {
  const drive = writableDriveAt(call, captured);
  const item = driveItemAt(call, drive, captured);
  if (item.parent === null) throw new NotImitated("The removal of a library's root");
  refuseOtherVersion(call, item);
  call.storage.driveItems.remove(drive.library, item, forGood);
  return { status: 204 };
}

/** Refuses to touch what is no longer as the caller knows it; without "If-Match" any will do. */
function refuseOtherVersion({ headers }: Call, item: DriveItem): void {
  const ifMatch = headers.get('If-Match') ?? '*';
  if (ifMatch !== '*' && ifMatch !== eTagOf(item)) throw changedMeanwhile();
}
