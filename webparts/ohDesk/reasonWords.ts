import type { CancelWhy, NotReachedWhy } from '../../core/contacts/contact';
import type { LedgerHeldWhy } from '../../core/contacts/decision';
import type { CallOutcome } from '../../core/desk/desk';

const held: Readonly<Record<LedgerHeldWhy, string>> = {
  'not-in-staff': 'In the absence file, but not in the staff file',
  suspended: 'Suspended from work',
  'career-break': 'On a career break',
  'unknown-status': 'The staff file has a status that we don’t know',
  'left-assignment': 'The absence is on a post that they have left',
  reason: 'The reason for the absence needs a nurse’s word first',
  'before-live': 'Was past day 28 before messages began',
  'already-contacted': 'Was contacted at day 28, and the reason has changed since',
};

const notReached: Readonly<Record<NotReachedWhy, string>> = {
  'no-permission': 'Has not allowed us to use their number or e-mail',
  'no-address': 'No number or e-mail that we can use',
  'refused-address': 'The number or e-mail was refused',
  'not-delivered': 'The message was not delivered',
  'wrong-person': 'The number belongs to somebody else',
  'deceased-taken-back': 'Was recorded as having died, and is no longer',
};

const cancelled: Readonly<Record<CancelWhy, string>> = {
  deceased: 'Is recorded as having died',
  leaver: 'Has left the trust',
  maternity: 'On maternity leave',
  returned: 'Is back at work',
  'no-longer-due': 'The absence was corrected, and a contact is no longer due',
  'opted-out': 'Asked never to be written to by itself',
  'not-about-this-absence': 'Asked for nothing more about this absence',
  'known-to-oh': 'Occupational health is already in touch',
  'person-decided': 'Somebody in occupational health decided against it',
};

/** How a call went, as it is chosen and as it is read later. */
export const callOutcomeWords: Readonly<Record<CallOutcome, string>> = {
  spoke: 'We spoke',
  'no-answer': 'No answer',
  'wrong-number': 'Wrong number',
  'asked-to-stop': 'Asked us to stop',
};

/** Why a contact was closed, where a call does not say it. */
const closed: Readonly<Record<string, string>> = { 'nothing-wanted': 'Wants nothing more for now' };

const words: Readonly<Record<string, string | undefined>> = {
  ...held,
  ...notReached,
  ...cancelled,
  ...callOutcomeWords,
  ...closed,
};

/** A code of the ledger in words; one that this page is older than stays a code, so that nothing is hidden. */
export const reasonWords = (why: string | undefined): string | undefined => why && (words[why] ?? why);

/** What follows from how a call went. */
export const callOutcomeHints: Readonly<Record<CallOutcome, string>> = {
  spoke: 'Say below what was agreed.',
  'no-answer': 'It comes back on the next working day.',
  'wrong-number': 'We never use this number again, for anybody.',
  'asked-to-stop': 'We never write by ourselves again, and this contact is closed.',
};
