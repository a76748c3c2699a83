import { trustCodes } from '../trusts/trustCodes';
import { defineList, type NewRow, type Row } from './defineList';

/** What somebody who had a link said. Not confirmed until occupational health has confirmed who it was. */
export const statements = defineList({
  name: 'Statements',
  title: 'Statements',
  description: 'What came through links, sealed. Kept by the service alone.',
  audience: 'service',
  columns: {
    /** The form's own random number: the same statement sent twice is one. */
    statementId: {
      kind: 'text',
      title: 'Statement',
      required: true,
      indexed: true,
      unique: true,
      sensitivity: 'personal',
    },
    contactId: { kind: 'text', title: 'Contact', required: true, indexed: true, sensitivity: 'personal' },
    person: { kind: 'text', title: 'Person', required: true, indexed: true, sensitivity: 'personal' },
    trust: {
      kind: 'choice',
      title: 'Trust',
      choices: trustCodes,
      required: true,
      indexed: true,
      sensitivity: 'personal',
    },
    receivedAt: { kind: 'text', title: 'Received', required: true, sensitivity: 'personal' },
    /** The day of that in London: the desk looks for answers from a day on, past 5,000 of them too. */
    receivedOn: { kind: 'day', title: 'Received on', required: true, indexed: true, sensitivity: 'personal' },
    /** `sealed` text of the choices, in JSON; sealed for this list and `statementId`. */
    choices: { kind: 'lines', title: 'Choices', required: true, sensitivity: 'clinical' },
    confirmedAt: { kind: 'text', title: 'Confirmed', sensitivity: 'personal' },
    /** Object id. */
    confirmedBy: { kind: 'text', title: 'Confirmed by', sensitivity: 'personal' },
  },
});

export type Statement = Row<typeof statements>;
export type NewStatement = NewRow<typeof statements>;
