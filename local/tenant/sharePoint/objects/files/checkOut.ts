import { NotImitated } from '../../../rules/refused';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { notCheckedOut } from '../../fileFailures';
import { type Given, optionalText } from '../../model/given';
import type { Operation } from '../../model/node';
import type { EntryHere } from '../kinds';
import { callerNumber } from '../people';
import { absoluteAddress, refuseCheckedOut } from './entry';

/** Checking out keeps others from changing a file until it is checked in again, or what was changed is undone. */
export const checkOutOperations: Readonly<Record<string, Operation<EntryHere>>> = {
  checkOut: { needs: 'editListItems', run: checkOut },
  checkIn: { needs: 'editListItems', takes: ['comment', 'checkInType'], run: checkIn },
  undoCheckOut: { needs: 'editListItems', run: undoCheckOut },
};

/** SP.CheckinType: a check-in into the version that there was. */
const overwriting = 2;

function checkOut(here: EntryHere, _: Given, call: Call): undefined {
  refuseCheckedOut(here, call);
  call.storage.checkOuts.checkOut(here.list, here.entry, callerNumber(here.site, call));
}

function checkIn(here: EntryHere, given: Given, call: Call): undefined {
  refuseNotMine(here, call);
  const changed = here.entry.version !== here.entry.versionBefore;
  if (changed && given.arg('checkInType') === overwriting)
    throw new NotImitated('A check-in that makes no new version');
  call.storage.checkOuts.checkIn(here.list, here.entry, optionalText(given, 'comment') ?? '');
}

function undoCheckOut(here: EntryHere, _: Given, call: Call): undefined {
  refuseNotMine(here, call);
  call.storage.checkOuts.undoCheckOut(here.list, here.entry);
}

function refuseNotMine(here: EntryHere, call: Call): void {
  if (here.entry.checkedOut === null) throw new Failed(notCheckedOut(absoluteAddress(here, call)));
  refuseCheckedOut(here, call);
}
