import { channels, contactStates } from '../../core/contacts/contact';
import { trustCodes } from '../trusts/trustCodes';
import { defineList, type NewRow, type Row } from './defineList';

/**
 * The ledger: every contact of the programme, whichever the trust. A rule is due for a spell only if no contact of that
 * person and rule overlaps the spell; the two keys settle races alone.
 */
export const contacts = defineList({
  name: 'Contacts',
  title: 'Contacts',
  description: 'The ledger of contacts. Kept by the service alone.',
  audience: 'service',
  columns: {
    /** Random, 32 hexadecimal digits: all that leaves the ledger. */
    contactId: { kind: 'text', title: 'Contact', required: true, indexed: true, unique: true, sensitivity: 'personal' },
    person: { kind: 'text', title: 'Person', required: true, indexed: true, sensitivity: 'personal' },
    trust: {
      kind: 'choice',
      title: 'Trust',
      choices: trustCodes,
      required: true,
      indexed: true,
      sensitivity: 'personal',
    },
    state: {
      kind: 'choice',
      title: 'State',
      choices: contactStates,
      required: true,
      indexed: true,
      sensitivity: 'personal',
    },
    rule: { kind: 'choice', title: 'Rule', choices: ['day28', 'stress'], required: true, sensitivity: 'personal' },
    alsoStress: { kind: 'yesNo', title: 'Carries the other rule', sensitivity: 'personal' },
    spellStart: { kind: 'day', title: 'Absent from', required: true, indexed: true, sensitivity: 'personal' },
    /** The last day that was known of the spell; empty while it goes on. */
    spellEnd: { kind: 'day', title: 'Absent until', indexed: true, sensitivity: 'personal' },
    /** `reservationKey` for the rule, or the contact's own id where it does not reserve that rule: never empty. */
    day28Key: {
      kind: 'text',
      title: 'First key',
      required: true,
      indexed: true,
      unique: true,
      sensitivity: 'personal',
    },
    stressKey: {
      kind: 'text',
      title: 'Second key',
      required: true,
      indexed: true,
      unique: true,
      sensitivity: 'personal',
    },
    firstSeenOn: { kind: 'day', title: 'First seen on', required: true, indexed: true, sensitivity: 'personal' },
    /** The first day on which it may go out. */
    notBefore: { kind: 'day', title: 'Not before', required: true, indexed: true, sensitivity: 'personal' },
    why: { kind: 'text', title: 'Why', sensitivity: 'personal' },
    channel: { kind: 'choice', title: 'Channel', choices: channels, sensitivity: 'personal' },
    /** Random; the channel's own reference. */
    attemptId: { kind: 'text', title: 'Attempt', indexed: true, sensitivity: 'personal' },
    /** Instants are ISO 8601 in UTC. */
    attemptAt: { kind: 'text', title: 'Attempt began', sensitivity: 'personal' },
    attempts: { kind: 'number', title: 'Attempts', sensitivity: 'personal' },
    /** Notify's id of the text, or the e-mail's internet message id. */
    messageRef: { kind: 'text', title: 'Message', sensitivity: 'personal' },
    /** Graph's id of the draft. */
    draftId: { kind: 'lines', title: 'Draft', sensitivity: 'personal' },
    /** `addressHash` of the number or address that was used. */
    addressHash: { kind: 'text', title: 'Address used', indexed: true, sensitivity: 'personal' },
    sentAt: { kind: 'text', title: 'Sent', sensitivity: 'personal' },
    deliveredAt: { kind: 'text', title: 'Delivered', sensitivity: 'personal' },
    answeredAt: { kind: 'text', title: 'Answered', sensitivity: 'personal' },
    /** The day by which somebody has to ring or decide. */
    actBy: { kind: 'day', title: 'Act by', indexed: true, sensitivity: 'personal' },
    /** `ContactEvent` in JSON, one a line, oldest first; their notes sealed. */
    history: { kind: 'lines', title: 'History', sensitivity: 'personal' },
  },
});

export type Contact = Row<typeof contacts>;
export type NewContact = NewRow<typeof contacts>;
