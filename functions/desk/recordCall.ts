import type { Contact } from '../../config/lists/contacts';
import { Conflict } from '../../config/lists/storeFailures';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { ContactState } from '../../core/contacts/contact';
import { isOver } from '../../core/contacts/states';
import type { DeskPerson, NewCall } from '../../core/desk/desk';
import { dropAndRecall } from '../addresses/recall';
import { comparableNumber } from '../../core/people/mobile';
import { type ContactChanges, historyOf } from '../ledger/ledger';
import type { DeskDeps } from './deskDeps';
import { type Loaded, loadAs } from './loadAs';
import { sealedNote } from './notes';
import { once } from './once';
import { notePerson } from '../personNotes/personNote';
import { personOf } from './readPerson';
import type { DeskUser } from './whoAsks';

/**
 * Records a call, once: what came of it, and whether that was all. Nobody who asked to stop is written to again by itself.
 * Throws `Conflict` where anything has happened with the contact since the record was read.
 */
export async function recordCall(
  deps: DeskDeps,
  user: DeskUser,
  at: { readonly trust: string; readonly contactId: string },
  call: NewCall,
): Promise<DeskPerson> {
  const loaded = await loadAs(deps, user, { action: 'recordCall', ...at });
  const step = { what: 'called', id: call.callId } as const;
  const contact = await once(deps.ledger, loaded.contact, step, async () => {
    refuseIfOutOfDate(loaded, call);
    const instant = deps.now();
    return deps.ledger.move(loaded.contact, changesFor(loaded.contact.row.state, call, nextTry(deps, instant)), {
      at: instant.toISOString(),
      ...step,
      why: call.outcome,
      channel: 'telephone',
      by: user.oid,
      ...(await sealedNote(deps.sealing, at, call.note)),
    });
  });
  // Nothing is noted of a call that was not recorded. Ended in between, the same call comes again and notes it then.
  await noteOutcome(deps, loaded, call);
  return personOf(deps, { ...loaded, contact }, at.trust);
}

/** Throws `Conflict` where the record that was read is not the one that there is. */
function refuseIfOutOfDate({ contact, people, person }: Loaded, { seen, outcome, rung }: NewCall): void {
  // An answer may have come since: to close that unseen would lose it.
  if (historyOf(contact.row).length !== seen) throw new Conflict('Something has happened since.');
  // Which of two numbers was wrong has to be said again.
  const isAnother = rung !== undefined && rung !== people?.person(person)?.mobile;
  if (outcome === 'wrong-number' && isAnother) throw new Conflict('The number is another by now.');
}

/** Somebody who did not answer is tried again on the next working day. */
const nextTry = ({ calendar }: DeskDeps, instant: Date): string => isoDay(calendar.after(londonDay(instant), 1));

function changesFor(state: ContactState | undefined, { outcome, close }: NewCall, tryOn: string): ContactChanges {
  // It came to an end while somebody rang: what was said is kept, and why it ended stays.
  if (isOver(state)) return {};
  if (close || outcome === 'asked-to-stop') return { state: 'closed', actBy: undefined };
  if (outcome === 'wrong-number') return { state: 'notReached', why: 'wrong-person', actBy: tryOn };
  return outcome === 'no-answer' ? { actBy: tryOn } : {};
}

async function noteOutcome(
  deps: DeskDeps,
  { person, contact }: Loaded,
  { outcome, rung = '' }: NewCall,
): Promise<void> {
  if (outcome === 'asked-to-stop') await notePerson(deps.notes, person, () => ({ neverAutomatic: true }));
  const number = outcome === 'wrong-number' ? comparableNumber(rung) : undefined;
  if (number !== undefined) await dropNumber(deps, contact.row, number);
}

/** What is dropped is what was rung, which may be another address than the message went to; if not, its link ends as well. */
async function dropNumber(
  deps: DeskDeps,
  { contactId = '', addressHash: writtenTo }: Contact,
  number: string,
): Promise<void> {
  const hashes = await deps.addressHash(number);
  await dropAndRecall(deps, hashes, contactId);
  if (writtenTo !== undefined && hashes.includes(writtenTo)) await deps.links.revoke(contactId);
}
