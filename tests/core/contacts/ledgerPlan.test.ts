import type { AbsenceLine } from '../../../core/absence/spells';
import { type Day, parseDay } from '../../../core/calendar/day';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { type LedgerStep, planPerson } from '../../../core/contacts/ledgerPlan';
import type { LedgerRow } from '../../../core/contacts/ledgerRow';
import type { AssignmentStatus } from '../../../core/people/status';
import { row } from './ledgerMade';

const day = (text: string): Day => parseDay(text, 'yyyy-mm-dd') as Day;
const today = day('2026-04-29');
const settings = {
  today,
  calendar: workingCalendar([]),
  liveFrom: () => undefined,
  trustOfLines: 'RXP',
};
const line = (start: string, end?: string, reason: AbsenceLine['reason'] = 'S12', assignment = 'A1'): AbsenceLine => ({
  assignment,
  start: day(start),
  end: end === undefined ? undefined : day(end),
  reason,
});
const person = (lines: readonly AbsenceLine[], status: AssignmentStatus = 'Active', trust = 'R0B') => ({
  id: 'U1',
  lines,
  staff: [{ assignment: 'A1', status, trust }],
});
const plan = (lines: readonly AbsenceLine[], rows: readonly LedgerRow[], changes: object = {}): LedgerStep[] =>
  planPerson(person(lines), rows, { ...settings, ...changes });
const open = [line('2026-04-01')];
const withS10 = [line('2026-04-01'), line('2026-04-10', undefined, 'S10')];

describe('a contact is reserved', () => {
  it('on day 28, where nobody has it', () => {
    expect(plan([line('2026-04-02')], [])).toEqual([
      {
        do: 'reserve',
        rule: 'day28',
        alsoStress: false,
        spellStart: day('2026-04-02'),
        spellEnd: undefined,
        trust: 'R0B',
        heldWhy: undefined,
      },
    ]);
    expect(plan([line('2026-04-03')], [])).toEqual([]);
  });

  it('once for both rules, where both are met', () => {
    expect(plan(withS10, [])).toMatchObject([{ rule: 'day28', alsoStress: true }]);
  });

  it('for stress alone on the day on which the code is there', () => {
    expect(plan([line('2026-04-20', undefined, 'S10')], [])).toMatchObject([{ do: 'reserve', rule: 'stress' }]);
  });

  it('not for stress where day 28 comes within two working days', () => {
    expect(plan([line('2026-04-03', undefined, 'S10')], [])).toEqual([]);
  });

  it.each([
    ['suspended', 'Suspended', open, 'suspended'],
    ['of a status that nobody knows', 'unknown', open, 'unknown-status'],
    ['with a grave reason', 'Active', [line('2026-04-01', undefined, 'S17')], 'reason'],
    ['off with pregnancy alone', 'Active', [line('2026-04-01', undefined, 'S30')], 'reason'],
  ] as const)('and held for somebody %s', (_, status, lines, heldWhy) => {
    expect(planPerson(person(lines, status), [], settings)).toMatchObject([{ do: 'reserve', heldWhy }]);
  });

  it.each(['Deceased', 'Leaver', 'Maternity'] as const)('never for somebody who is %s', (status) => {
    expect(planPerson(person(open, status), [], settings)).toEqual([]);
  });

  it('and held for somebody whom no staff extract has, at the trust of their lines', () => {
    expect(planPerson({ ...person(open), staff: [] }, [], settings)).toMatchObject([
      { heldWhy: 'not-in-staff', trust: 'RXP' },
    ]);
  });

  it.each([
    ['2026-04-28', undefined],
    ['2026-04-29', 'before-live'],
  ])('and looked through by a person where its day had passed when the trust went live on %s', (from, heldWhy) => {
    expect(plan(open, [], { liveFrom: () => day(from) })).toMatchObject([{ heldWhy }]);
  });
});

