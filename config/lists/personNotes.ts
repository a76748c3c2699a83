import { defineList, type Row } from './defineList';

/** What outlasts an import and a change of trust: a person's wishes. */
export const personNotes = defineList({
  name: 'PersonNotes',
  title: 'Person notes',
  description: 'What people asked for about being contacted. Kept by the service alone.',
  audience: 'service',
  columns: {
    person: { kind: 'text', title: 'Person', required: true, indexed: true, unique: true, sensitivity: 'personal' },
    neverAutomatic: { kind: 'yesNo', title: 'Never automatically', sensitivity: 'personal' },
    doNotRing: { kind: 'yesNo', title: 'Text, do not ring', sensitivity: 'personal' },
    /** First days of spells about which nothing more is wanted, one a line. */
    notAbout: { kind: 'lines', title: 'Not about', sensitivity: 'personal' },
  },
});

export type PersonNote = Row<typeof personNotes>;
