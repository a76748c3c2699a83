import type { Contact } from '../../config/lists/contacts';
import { parseDay } from '../../core/calendar/day';
import type { LedgerRow } from '../../core/contacts/ledgerRow';

/** What the rules look at of a contact; none where it cannot be read as one. */
export function ledgerRow(contact: Contact): LedgerRow[] {
  const { contactId, rule, state, trust, why, alsoStress = false } = contact;
  const spellStart = parseDay(contact.spellStart ?? '', 'yyyy-mm-dd');
  if (!contactId || !rule || !state || !trust || spellStart === undefined) return [];
  const spellEnd = parseDay(contact.spellEnd ?? '', 'yyyy-mm-dd');
  const firstSeenOn = parseDay(contact.firstSeenOn ?? '', 'yyyy-mm-dd') ?? spellStart;
  return [{ contactId, rule, alsoStress, spellStart, spellEnd, firstSeenOn, state, why, trust }];
}
