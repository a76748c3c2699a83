import { NotFound } from '../../config/lists/storeFailures';
import { type Action, mayAt } from '../../core/access/permissions';
import type { StoredContact } from '../ledger/ledger';
import type { ProgrammePeople } from '../snapshot/people';
import type { DeskDeps } from './deskDeps';
import { isParty } from './party';
import { logReads } from './readsLog';
import type { DeskUser } from './whoAsks';

/** A contact that somebody may see, with everybody as they are now. */
export interface Loaded {
  readonly contact: StoredContact;
  readonly person: string;
  readonly people: ProgrammePeople | undefined;
}

/** Whose record was asked for where there is none. */
const nobody = 'nobody';

const contactIds = /^[0-9a-f]{32}$/;

/**
 * The one way to a record of a person: a contact of this trust, for somebody who may do this there and is not party to
 * it. Throws `NotFound` for whatever is not so, after the same calls: nobody learns that there is something they may not
 * see. Each look is logged, one that was refused too.
 */
export async function loadAs(
  deps: DeskDeps,
  user: DeskUser,
  { action, trust, contactId }: { readonly action: Action; readonly trust: string; readonly contactId: string },
): Promise<Loaded> {
  const allowed = mayAt(user.grants, action, trust);
  // Somebody without a role there is told so before a search is made for them: the answer is the same.
  if (!allowed || !contactIds.test(contactId)) throw new NotFound();
  const people = await deps.snapshot.current();
  const contact = await deps.ledger.byContact(contactId);
  const person = contact?.row.person;
  const found =
    contact !== undefined && person !== undefined && contact.row.trust === trust && !isParty(user, person, people);
  // What is not there is logged as well: the calls are the same.
  await logReads(deps, user, [person ?? nobody], found ? 'person' : 'refused');
  if (!found) throw new NotFound();
  return { contact, person, people };
}