describe('nothing new comes of', () => {
  it.each([
    ['the same again', open],
    ['a first day that was moved back', [line('2026-03-31')]],
    ['a first day that was moved on', [line('2026-04-02')]],
    ['an earlier spell that turned out to be the same', [line('2026-03-01', '2026-03-31'), line('2026-04-01')]],
    ['a copy on another post', [line('2026-04-01'), line('2026-04-05', undefined, 'S99', 'A2')]],
    ['another reason from some day on', [line('2026-04-01', '2026-04-10'), line('2026-04-11', undefined, 'S25')]],
  ])('%s', (_, lines) => {
    expect(plan(lines, [row()]).filter((step) => step.do === 'reserve')).toEqual([]);
  });

  it.each(['queued', 'sending', 'sent', 'answered', 'held', 'notReached', 'maybeSent', 'closed', 'due'] as const)(
    'a spell whose contact is %s',
    (state) => {
      expect(plan(open, [row({ state })])).toEqual([]);
    },
  );

  it.each(['opted-out', 'person-decided', 'known-to-oh', 'not-about-this-absence'])(
    'a spell whose contact was let go because of %s',
    (why) => {
      expect(plan(open, [row({ state: 'cancelled', why })])).toEqual([]);
    },
  );

  it('stress, where the contact for day 28 carried it', () => {
    expect(plan(withS10, [row({ alsoStress: true })])).toEqual([]);
  });

  it('a return to work that was corrected within a week, for stress', () => {
    const lines = [line('2026-04-01', '2026-04-15', 'S10'), line('2026-04-20', undefined, 'S10')];
    const earlier = row({ rule: 'stress', spellEnd: day('2026-04-15') });
    expect(plan(lines, [earlier])).toEqual([]);
    const longer = [line('2026-04-01', '2026-04-12', 'S10'), line('2026-04-20', undefined, 'S10')];
    expect(plan(longer, [row({ rule: 'stress', spellEnd: day('2026-04-12') })])).toMatchObject([
      { what: 'closed' },
      { do: 'reserve' },
    ]);
  });
});

describe('a rule is due again', () => {
  it('in another absence', () => {
    const lines = [line('2026-01-01', '2026-02-15'), line('2026-04-01')];
    const earlier = row({ spellStart: day('2026-01-01'), spellEnd: day('2026-02-15') });
    expect(plan(lines, [earlier])).toMatchObject([
      { what: 'closed' },
      { do: 'reserve', spellStart: day('2026-04-01') },
    ]);
  });

  it('in another absence, where the end of the first was never seen and its lines are gone', () => {
    const [change] = plan([], [row({ spellStart: day('2026-01-01') })]);
    expect(change).toMatchObject({ do: 'change', to: { spellEnd: today - 1, state: 'sent' } });
  });

  it.each([
    ['a return', 'returned'],
    ['a code that was taken back', 'no-longer-due'],
    ['leaving one trust for another', 'leaver'],
    ['maternity leave', 'maternity'],
  ])('after %s that the extracts say no longer, if nothing was sent', (_, why) => {
    expect(plan(open, [row({ state: 'cancelled', why })])).toMatchObject([{ do: 'reserve' }]);
  });

  it('at day 28, where only the stress rule had its contact', () => {
    expect(plan(withS10, [row({ rule: 'stress' })])).toMatchObject([
      { do: 'reserve', rule: 'day28', alsoStress: false },
    ]);
  });
});

