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
    /**
     * `lookKey`: the day and whoever looked. SharePoint narrows a list past 5,000 items by one condition alone, and
     * neither of the two need narrow it to so few.
     */
    dayBy: { kind: 'text', title: 'Day and by', required: true, indexed: true, sensitivity: 'personal' },
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

/** What `dayBy` is for a day and the object id of whoever looked. */
export const lookKey = (day: string, by: string): string => `${day}|${by}`;

export type NewRead = NewRow<typeof reads>;
