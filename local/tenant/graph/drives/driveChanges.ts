import { decodedPath } from '../../../http/decodedPath';
import { isObject } from '../../routing/jsonBody';
import type { Captured } from '../../routing/router';
import { NotImitated } from '../../rules/refused';
import type { DriveItem, ItemChange } from '../../storage/driveItems';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { bodyNotUnderstood, nameTaken } from '../failures';
import { conflictBehavior, freeName, ifTakenIn, ifTakenInQuery } from './conflict';
import { type Drive, driveAt, driveItemAt, refuseName } from './drive';
import { folderInItself, rootStays } from './driveFailures';
import { refuseOtherVersion } from './driveWrites';
import { needOn, reads, refuseCheckedOut } from './entryAccess';
import { writtenItem } from './itemShown';

/** Where the end of a copy can be asked for. The real one is at SharePoint's own host. */
const monitorPlace = 'https://graph.microsoft.com/_monitor/';

/** Gives a file or folder another name, another folder or another description. */
export function changeItem(call: Call, captured: Captured): Answer {
  const { driveItems } = call.storage;
  const drive = driveAt(call, captured);
  const item = driveItemAt(call, drive, captured);
  needOn(call, drive, item, 'editListItems');
  refuseOtherVersion(call, item);
  refuseCheckedOut(call, drive, item);
  const { name, parentReference, description, fileSystemInfo, [conflictBehavior]: written, ...others } = call.body;
  if (Object.keys(others).some((key) => !/^(?:id|@odata\.)/.test(key)))
    throw new NotImitated('A change of a file or folder of anything but name, folder, description and times');
  const parent = parentReference === undefined ? undefined : folderIn(call, drive, parentReference);
  if (parent) needOn(call, drive, parent, 'addListItems');
  const wanted = name === undefined ? undefined : textIn(name);
  if (item.parent === null && (parent || wanted !== undefined)) throw rootStays();
  if (parent && driveItems.below(item).includes(parent.number)) throw folderInItself();
  const changed = driveItems.change(
    drive.library,
    item,
    {
      ...(parent && { parent }),
      ...nameFor(call, item, parent, wanted, ifTakenIn(written, 'fail') === 'rename'),
      ...(description !== undefined && { description: description === null ? null : textIn(description) }),
      ...timesIn(fileSystemInfo),
    },
    call.by.caller,
  );
  return writtenItem(call, drive, changed, 200);
}

/** The name that the item is to have where it is to be. */
function nameFor(
  { storage: { driveItems } }: Call,
  item: DriveItem,
  parent: DriveItem | undefined,
  wanted: string | undefined,
  rename: boolean,
): Pick<ItemChange, 'name'> {
  if (item.parent === null || (!parent && wanted === undefined)) return {};
  const name = wanted ?? item.name;
  refuseName(name);
  const folder = parent ?? driveItems.byNumber(item.parent);
  const there = folder && driveItems.child(folder, name);
  if (!folder || !there || there.number === item.number) return { name };
  if (!rename) throw nameTaken();
  return { name: freeName(driveItems, folder, name) };
}

function textIn(written: unknown): string {
  if (typeof written !== 'string') throw bodyNotUnderstood();
  return written;
}

function timesIn(written: unknown): Pick<ItemChange, 'createdOnClient' | 'modifiedOnClient'> {
  if (written === undefined) return {};
  if (!isObject(written)) throw bodyNotUnderstood();
  const { createdDateTime, lastModifiedDateTime } = written;
  return {
    ...(createdDateTime !== undefined && { createdOnClient: instantIn(createdDateTime) }),
    ...(lastModifiedDateTime !== undefined && { modifiedOnClient: instantIn(lastModifiedDateTime) }),
  };
}

function instantIn(written: unknown): string {
  const at = new Date(textIn(written));
  if (Number.isNaN(at.getTime())) throw bodyNotUnderstood();
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The folder of the same drive that a reference names, by its id or its path. */
function folderIn(call: Call, drive: Drive, written: unknown): DriveItem {
  if (!isObject(written)) throw bodyNotUnderstood();
  const { driveId = drive.id, id, path } = written;
  if (driveId !== drive.id) throw new NotImitated('A move to another drive');
  const read = typeof path === 'string' ? decodedPath(path) : undefined;
  if (id === undefined && read === undefined) throw bodyNotUnderstood();
  const [, below = ''] = /root:?(.*)$/i.exec(read ?? '') ?? [];
  const item = id === undefined ? `root:${below || '/'}` : `items/${textIn(id)}`;
  const folder = driveItemAt(call, drive, { item });
  if (!folder.isFolder) throw bodyNotUnderstood();
  return folder;
}

/** Copies a file or folder. Here it is there at once; the answer says where to ask whether it is. */
export function copyItem(call: Call, captured: Captured): Answer {
  const { driveItems } = call.storage;
  const drive = driveAt(call, captured);
  const item = driveItemAt(call, drive, captured);
  const { name = item.name, parentReference = {}, ...others } = call.body;
  if (!isObject(parentReference) || Object.keys(others).some((key) => key !== conflictBehavior))
    throw new NotImitated('A copy of a file or folder with more than a name and a folder');
  const { driveId = drive.id, ...place } = parentReference;
  const to = driveAt(call, { drive: `drives/${textIn(driveId)}` });
  const isNamed = Object.keys(place).length > 0;
  if (!isNamed && to.id !== drive.id) throw new NotImitated('A copy to another drive that names no folder');
  const folder = isNamed ? folderIn(call, to, { ...place, driveId: to.id }) : parentOf(call, item);
  needOn(call, to, folder, 'addListItems');
  const ifTaken = ifTakenInQuery(call, ifTakenIn(call.body[conflictBehavior], 'fail'));
  const wanted = textIn(name);
  refuseName(wanted);
  if (driveItems.child(folder, wanted) && ifTaken !== 'rename') throw nameTaken();
  const free = freeName(driveItems, folder, wanted);
  const copied = driveItems.copy(drive.library, item, to.library, folder, free, {
    by: call.by.caller,
    wanted: reads(call, drive),
  });
  return { status: 202, headers: { Location: `${monitorPlace}${copied.id}` } };
}

function parentOf({ storage: { driveItems } }: Call, { parent }: DriveItem): DriveItem {
  const folder = parent === null ? undefined : driveItems.byNumber(parent);
  if (!folder) throw rootStays();
  return folder;
}

/** Tells whether a copy is done, to who has its address: here every copy is. */
export function copyProgress(request: Request): Response | undefined {
  const [, resourceId] = /^\/_monitor\/(\w+)$/.exec(new URL(request.url).pathname) ?? [];
  if (resourceId === undefined) return undefined;
  return Response.json({ operation: 'ItemCopy', percentageComplete: 100, resourceId, status: 'completed' });
}

/** @param forGood whether it does not go into the recycle bin */
export function removeItem(call: Call, captured: Captured, forGood: boolean): Answer {
  const drive = driveAt(call, captured);
  const item = driveItemAt(call, drive, captured);
  needOn(call, drive, item, 'deleteListItems');
  if (item.parent === null) throw new NotImitated("The removal of a library's root");
  refuseOtherVersion(call, item);
  refuseCheckedOut(call, drive, item);
  const by = call.storage.principals.authorId(drive.site, call.by.caller);
  if (forGood) call.storage.driveItems.remove(drive.library, item);
  else call.storage.recycling.entry({ site: drive.site, list: drive.library, by }, item);
  return { status: 204 };
}
