import { trustCodes } from '../trusts/trustCodes';
import { defineList, type NewRow, type Row } from './defineList';

export const runKinds = ['import', 'plan'] as const;
/**
 * `waiting`: an import that is odd, so that a person decides. `shadow`: a plan that worked everything out and reserved
 * nothing.
 */
export const runStates = ['running', 'waiting', 'accepted', 'refused', 'failed', 'done', 'shadow'] as const;

/** Every import of an extract and every planning of contacts: counts, never a person. */
export const runs = defineList({
  name: 'Runs',
  title: 'Runs',
  description: 'Imports and plans of contacts, in counts. Kept by the service alone.',
  audience: 'service',
  columns: {
    /** The correlation id: a random GUID, in the log of everything that the run did. */
    runId: { kind: 'text', title: 'Run', required: true, indexed: true, unique: true, sensitivity: 'open' },
    kind: { kind: 'choice', title: 'Kind', choices: runKinds, required: true, indexed: true, sensitivity: 'open' },
    trust: {
      kind: 'choice',
      title: 'Trust',
      choices: ['All', ...trustCodes],
      required: true,
      indexed: true,
      sensitivity: 'open',
    },
    state: { kind: 'choice', title: 'State', choices: runStates, required: true, indexed: true, sensitivity: 'open' },
    /** The day of the start in London. */
    day: { kind: 'day', title: 'Day', required: true, indexed: true, sensitivity: 'open' },
    startedAt: { kind: 'text', title: 'Started', required: true, sensitivity: 'open' },
    endedAt: { kind: 'text', title: 'Ended', sensitivity: 'open' },
    /** Counts in JSON: `ImportSummary` or `PlanCounts`. */
    counts: { kind: 'lines', title: 'Counts', sensitivity: 'open' },
    /** What is odd, as `Oddity` codes in JSON. */
    odd: { kind: 'lines', title: 'Odd', sensitivity: 'open' },
    /** Why it failed or was refused: a sentence of ours, without a name of a file or a person. */
    reason: { kind: 'lines', title: 'Reason', sensitivity: 'open' },
    /** Ids and versions of the files in the intake library, in JSON: what an acceptance is for. */
    files: { kind: 'lines', title: 'Files', sensitivity: 'open' },
    decidedBy: { kind: 'text', title: 'Decided by', sensitivity: 'personal' },
    decidedAt: { kind: 'text', title: 'Decided', sensitivity: 'open' },
  },
});

export type Run = Row<typeof runs>;
export type NewRun = NewRow<typeof runs>;
