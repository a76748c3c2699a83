import type { Desk, DeskPerson, DeskRow, DeskRun, DeskSending } from '../../core/desk/desk';

/** What is different; `undefined` leaves a part out, as an answer of the API does. */
type Changes<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

/** The day on which the desk of these tests is looked at, a Tuesday. */
export const deskDay = '2026-11-24';

/** Somebody who asked for physio this morning and is to be rung today, but for what is said. */
export function deskRow(changes: Changes<DeskRow> = {}): DeskRow {
  return changed<DeskRow>({
    contactId: 'contact-1',
    name: 'Jon Example',
    department: 'Domestic services',
    trust: 'R0B',
    state: 'answered',
    dayOfAbsence: 31,
    channel: 'text',
    sentAt: '2026-11-20T10:00:00Z',
    deliveredAt: '2026-11-20T10:01:00Z',
    answeredAt: '2026-11-24T07:05:00Z',
    choices: ['physio'],
    confirmed: false,
    doNotRing: false,
    actBy: deskDay,
    workingDaysLeft: 0,
    ...changes,
  });
}

/** A row that is only this: nothing came yet. */
export function bareRow(changes: Partial<DeskRow> = {}): DeskRow {
  const { contactId, name, department, trust } = deskRow();
  return { contactId, name, department, trust, state: 'sent', doNotRing: false, ...changes };
}

export function deskStatement(
  changes: Partial<DeskPerson['statements'][number]> = {},
): DeskPerson['statements'][number] {
  return {
    statementId: '0123456789abcdef0123456789abcdef',
    receivedAt: '2026-11-24T07:05:00Z',
    choices: ['physio'],
    confirmed: false,
    ...changes,
  };
}

/** The record of that row. */
export function deskPerson(changes: Changes<DeskPerson> = {}): DeskPerson {
  return changed<DeskPerson>({
    row: deskRow(),
    spellStart: '2026-10-25',
    rule: 'day28',
    history: [
      { at: '2026-11-20T06:00:00Z', what: 'reserved' },
      { at: '2026-11-20T10:00:00Z', what: 'sent', channel: 'text' },
      { at: '2026-11-24T07:05:00Z', what: 'answered' },
    ],
    statements: [deskStatement()],
    others: [],
    telephone: '0191 498 0101',
    ...changes,
  });
}

export function deskStop(changes: Partial<DeskSending> = {}): DeskSending {
  return { scope: 'R0B', stopped: false, resumeAsked: false, resumeAskedByYou: false, ...changes };
}

export function deskRun(changes: Partial<DeskRun> = {}): DeskRun {
  return {
    runId: 'run-1',
    kind: 'import',
    trust: 'R0B',
    state: 'accepted',
    startedAt: '2026-11-24T05:30:00Z',
    endedAt: '2026-11-24T05:31:00Z',
    counts: { rows: 12_345, newSpells: 61 },
    odd: [],
    ...changes,
  };
}

/** A desk that is live, with nothing on it but what is said. */
export function desk(changes: Partial<Desk> = {}): Desk {
  return {
    trust: 'R0B',
    today: deskDay,
    callToday: [],
    decide: [],
    answered: [],
    notReached: [],
    sent: [],
    capacity: { minutesADay: 240, minutesPlanned: 0, calls: 0 },
    answersLeftBehind: 0,
    overdue: 0,
    imports: { lastGoodAt: '2026-11-24T05:31:00Z', noneToday: false, tooOld: false, asOf: deskDay, runs: [] },
    sending: { mode: 'live', missing: [], stops: [deskStop({ scope: 'All' }), deskStop()] },
    ...changes,
  };
}

function changed<T>(parts: Changes<T>): T {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T;
}
