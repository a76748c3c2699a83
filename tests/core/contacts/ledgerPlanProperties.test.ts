import fc from 'fast-check';
import { type AbsenceLine, spellsOf } from '../../../core/absence/spells';
import { planPerson } from '../../../core/contacts/ledgerPlan';
import { type LedgerRow, freesItsRules } from '../../../core/contacts/ledgerRow';
import type { AssignmentStatus } from '../../../core/people/status';
import { calendar, day, person, post } from '../../made/absence';
import { applied } from './ledgerMade';
import { naivePlan } from './naivePlan';

const first = day('2026-01-01');
const settingsOn = (today: number) => ({ today, calendar, liveFrom: () => undefined, trustOfLines: 'R0B' });

/** What an extract says in a night, and what happens by day to what is due, before the next one comes. */
interface Night {
  readonly lines: AbsenceLine[];
  readonly status: AssignmentStatus;
  readonly byDay: 'nothing' | 'sent' | 'sending' | 'released' | 'answered' | 'opted-out';
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
const anyNight: fc.Arbitrary<Night> = fc.record({
  lines: fc.array(anyLine, { maxLength: 4 }),
  status: fc.constantFrom('Active', 'Active', 'Active', 'Active', 'Suspended', 'Maternity', 'Leaver', 'Deceased'),
  byDay: fc.constantFrom('nothing', 'sent', 'sent', 'sending', 'released', 'answered', 'opted-out'),
});
/** Histories in which an extract need not have to do with the one before it. */
const anyHistory = fc.array(anyNight, { minLength: 1, maxLength: 7 });

const dayOfNight = (at: number): number => first + 60 + at * 3;
const who = ({ lines, status }: Night) => person(lines, [post(status)]);

/** A message that went out: its rule, and the days of absence for which it was made. */
interface Message {
  readonly rule: string;
  readonly from: number;
  readonly seen: number;
}

/** The ledger after a history, and the messages. */
function live(nights: readonly Night[]): { rows: LedgerRow[]; messages: Message[] } {
  let rows: LedgerRow[] = [];
  const messages: Message[] = [];
  nights.forEach((night, at) => {
    const today = dayOfNight(at);
    rows = applied(rows, planPerson(who(night), rows, settingsOn(today)), today).map((row) => {
      const after = byDay(row, night.byDay);
      if (after.state === 'sent' && row.state !== 'sent')
        for (const rule of row.alsoStress ? [row.rule, 'stress'] : [row.rule])
          messages.push({ rule, from: row.spellStart, seen: row.firstSeenOn });
      return after;
    });
  });
  return { rows, messages };
}

function byDay(row: LedgerRow, what: Night['byDay']): LedgerRow {
  const isDue = row.state === 'due';
  switch (what) {
    case 'sent':
      return isDue || row.state === 'sending' ? { ...row, state: 'sent' } : row;
    case 'sending':
      return isDue ? { ...row, state: 'sending' } : row;
    case 'released':
      return row.state === 'held' ? { ...row, state: 'due' } : row;
    case 'answered':
      return row.state === 'sent' ? { ...row, state: 'answered' } : row;
    case 'opted-out':
      return isDue ? { ...row, state: 'cancelled', why: 'opted-out' } : row;
    case 'nothing':
      return row;
  }
}

const holds = (numRuns: number, property: (nights: Night[]) => void): void =>
  fc.assert(fc.property(anyHistory, property), { numRuns });
const lastOf = (nights: readonly Night[]): Night => nights.at(-1) as Night;

describe('whatever the extracts come to say', () => {
  it('the plan is what looking day by day finds', () => {
    holds(2500, (nights) => {
      const { rows } = live(nights.slice(0, -1));
      const last = lastOf(nights);
      const today = dayOfNight(nights.length - 1);
      const steps = planPerson(who(last), rows, settingsOn(today));
      const naive = naivePlan(last.lines, last.status, rows, today, (each) => calendar.isWorking(each));
      expect(applied(rows, steps, today).slice(0, rows.length)).toEqual(naive.rows);
      expect(steps.find((step) => step.do === 'reserve')?.rule).toBe(naive.reserved);
    });
  });

  it('the same once more changes nothing, and adds none', () => {
    holds(1500, (nights) => {
      const today = dayOfNight(nights.length - 1);
      const planned = live([...nights.slice(0, -1), { ...lastOf(nights), byDay: 'nothing' }]).rows;
      expect(planPerson(who(lastOf(nights)), planned, settingsOn(today))).toEqual([]);
    });
  });

  it('the order of contacts and lines makes no difference', () => {
    holds(1000, (nights) => {
      const { rows } = live(nights.slice(0, -1));
      const { lines, status } = lastOf(nights);
      const stepsOf = (all: readonly LedgerRow[], some: AbsenceLine[]) =>
        planPerson(person(some, [post(status)]), all, settingsOn(first + 100))
          .map((step) => JSON.stringify(step))
          .sort();
      expect(stepsOf([...rows].reverse(), [...lines].reverse())).toEqual(stepsOf(rows, lines));
    });
  });

  it('nobody gets two messages of one rule for days of absence that they share', () => {
    holds(2500, (nights) => {
      const { messages } = live(nights);
      messages.forEach((one, at) => {
        for (const other of messages.slice(at + 1)) {
          const apart = other.from > one.seen || one.from > other.seen;
          expect(one.rule !== other.rule || apart).toBe(true);
        }
      });
    });
  });

  it('at most one contact that can still go out is there for a rule', () => {
    holds(1000, (nights) => {
      const waiting = live(nights).rows.filter(({ state }) => state === 'due' || state === 'held');
      expect(waiting.filter(({ rule }) => rule === 'day28').length).toBeLessThanOrEqual(1);
      expect(waiting.filter(({ rule, alsoStress }) => rule === 'stress' || alsoStress).length).toBeLessThanOrEqual(1);
    });
  });

  it('nobody who is off for 28 days and alive, in post and here is left without a contact', () => {
    holds(1500, (nights) => {
      const last = lastOf(nights);
      const today = dayOfNight(nights.length - 1);
      const spell = spellsOf(last.lines, today).at(-1);
      const isLong = spell !== undefined && (spell.end ?? Infinity) >= today && today - spell.start >= 27;
      if (!isLong || ['Deceased', 'Leaver', 'Maternity'].includes(last.status)) return;
      expect(live(nights).rows.some((row) => row.rule === 'day28' && !freesItsRules(row))).toBe(true);
    });
  });
});

describe('the usual corrections of one absence: days moved, lines split, bridged and parted', () => {
  const corrections = fc.array(
    fc.record({
      by: fc.integer({ min: -5, max: 5 }),
      shape: fc.constantFrom('one', 'split', 'bridged', 'parted'),
      isSent: fc.boolean(),
    }),
    { minLength: 2, maxLength: 10 },
  );

  it('bring one message of each rule at most', () => {
    fc.assert(
      fc.property(corrections, (all) => {
        const nights = all.map(({ by, shape, isSent }): Night => {
          const start = first + 25 + by;
          const before: AbsenceLine = { assignment: 'A1', start: first, end: first + 10, reason: 'S12' };
          const between: AbsenceLine = { ...before, start: first + 11, end: start };
          const lines: Record<typeof shape, AbsenceLine[]> = {
            one: [{ ...before, start, end: undefined, reason: 'S10' }],
            split: [
              { ...before, start, end: start + 12 },
              { ...before, start: start + 13, end: undefined, reason: 'S10' },
            ],
            bridged: [before, between, { ...before, start, end: undefined, reason: 'S10' }],
            parted: [before, { ...before, start, end: undefined, reason: 'S10' }],
          };
          return { lines: lines[shape], status: 'Active', byDay: isSent ? 'sent' : 'nothing' };
        });
        const { messages } = live(nights);
        expect(messages.filter(({ rule }) => rule === 'day28').length).toBeLessThanOrEqual(1);
        expect(messages.filter(({ rule }) => rule === 'stress').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1500 },
    );
  });
});
