import { randomBytes } from 'node:crypto';
import { contactSettings } from '../../config/contacts';
import type { NewContact } from '../../config/lists/contacts';
import type { TrustCode } from '../../config/trusts/trustCodes';
import { type Day, isoDay } from '../../core/calendar/day';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import { reservationKey } from '../../core/contacts/contact';
import type { LedgerStep } from '../../core/contacts/ledgerPlan';

type Reserve = Extract<LedgerStep, { do: 'reserve' }> & { readonly trust: TrustCode };

/** The row of a new contact: due, or held for a person to decide, and who and when are its own from here on. */
export function reservation(
  calendar: WorkingCalendar,
  person: string,
  { rule, alsoStress, spellStart, spellEnd, trust, heldWhy }: Reserve,
  today: Day,
): Omit<NewContact, 'title' | 'history'> {
  const contactId = randomBytes(16).toString('hex');
  const start = isoDay(spellStart);
  return {
    contactId,
    person,
    trust,
    rule,
    alsoStress,
    spellStart: start,
    ...(spellEnd !== undefined && { spellEnd: isoDay(spellEnd) }),
    day28Key: rule === 'day28' ? reservationKey(person, 'day28', start) : contactId,
    stressKey: rule === 'stress' || alsoStress ? reservationKey(person, 'stress', start) : contactId,
    firstSeenOn: isoDay(today),
    notBefore: isoDay(calendar.after(today, contactSettings.workingDaysBeforeSending)),
    ...(heldWhy === undefined
      ? { state: 'due' }
      : {
          state: 'held',
          why: heldWhy,
          actBy: isoDay(calendar.after(today, contactSettings.decideWithinWorkingDays)),
        }),
  };
}
