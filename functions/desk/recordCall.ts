import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { ContactState } from '../../core/contacts/contact';
import { isOver } from '../../core/contacts/states';
import type { CallOutcome, DeskPerson, NewCall } from '../../core/desk/desk';
import { ukMobile } from '../../core/people/mobile';
import type { ContactChanges } from '../ledger/ledger';
import type { DeskDeps } from './deskDeps';
import { type Loaded, loadAs } from './loadAs';
import { sealedNote } from './notes';
import { once } from './once';
import { notePerson, withLine } from '../personNotes/personNote';
import { personOf } from './readPerson';
import type { DeskUser } from './whoAsks';

/**
 * Records a call, once: what came of it, and whether that was all. Nobody who asked to stop is written to again by itself.
 * Throws `Conflict` where somebody else took a step with the contact at this moment.
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
    // What outlasts the contact is noted first: a second try notes it again, and nothing is doubled.
    await noteOutcome(deps, loaded, call.outcome);
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
  return personOf(deps, { ...loaded, contact }, at.trust);
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

async function noteOutcome(deps: DeskDeps, { person, people }: Loaded, outcome: CallOutcome): Promise<void> {
  const { notes, addressHash } = deps;
  if (outcome === 'asked-to-stop') await notePerson(notes, person, () => ({ neverAutomatic: true }));
  // What is dropped is what was rung, which may be another address than the message went to.
  const rung = outcome === 'wrong-number' ? ukMobile(people?.person(person)?.mobile ?? '') : undefined;
  if (rung === undefined) return;
  const [hash = ''] = await addressHash(rung);
  await notePerson(notes, person, ({ droppedAddresses }) => ({
    droppedAddresses: withLine(droppedAddresses, hash),
  }));
}