describe('a contact that is not sent yet', () => {
  const due = row({ state: 'due' });
  const stress = row({ state: 'due', rule: 'stress' });
  it.each([
    ['is let go when the person is back', [line('2026-04-01', '2026-04-20')], due, 'returned'],
    ['is let go when its lines are gone', [], due, 'no-longer-due'],
    ['is let go when day 28 is to come after all', [line('2026-04-20')], due, 'no-longer-due'],
    [
      'is let go when the code was corrected',
      open.slice(0, 0).concat(line('2026-04-01', undefined, 'S98')),
      row({ ...stress, spellStart: day('2026-04-20') }),
      'no-longer-due',
    ],
  ])('%s', (_, lines, before, why) => {
    const steps = plan(lines, [before]);
    expect(steps).toContainEqual(expect.objectContaining({ do: 'change', what: 'cancelled' }));
    expect(steps).toContainEqual(expect.objectContaining({ to: expect.objectContaining({ why }) as unknown }));
  });

  it.each(['Deceased', 'Leaver', 'Maternity'] as const)('is let go when the person is %s', (status) => {
    expect(planPerson(person(open, status), [due], settings)).toMatchObject([
      { what: 'cancelled', to: { state: 'cancelled', why: status.toLowerCase() } },
    ]);
  });

  it('is held when the person is suspended, and goes on when they are not', () => {
    const [hold] = planPerson(person(open, 'Suspended'), [due], settings);
    expect(hold).toMatchObject({ what: 'held', to: { state: 'held', why: 'suspended' } });
    expect(plan(open, [row({ state: 'held', why: 'suspended' })])).toMatchObject([
      { what: 'released', to: { state: 'due' } },
    ]);
  });

  it('is held for what the extracts say now, where they said something else before', () => {
    const grave = [line('2026-04-01', undefined, 'S17')];
    expect(plan(grave, [row({ state: 'held', why: 'not-in-staff' })])).toMatchObject([{ to: { why: 'reason' } }]);
    expect(plan(grave, [row({ state: 'held', why: 'before-live' })])).toEqual([]);
  });

  it.each(['reason', 'before-live'])('stays held for %s until a person decides', (why) => {
    expect(plan(open, [row({ state: 'held', why })])).toEqual([]);
  });

  it('is not held once more for what a person has decided on', () => {
    const grave = [line('2026-04-01', undefined, 'S17')];
    expect(plan(grave, [row({ state: 'due', why: 'reason' })])).toEqual([]);
  });

  it('for day 28 carries stress too once the code is there, and so keeps to its hours', () => {
    expect(plan(withS10, [due])).toMatchObject([{ what: 'corrected', to: { state: 'due', alsoStress: true } }]);
    expect(plan(open, [row({ state: 'due', alsoStress: true })])).toEqual([]);
  });

  it('for day 28 does not carry stress where that had its own contact', () => {
    const before = row({ contactId: 'c0', rule: 'stress', state: 'answered' });
    expect(plan(withS10, [before, due])).toEqual([]);
  });

  it('for day 28 takes stress over from a contact that is let go, which comes first', () => {
    expect(plan(withS10, [due, row({ ...stress, contactId: 'c0' })])).toMatchObject([
      { what: 'cancelled', to: { contactId: 'c0', why: 'no-longer-due' } },
      { what: 'corrected', to: { contactId: 'c1', alsoStress: true } },
    ]);
  });

  it('for stress is left to day 28 once that is there: one message for both', () => {
    const steps = plan(withS10, [stress]);
    expect(steps).toMatchObject([
      { do: 'change', to: { state: 'cancelled', why: 'no-longer-due' } },
      { do: 'reserve', rule: 'day28', alsoStress: true },
    ]);
  });

  it('goes with a person who changes trust', () => {
    const moved = {
      id: 'U1',
      lines: [line('2026-04-01', '2026-04-10'), line('2026-04-11', undefined, 'S12', 'A2')],
      staff: [
        { assignment: 'A1', status: 'Leaver', trust: 'R0B' },
        { assignment: 'A2', status: 'Active', trust: 'RTR' },
      ] as const,
    };
    expect(planPerson(moved, [due], settings)).toMatchObject([
      { what: 'corrected', to: { trust: 'RTR', state: 'due' } },
    ]);
    expect(planPerson(moved, [row()], settings)).toEqual([]);
  });
});

