import fc from 'fast-check';
import { type AbsenceLine, spellsOf } from '../../../core/absence/spells';
import { parseDay } from '../../../core/calendar/day';
import { workingCalendar } from '../../../core/calendar/workingDays';
import type { ContactState } from '../../../core/contacts/contact';
import { type LedgerRow, type LedgerStep, freesItsRules, planPerson } from '../../../core/contacts/ledgerPlan';
import type { AssignmentStatus } from '../../../core/people/status';

const first = parseDay('2026-01-01', 'yyyy-mm-dd') as number;
const calendar = workingCalendar([]);
const settingsOn = (today: number) => ({ today, calendar, liveFrom: () => undefined, trustOfLines: 'R0B' });

/** Carries the steps out, as the ledger would. */
function applied(rows: readonly LedgerRow[], steps: readonly LedgerStep[], name: string): LedgerRow[] {
  const changed = rows.map((row) => {
    const step = steps.find((each) => each.do === 'change' && each.to.contactId === row.contactId);
    return step?.do === 'change' ? step.to : row;
  });
  const reserved = steps.flatMap((step, at): LedgerRow[] =>
    step.do === 'reserve'
      ? [
          {
            ...step,
            contactId: `${name}-${String(at)}`,
            state: step.heldWhy === undefined ? 'due' : 'held',
            why: step.heldWhy,
          },
        ]
      : [],
  );
  return [...changed, ...reserved];
}

const anyLine = fc
  .record({
    start: fc.integer({ min: first, max: first + 90 }),
    length: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined, freq: 3 }),
    reason: fc.constantFrom('S10', 'S12', 'S13', 'S17', 'S30') as fc.Arbitrary<AbsenceLine['reason']>,
  })
  .map(({ start, length, reason }) => ({
    assignment: 'A1',
    start,
    end: length === undefined ? undefined : start + length,
    reason,
  }));
/** What an extract says on a day, with what is done to what is due before the next one comes. */
const anyNight = fc.record({
  lines: fc.array(anyLine, { maxLength: 4 }),
  status: fc.constantFrom<AssignmentStatus>('Active', 'Active', 'Active', 'Suspended', 'Maternity'),
  goesOut: fc.boolean(),
});

/** A history: nights, each with an extract that need not have to do with the one before it. */
function live(nights: readonly { lines: AbsenceLine[]; status: AssignmentStatus; goesOut: boolean }[]) {
  let rows: LedgerRow[] = [];
  const sent: { readonly rule: string; readonly spell: readonly [number, number] }[] = [];
  nights.forEach(({ lines, status, goesOut }, at) => {
    const today = first + 60 + at * 3;
    const person = { id: 'U1', lines, staff: [{ assignment: 'A1', status, trust: 'R0B' }] };
    rows = applied(rows, planPerson(person, rows, settingsOn(today)), `n${String(at)}`);
    if (!goesOut) return;
    rows = rows.map((row) => {
      if (row.state !== 'due') return row;
      const spell = spellsOf(lines, today).at(-1);
      for (const rule of row.alsoStress ? [row.rule, 'stress'] : [row.rule])
        sent.push({ rule, spell: [spell?.start ?? 0, spell?.end ?? Infinity] });
      return { ...row, state: 'sent' as ContactState };
    });
  });
  return { rows, sent };
}

describe('whatever the extracts come to say', () => {
  it('the same once more changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyNight, { minLength: 1, maxLength: 6 }), (nights) => {
        const { rows } = live(nights);
        const { lines, status } = nights.at(-1) as (typeof nights)[number];
        const person = { id: 'U1', lines, staff: [{ assignment: 'A1', status, trust: 'R0B' }] };
        expect(planPerson(person, rows, settingsOn(first + 60 + (nights.length - 1) * 3))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('the order of contacts and lines makes no difference to what is reserved', () => {
    fc.assert(
      fc.property(fc.array(anyNight, { minLength: 2, maxLength: 5 }), (nights) => {
        const { rows } = live(nights.slice(0, -1));
        const { lines, status } = nights.at(-1) as (typeof nights)[number];
        const staff = [{ assignment: 'A1', status, trust: 'R0B' }];
        const stepsOf = (all: readonly LedgerRow[], some: readonly AbsenceLine[]) =>
          planPerson({ id: 'U1', lines: some, staff }, all, settingsOn(first + 100)).filter(
            (step) => step.do === 'reserve',
          );
        expect(stepsOf([...rows].reverse(), [...lines].reverse())).toEqual(stepsOf(rows, lines));
      }),
      { numRuns: 1000 },
    );
  });

  it('at most one contact that can still go out is there for a rule', () => {
    fc.assert(
      fc.property(fc.array(anyNight, { minLength: 1, maxLength: 8 }), (nights) => {
        const waiting = live(nights).rows.filter(({ state }) => state === 'due');
        expect(waiting.filter(({ rule }) => rule === 'day28').length).toBeLessThanOrEqual(1);
        expect(waiting.filter(({ rule, alsoStress }) => rule === 'stress' || alsoStress).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('nobody gets two messages of one rule for an absence that only grows', () => {
    // The usual corrections: the first day moves by some days, lines are split, bridged and ended.
    const moved = fc.array(
      fc.record({ by: fc.integer({ min: -5, max: 5 }), split: fc.boolean(), goesOut: fc.boolean() }),
      {
        minLength: 2,
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(moved, (corrections) => {
        const nights = corrections.map(({ by, split, goesOut }) => {
          const start = first + 25 + by;
          const lines: AbsenceLine[] = split
            ? [
                { assignment: 'A1', start, end: start + 12, reason: 'S12' },
                { assignment: 'A1', start: start + 13, end: undefined, reason: 'S10' },
              ]
            : [{ assignment: 'A1', start, end: undefined, reason: 'S10' }];
          return { lines, status: 'Active' as const, goesOut };
        });
        const { sent } = live(nights);
        expect(sent.filter(({ rule }) => rule === 'day28').length).toBeLessThanOrEqual(1);
        expect(sent.filter(({ rule }) => rule === 'stress').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1500 },
    );
  });

  it('a rule that is due has a contact, or a reason why not', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), (lines) => {
        const today = first + 100;
        const person = { id: 'U1', lines, staff: [{ assignment: 'A1', status: 'Active' as const, trust: 'R0B' }] };
        const rows = applied([], planPerson(person, [], settingsOn(today)), 'n');
        const spell = spellsOf(lines, today).at(-1);
        const long = spell !== undefined && (spell.end ?? Infinity) >= today && today - spell.start >= 27;
        expect(rows.some(({ rule }) => rule === 'day28')).toBe(long);
      }),
    );
  });
});

it('only what the extracts said can be unsaid by them', () => {
  for (const why of ['returned', 'no-longer-due', 'opted-out', 'deceased', 'person-decided', 'leaver', undefined])
    expect(freesItsRules({ state: 'cancelled', why })).toBe(why === 'returned' || why === 'no-longer-due');
  expect(freesItsRules({ state: 'sent', why: 'returned' })).toBe(false);
});
