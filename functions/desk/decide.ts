import { Conflict } from '../../config/lists/storeFailures';
import { type Day, isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import type { ContactEventKind } from '../../core/contacts/contact';
import type { DeskPerson, NewDecision } from '../../core/desk/desk';
import type { ContactChanges } from '../ledger/ledger';
import type { DeskDeps } from './deskDeps';
import { loadAs } from './loadAs';
import { sealedNote } from './notes';
import { personOf } from './readPerson';
import type { DeskUser } from './whoAsks';

/** Decides what becomes of a contact that was held. Throws `Conflict` where it is held no longer. */
export async function decideHeld(
  deps: DeskDeps,
  user: DeskUser,
  at: { readonly trust: string; readonly contactId: string },
  { decision, reason }: NewDecision,
): Promise<DeskPerson> {
  const loaded = await loadAs(deps, user, { action: 'decideHeld', ...at });
  if (loaded.contact.row.state !== 'held') throw new Conflict('It is held no longer.');
  const instant = deps.now();
  const step = steps(londonDay(instant), deps.calendar)[decision];
  const contact = await deps.ledger.move(loaded.contact, step.changes, {
    at: instant.toISOString(),
    what: step.what,
    by: user.oid,
    ...(await sealedNote(deps.sealing, at, reason)),
  });
  return personOf(deps, { ...loaded, contact }, at.trust);
}

interface Step {
  readonly what: ContactEventKind;
  readonly changes: ContactChanges;
}

function steps(today: Day, calendar: WorkingCalendar): Readonly<Record<NewDecision['decision'], Step>> {
  const next = isoDay(calendar.after(today, 1));
  return {
    // Why it was held stays with it: the look just before sending would hold it again otherwise.
    send: { what: 'released', changes: { state: 'due', notBefore: next, actBy: undefined } },
    ring: { what: 'not-reached', changes: { state: 'notReached', actBy: next } },
    'do-not-contact': { what: 'cancelled', changes: { state: 'cancelled', why: 'person-decided', actBy: undefined } },
  };
}