describe('two contacts whose spells turn out to be one', () => {
  const bridged = [line('2026-03-01', '2026-03-31'), line('2026-04-01')];
  it('leave the one that was sent', () => {
    const sent = row({ contactId: 'sent', spellStart: day('2026-04-01') });
    const due = row({ contactId: 'due', spellStart: day('2026-03-01'), state: 'due' });
    const steps = plan(bridged, [sent, due]);
    expect(steps).toMatchObject([
      { what: 'cancelled', to: { contactId: 'due', why: 'no-longer-due' } },
      { what: 'corrected', to: { contactId: 'sent', spellStart: day('2026-03-01') } },
    ]);
  });

  it('leave the older one where neither was', () => {
    const rows = [
      row({ contactId: 'a', spellStart: day('2026-04-01'), state: 'due' }),
      row({ contactId: 'b', spellStart: day('2026-03-01'), state: 'due' }),
    ];
    expect(plan(bridged, rows)).toMatchObject([{ what: 'cancelled', to: { contactId: 'a' } }]);
    const sameDay = rows.map((each) => ({ ...each, spellStart: day('2026-03-01'), firstSeenOn: day('2026-04-28') }));
    expect(plan(bridged, sameDay)).toMatchObject([{ what: 'cancelled', to: { contactId: 'b' } }]);
  });

  it('stay both where both were sent', () => {
    const rows = [row({ contactId: 'a', spellStart: day('2026-03-01') }), row({ contactId: 'b' })];
    expect(plan(bridged, rows).filter((step) => step.do === 'change' && step.to.state !== 'sent')).toEqual([]);
  });
});

describe('a spell that was bridged, and no longer is', () => {
  const apart = [line('2026-03-01', '2026-03-10'), line('2026-04-01')];
  it('has the contact that was made while it went on', () => {
    const bridged = row({ spellStart: day('2026-03-01'), firstSeenOn: day('2026-04-28') });
    expect(plan(apart, [bridged])).toMatchObject([{ what: 'corrected', to: { spellStart: day('2026-04-01') } }]);
  });

  it('is another absence than the one that had its contact before it', () => {
    const earlier = row({ spellStart: day('2026-03-01'), firstSeenOn: day('2026-03-28') });
    expect(plan(apart, [earlier])).toMatchObject([
      { what: 'closed', to: { spellStart: day('2026-03-01'), spellEnd: day('2026-03-10') } },
      { do: 'reserve', spellStart: day('2026-04-01') },
    ]);
  });
});

describe('a contact that was sent and not answered', () => {
  it.each([
    ['stays while the person is off', open, undefined],
    ['stays for the week in which a return may be corrected', [line('2026-03-01', '2026-04-22')], undefined],
    ['is closed after that', [line('2026-03-01', '2026-04-21')], '2026-04-21'],
  ] as const)('%s', (_, lines, spellEnd) => {
    const [sent] = [row({ spellStart: lines[0].start, spellEnd: lines[0].end })];
    expect(plan(lines, [sent])).toEqual(
      spellEnd === undefined
        ? []
        : [{ do: 'change', from: 'sent', what: 'closed', to: { ...sent, state: 'closed', why: 'returned' } }],
    );
  });

  it('is closed a week after no extract has the absence any more', () => {
    const gone = row({ spellEnd: day('2026-04-21') });
    expect(plan([], [gone])).toMatchObject([{ what: 'closed', to: { why: 'returned' } }]);
    expect(plan([], [row({ spellEnd: day('2026-04-22') })])).toEqual([]);
  });

  it.each(['answered', 'notReached', 'maybeSent'] as const)('is not closed for a nurse who has it as %s', (state) => {
    expect(plan([], [row({ state, spellEnd: day('2026-01-21') })])).toEqual([]);
  });

  it('has its rule still should the absence turn out to go on', () => {
    const closed = row({ state: 'closed', why: 'returned', spellEnd: day('2026-04-10') });
    expect(plan(open, [closed])).toMatchObject([{ what: 'corrected', to: { state: 'closed', spellEnd: undefined } }]);
  });
});

