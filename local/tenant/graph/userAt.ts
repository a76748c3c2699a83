import type { Captured } from '../routing/router';
import type { Call } from './call';
import { directoryDenied, meWithoutPerson, noSuchObject } from './directoryFailures';
import { toReadMembershipsOfOthers, toReadReportsOfOthers, toReadUsers } from './directoryNeeds';
import { type Needs, opens } from './permissions';
import type { StoredUser } from './userBody';

/** The person that a call is about: of the object id or the name for signing in, or whoever calls. */
export function userAt(call: Call, captured: Captured): StoredUser {
  return personAt(call, captured, toReadUsers);
}

/** The object id of a person, for somebody who may know who they report to and who reports to them. */
export const reportedTo = (call: Call, captured: Captured): string =>
  personAt(call, captured, toReadReportsOfOthers).account.oid;

/** The object id of a person, for somebody who may know which groups they are in. */
export const memberAt = (call: Call, captured: Captured): string =>
  personAt(call, captured, toReadMembershipsOfOthers).account.oid;

function personAt(call: Call, captured: Captured, ofOthers: Needs): StoredUser {
  const { storage, by, permissions } = call;
  const named = captured['user'];
  if (named === undefined && by.caller.kind === 'app') throw meWithoutPerson();
  const oid = named === undefined ? callerOf(call) : storage.directory.byOidOrName(named)?.oid;
  // Who may not read others is not told either whether they are there.
  const own = by.caller.kind === 'person' && oid?.toLowerCase() === by.caller.oid.toLowerCase();
  if (!own && !opens(ofOthers, by, permissions)) throw directoryDenied();
  const found = oid === undefined ? undefined : storage.directoryObjects.byId(oid);
  if (found?.kind !== 'user') throw noSuchObject(named ?? '');
  return found;
}

const callerOf = ({ by }: Call): string | undefined => (by.caller.kind === 'person' ? by.caller.oid : undefined);
