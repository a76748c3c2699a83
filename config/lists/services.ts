import { needs } from '../../core/services/needs';
import { trustCodes } from '../trusts/trustCodes';
import { defineList, type NewRow, type Row } from './defineList';

const forTrusts = ['All', ...trustCodes] as const;

/** What staff can turn to: everything that Find support shows. OH admins keep it by hand. */
export const services = defineList({
  name: 'Services',
  title: 'Services',
  description: 'What staff can turn to. Nothing about a person belongs in here.',
  audience: 'open',
  columns: {
    forWhom: { kind: 'lines', title: 'Who it is for', required: true, sensitivity: 'open' },
    trust: { kind: 'choice', title: 'Trust', choices: forTrusts, required: true, indexed: true, sensitivity: 'open' },
    needs: { kind: 'choices', title: 'Need', choices: needs, required: true, sensitivity: 'open' },
    telephone: { kind: 'text', title: 'Telephone', sensitivity: 'open' },
    text: { kind: 'text', title: 'Text message', sensitivity: 'open' },
    website: { kind: 'link', title: 'Website', sensitivity: 'open' },
    howTo: { kind: 'lines', title: 'How to reach it', required: true, sensitivity: 'open' },
    hours: { kind: 'text', title: 'Hours', required: true, sensitivity: 'open' },
    whoSees: { kind: 'text', title: 'Who can see that you asked', sensitivity: 'open' },
    words: { kind: 'lines', title: 'Words that people search with', sensitivity: 'open' },
    checkedOn: { kind: 'day', title: 'Checked on', indexed: true, sensitivity: 'open' },
    checkedBy: { kind: 'text', title: 'Checked by (role)', sensitivity: 'open' },
    reviewBy: { kind: 'day', title: 'Review by', indexed: true, sensitivity: 'open' },
  },
});

export type Service = Row<typeof services>;
export type NewService = NewRow<typeof services>;