describe('a contact that is being sent', () => {
  it('is left to whoever sends it, and has its rule', () => {
    const sending = row({ state: 'sending' });
    for (const lines of [open, [line('2026-03-25')], [line('2026-04-01', '2026-04-20')], []])
      expect(plan(lines, [sending])).toEqual([]);
    expect(planPerson(person(open, 'Deceased'), [sending], settings)).toEqual([]);
  });
});

describe('of somebody who is recorded as having died', () => {
  it.each(['due', 'queued', 'held', 'notReached', 'maybeSent', 'sent'] as const)(
    'a contact that is %s is nobody’s task any more',
    (state) => {
      expect(planPerson(person(open, 'Deceased'), [row({ state })], settings)).toMatchObject([
        { what: 'cancelled', to: { state: 'cancelled', why: 'deceased' } },
      ]);
    },
  );

  it('an answer stays on the desk with a warning, until the record is put right', () => {
    const answered = row({ state: 'answered' });
    const warned = { ...answered, why: 'deceased' };
    const change = { do: 'change', from: 'answered', what: 'corrected' };
    expect(planPerson(person(open, 'Deceased'), [answered], settings)).toEqual([{ ...change, to: warned }]);
    expect(planPerson(person(open, 'Deceased'), [warned], settings)).toEqual([]);
    expect(plan(open, [warned])).toEqual([{ ...change, to: answered }]);
  });

  it('a row that is gone takes no death back', () => {
    const nowhere = { ...person(open), staff: [] };
    for (const state of ['answered', 'cancelled'] as const)
      expect(planPerson(nowhere, [row({ state, why: 'deceased' })], settings)).toEqual([]);
  });

  it('a contact that came to nothing is rung about when that turns out to be a slip, and nothing is sent', () => {
    const letGo = row({ state: 'cancelled', why: 'deceased' });
    expect(plan(open, [letGo])).toMatchObject([
      { what: 'not-reached', to: { state: 'notReached', why: 'deceased-taken-back' } },
    ]);
    expect(plan([line('2026-04-01', '2026-04-20')], [letGo])).toMatchObject([{ to: { state: 'cancelled' } }]);
    expect(planPerson(person(open, 'Leaver'), [letGo], settings)).toEqual([]);
  });
});

describe('the stress code that comes when day 28 has had its contact', () => {
  it.each(['sent', 'answered', 'closed', 'maybeSent'] as const)(
    'is a contact for a person to decide on, where that is %s',
    (state) => {
      const steps = plan(withS10, [row({ state })]);
      expect(steps).toMatchObject([{ do: 'reserve', rule: 'stress', alsoStress: false, heldWhy: 'already-contacted' }]);
    },
  );

  it.each([
    ['is still to be rung', { state: 'notReached' }],
    ['is being sent', { state: 'sending' }],
    ['wanted nothing automatic', { state: 'cancelled', why: 'opted-out' }],
    ['was decided against', { state: 'cancelled', why: 'person-decided' }],
  ] as const)('is left to whoever has it, where day 28 %s', (_, changes) => {
    expect(plan(withS10, [row(changes)])).toEqual([]);
  });

  it.each(['due', 'queued', 'held'] as const)('is carried by that while it is %s', (state) => {
    expect(plan(withS10, [row({ state })])).toMatchObject([{ what: 'corrected', to: { alsoStress: true } }]);
  });

  it('is not asked about twice, and goes when the code does', () => {
    const held = row({ contactId: 'c2', rule: 'stress', state: 'held', why: 'already-contacted' });
    expect(plan(withS10, [row(), held])).toEqual([]);
    expect(plan(withS10, [row(), { ...held, state: 'due' }])).toEqual([]);
    expect(plan(open, [row(), held])).toMatchObject([{ what: 'cancelled', to: { contactId: 'c2' } }]);
  });
});
