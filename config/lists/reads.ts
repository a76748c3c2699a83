import { defineList, type NewRow } from './defineList';

/** Who looked at a person's record, and when: added to, never changed. */
export const reads = defineList({
  name: 'Reads',
  title: 'Reads',
  description: 'Every look at a record of a person. Kept by the service alone.',
  audience: 'service',
  columns: {
    person: { kind: 'text', title: 'Person', required: true, indexed: true, sensitivity: 'personal' },
    at: { kind: 'text', title: 'At', required: true, sensitivity: 'personal' },
    day: { kind: 'day', title: 'Day', required: true, indexed: true, sensitivity: 'personal' },
    /** Object id of whoever looked. */
    by: { kind: 'text', title: 'By', required: true, indexed: true, sensitivity: 'personal' },
    roles: { kind: 'text', title: 'As', sensitivity: 'personal' },
    what: {
      kind: 'choice',
      title: 'What',
      choices: ['desk', 'person', 'refused'],
      required: true,
      sensitivity: 'personal',
    },
  },
});

export type NewRead = NewRow<typeof reads>;
