import { defineList, type Row } from './defineList';

/** Numbers and addresses that are not used again, for whomever the extracts have them: their owner asked us not to. */
export const droppedAddresses = defineList({
  name: 'DroppedAddresses',
  title: 'Dropped addresses',
  description: 'Numbers and addresses that turned out to be somebody else’s, as hashes. Kept by the service alone.',
  audience: 'service',
  columns: {
    /** `addressHash`: nobody can read it back. */
    addressHash: {
      kind: 'text',
      title: 'Address',
      required: true,
      indexed: true,
      unique: true,
      sensitivity: 'personal',
    },
    droppedOn: { kind: 'day', title: 'Dropped on', required: true, indexed: true, sensitivity: 'personal' },
  },
});

export type DroppedAddress = Row<typeof droppedAddresses>;
