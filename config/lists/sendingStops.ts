import { trustCodes } from '../trusts/trustCodes';
import { defineList, type Row } from './defineList';

/** Stop all sending: a row for each trust that was ever stopped, and one for all. A scope without a row goes on. */
export const sendingStops = defineList({
  name: 'SendingStops',
  title: 'Sending stops',
  description: 'Whether sending is stopped. Kept by the service alone.',
  audience: 'service',
  columns: {
    scope: {
      kind: 'choice',
      title: 'Scope',
      choices: ['All', ...trustCodes],
      required: true,
      indexed: true,
      unique: true,
      sensitivity: 'open',
    },
    stopped: { kind: 'yesNo', title: 'Stopped', required: true, sensitivity: 'open' },
    stoppedBy: { kind: 'text', title: 'Stopped by', sensitivity: 'personal' },
    stoppedAt: { kind: 'text', title: 'Stopped', sensitivity: 'open' },
    reason: { kind: 'lines', title: 'Reason', sensitivity: 'personal' },
    /** The first of the two who are needed to go on: object id. */
    resumeAskedBy: { kind: 'text', title: 'Resume asked by', sensitivity: 'personal' },
    resumeAskedAt: { kind: 'text', title: 'Resume asked', sensitivity: 'open' },
    /** One line of JSON a step: at, what, by. */
    history: { kind: 'lines', title: 'History', sensitivity: 'personal' },
  },
});

export type SendingStop = Row<typeof sendingStops>;
