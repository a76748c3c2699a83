import type { Call } from '../../call';
import { Failed } from '../../failed';
import { notCheckedOut } from '../../fileFailures';
import { isOn } from '../../listSettings';
import { type Given, optionalText } from '../../model/given';
import type { Operation } from '../../model/node';
import type { EntryHere } from '../kinds';
import { callerNumber } from '../people';
import { absoluteAddress, itemOf, refuseCheckedOut } from './entry';

/** Checking out keeps others from changing a file until it is checked in again, or what was changed is undone. */
export const checkOutOperations: Readonly<Record<string, Operation<EntryHere>>> = {
  checkOut: { needs: 'editListItems', run: checkOut },
  checkIn: { needs: 'editListItems', takes: ['comment', 'checkInType'], run: checkIn },
  undoCheckOut: { needs: 'editListItems', run: undoCheckOut },
};

/** SP.CheckinType; without one it is a major version: PnPjs says so of its own. */
const checkIns = { minor: 0, overwriting: 2 } as const;

function checkOut(here: EntryHere, _: Given, call: Call): undefined {
  refuseCheckedOut(here, call);
  call.storage.checkOuts.checkOut(here.list, here.entry, callerNumber(here.site, call));
}

function checkIn(here: EntryHere, given: Given, call: Call): undefined {
  refuseNotMine(here, call);
  const { storage } = call;
  const { list } = here;
  const kind = given.arg('checkInType');
  const into = kind === checkIns.overwriting ? 'same' : 'new';
  storage.checkOuts.checkIn(list, here.entry, optionalText(given, 'comment') ?? '', into);
  const item = itemOf(here, call);
  const isMinor = kind === checkIns.minor || kind === checkIns.overwriting;
  if (item && isOn(list, 'EnableMinorVersions') && !isMinor) storage.publishing.publish(list, item);
}

function undoCheckOut(here: EntryHere, _: Given, call: Call): undefined {
  refuseNotMine(here, call);
  call.storage.checkOuts.undoCheckOut(here.list, here.entry);
}

function refuseNotMine(here: EntryHere, call: Call): void {
  if (here.entry.checkedOut === null) throw new Failed(notCheckedOut(absoluteAddress(here, call)));
  refuseCheckedOut(here, call);
}
