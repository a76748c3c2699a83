import { Failed } from '../../failed';
import { folderNotEmpty } from '../../fileFailures';
import type { Call } from '../../call';
import { isObject } from '../../../routing/jsonBody';
import { NotImitated } from '../../../rules/refused';
import type { Given } from '../../model/given';
import { type Operation, type ValueNode, valueOf } from '../../model/node';
import type { EntryHere } from '../kinds';
import { callerNumber } from '../people';
import { refuseCheckedOut, refuseOtherVersion } from './entry';

/** Removes a file, or a folder with all that is in it, for good: SharePoint's REST API leaves nothing in the recycle bin. */
export function removeEntry(here: EntryHere, _: Given, call: Call): undefined {
  mayRemove(here, call);
  call.storage.driveItems.remove(here.list, here.entry);
}

/** Puts it into the recycle bin. */
export function recycleEntry({ site, list, entry }: EntryHere, call: Call): ValueNode {
  mayRemove({ site, list, entry }, call);
  const { id } = call.storage.recycling.entry({ site, list, by: callerNumber(site, call) }, entry);
  return valueOf('Recycle', id);
}

function mayRemove(here: EntryHere, call: Call): void {
  if (here.entry.parent === null) throw new NotImitated("The removal of a list's own folder");
  refuseOtherVersion(here, call);
  refuseCheckedOut(here, call);
}

function removeAsAsked(here: EntryHere, given: Given, call: Call): undefined {
  const parameters = given.arg('parameters');
  const { DeleteIfEmpty, ETagMatch } = isObject(parameters) ? parameters : {};
  if (DeleteIfEmpty === true && call.storage.driveItems.childCount(here.entry) > 0) throw new Failed(folderNotEmpty());
  return removeEntry(
    here,
    given,
    typeof ETagMatch === 'string' && ETagMatch !== '' ? { ...call, ifMatch: ETagMatch } : call,
  );
}

/** What files and folders have in common that takes them away. */
export const removeEntryOperations: Readonly<Record<string, Operation<EntryHere>>> = {
  recycle: { needs: 'deleteListItems', run: (here, _, call) => recycleEntry(here, call) },
  deleteObject: { needs: 'deleteListItems', run: removeEntry },
  deleteWithParameters: { needs: 'deleteListItems', takes: ['parameters'], run: removeAsAsked },
};
