import type { Captured } from '../../routing/router';
import type { DriveItem } from '../../storage/driveItems';
import type { Answer } from '../answer';
import type { Call, GraphRoute } from '../call';
import { bodyNotUnderstood } from '../failures';
import { type Drive, driveAt, driveItemAt } from './drive';
import { notCheckedOut, onlyFilesCheckedOut } from './driveFailures';
import { needOn, refuseCheckedOut } from './entryAccess';

/** The calls that keep a file for oneself while one changes it: the same check-outs that SharePoint's REST API has. */
export const checkOutRoutes: readonly GraphRoute[] = [
  { method: 'POST', path: '{drive}/{itemAt}/checkout', answer: checkOut },
  { method: 'POST', path: '{drive}/{itemAt}/checkin', answer: checkIn },
  { method: 'POST', path: '{drive}/{itemAt}/discardCheckout', answer: discard },
];

interface FileHere {
  readonly drive: Drive;
  readonly file: DriveItem;
}

function fileAt(call: Call, captured: Captured): FileHere {
  const drive = driveAt(call, captured);
  const file = driveItemAt(call, drive, captured);
  if (file.isFolder) throw onlyFilesCheckedOut();
  needOn(call, drive, file, 'editListItems');
  refuseCheckedOut(call, drive, file);
  return { drive, file };
}

function checkOut(call: Call, captured: Captured): Answer {
  const { drive, file } = fileAt(call, captured);
  const { checkOuts, principals } = call.storage;
  checkOuts.checkOut(drive.library, file, principals.authorId(drive.site, call.by.caller));
  return { status: 204 };
}

function mine(call: Call, captured: Captured): FileHere {
  const here = fileAt(call, captured);
  if (here.file.checkedOut === null) throw notCheckedOut();
  return here;
}

function checkIn(call: Call, captured: Captured): Answer {
  const { comment = '', checkInAs = 'unspecified' } = call.body;
  if (typeof comment !== 'string' || (checkInAs !== 'unspecified' && checkInAs !== 'published'))
    throw bodyNotUnderstood();
  const { drive, file } = mine(call, captured);
  const { checkOuts, items, publishing } = call.storage;
  checkOuts.checkIn(drive.library, file, comment);
  if (checkInAs === 'published' && file.item !== null && drive.library.settings['EnableMinorVersions'] === true)
    publishing.publish(drive.library, items.byId(drive.library, file.item));
  return { status: 204 };
}

function discard(call: Call, captured: Captured): Answer {
  const { drive, file } = mine(call, captured);
  call.storage.checkOuts.undoCheckOut(drive.library, file);
  return { status: 204 };
}
