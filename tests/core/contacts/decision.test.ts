import type { AbsenceLine } from '../../../core/absence/spells';
import { spellsOf } from '../../../core/absence/spells';
import { isoDay } from '../../../core/calendar/day';
import { decide } from '../../../core/contacts/decision';
import type { StaffRow } from '../../../core/people/status';
import { calendar, day, line, open, post, wednesday } from '../../made/absence';

/** What the last spell of these lines comes to, in one word or two. */
function outcome(lines: AbsenceLine[], staff: StaffRow[] = [post()], on = wednesday): string {
  const spell = spellsOf(lines, on).pop();
  const decision = spell && decide(spell, staff, on, calendar);
  if (!decision) return 'nothing';
  switch (decision.is) {
    case 'suppressed':
      return `suppressed ${decision.why}`;
    case 'waiting':
      return `waiting ${isoDay(decision.until)}`;
    case 'held':
      return `held ${decision.rule} ${decision.why}`;
    case 'contact':
      return [decision.met.rule, ...decision.met.also, decision.trust, isoDay(decision.dueOn)].join(' ');
  }
}

const longSick = [line('S13', '2026-02-01', open)];
const stressed = [line('S10', '2026-03-10', open)];

describe('the rules on Wednesday 25 March 2026', () => {
  it.each<[string, AbsenceLine[], string]>([
    ['day 27', [line('S13', '2026-02-27', open)], 'nothing'],
    ['day 28, rest days included', [line('S13', '2026-02-26', open)], 'day28 R0B 2026-03-25'],
    ['day 100', [line('S13', '2025-12-16', open)], 'day28 R0B 2026-03-25'],
    [
      'day 28 over a change of reason',
      [line('S13', '2026-02-26', '2026-03-04'), line('S12', '2026-03-05', open)],
      'day28 R0B 2026-03-25',
    ],
    ['day 40, over yesterday', [line('S13', '2026-02-14', '2026-03-24')], 'nothing'],
    ['day 40, the last one today', [line('S13', '2026-02-14', '2026-03-25')], 'day28 R0B 2026-03-25'],
    ['a stress code on its first day', [line('S10', '2026-03-25', open)], 'stress R0B 2026-03-25'],
    [
      'a stress code in a line that is over, in a spell that is not',
      [line('S10', '2026-03-10', '2026-03-12'), line('S13', '2026-03-13', open)],
      'stress R0B 2026-03-25',
    ],
    [
      'a stress code in a spell that is over',
      [line('S10', '2026-03-10', '2026-03-12'), line('S13', '2026-03-14', open)],
      'nothing',
    ],
    [
      'both rules: one contact',
      [line('S99', '2026-02-01', open), line('S10', '2026-02-01', '2026-02-10')],
      'day28 stress R0B 2026-03-25',
    ],
    ['day 28 tomorrow: the stress contact waits', [line('S10', '2026-02-27', open)], 'waiting 2026-03-26'],
    ['day 28 on Friday, the second working day: it waits', [line('S10', '2026-02-28', open)], 'waiting 2026-03-27'],
    ['day 28 on Saturday: it does not wait', [line('S10', '2026-03-01', open)], 'stress R0B 2026-03-25'],
    ['no stress code: nothing waits', [line('S13', '2026-02-27', open)], 'nothing'],
    [
      'cancer in any line: a person decides',
      [line('S17', '2026-02-01', '2026-02-02'), line('S10', '2026-02-03', open)],
      'held day28 reason',
    ],
    ['pregnancy and nothing else: a person decides', [line('S30', '2026-01-01', open)], 'held day28 reason'],
    [
      'pregnancy in two lines and nothing else',
      [line('S30', '2026-01-01', '2026-01-31'), line('S30', '2026-02-01', open)],
      'held day28 reason',
    ],
    [
      'pregnancy and something else: a contact',
      [line('S30', '2026-01-01', '2026-01-31'), line('S13', '2026-02-01', open)],
      'day28 R0B 2026-03-25',
    ],
  ])('%s', (_, lines, expected) => {
    expect(outcome(lines)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['a Saturday', '2026-03-28', '2026-03-30'],
    ['Good Friday', '2026-04-03', '2026-04-07'],
    ['the Sunday on which the clocks go forward', '2026-03-29', '2026-03-30'],
    ['the Sunday on which they go back', '2026-10-25', '2026-10-26'],
  ])('a contact of %s is due on the next working day', (_, on, dueOn) => {
    expect(outcome(longSick, [post()], day(on))).toBe(`day28 R0B ${dueOn}`);
  });

  it('the second working day is counted over Easter', () => {
    const on = day('2026-04-02');
    expect(outcome([line('S10', '2026-03-12', open)], [post()], on)).toBe('waiting 2026-04-08');
    expect(outcome([line('S10', '2026-03-13', open)], [post()], on)).toBe('stress R0B 2026-04-02');
  });
});

describe("a person's status", () => {
  it.each<[string, StaffRow[], string]>([
    ['Deceased', [post('Deceased')], 'suppressed deceased'],
    ['Deceased on one row of two', [post('Active'), post('Deceased', 'A2')], 'suppressed deceased'],
    ['Maternity', [post('Maternity')], 'suppressed maternity'],
    ['Leaver', [post('Leaver')], 'suppressed leaver'],
    ['Leaver on one row, Active on the one that is off', [post('Leaver', 'A0'), post()], 'day28 R0B 2026-03-25'],
    ['Maternity on one row, Active on the one that is off', [post('Maternity', 'A0'), post()], 'day28 R0B 2026-03-25'],
    ['nowhere in the staff file', [], 'held day28 not-in-staff'],
    ['Suspended', [post('Suspended')], 'held day28 suspended'],
    ['Career Break', [post('Career Break')], 'held day28 career-break'],
    ['unknown', [post('unknown')], 'held day28 unknown-status'],
    ['unknown and Leaver', [post('unknown'), post('Leaver', 'A2')], 'held day28 unknown-status'],
    ['Suspended and Career Break', [post('Career Break'), post('Suspended', 'A2')], 'held day28 suspended'],
    ['off on a left post, Active on another', [post('Leaver'), post('Active', 'A2')], 'held day28 left-assignment'],
    ['off on a post that is not listed, Active on another', [post('Active', 'A2')], 'held day28 left-assignment'],
  ])('%s', (_, staff, expected) => {
    expect(outcome(longSick, staff)).toBe(expected);
  });

  it('of nobody else counts when one open line is on an Active post', () => {
    const both = [line('S13', '2026-02-01', open, 'A1'), line('S13', '2026-02-10', open, 'A2')];
    expect(outcome(both, [post('Leaver', 'A1'), post('Active', 'A2')])).toBe('day28 R0B 2026-03-25');
  });

  it('looks only at the lines that keep the spell open', () => {
    const moved = [line('S13', '2026-02-01', '2026-03-01', 'A2'), line('S13', '2026-03-02', open, 'A1')];
    expect(outcome(moved, [post('Leaver', 'A1'), post('Active', 'A2')])).toBe('held day28 left-assignment');
  });

  it('comes in the order suppressed, waiting, held', () => {
    const nearly = [line('S10', '2026-02-27', open), line('S17', '2026-03-01', open)];
    expect(outcome(nearly, [post('Maternity')])).toBe('suppressed maternity');
    expect(outcome(nearly, [post('Suspended')])).toBe('waiting 2026-03-26');
    expect(outcome(nearly, [])).toBe('waiting 2026-03-26');
    expect(outcome([line('S17', '2026-02-01', open)], [post('Suspended')])).toBe('held day28 suspended');
    expect(outcome(stressed, [post('Suspended')])).toBe('held stress suspended');
  });

  it('suppresses only a spell that meets a rule', () => {
    expect(outcome([line('S13', '2026-03-20', open)], [post('Deceased')])).toBe('nothing');
  });
});

describe('the trust of a contact', () => {
  it('is that of the post whose own line starts latest', () => {
    const lines = [line('S10', '2026-02-01', '2026-03-14', 'A1'), line('S10', '2026-03-15', open, 'A2')];
    expect(outcome(lines, [post('Active', 'A1', 'R0B'), post('Active', 'A2', 'RTR')])).toMatch(/RTR/);
    expect(outcome(lines, [post('Active', 'A2', 'RTR'), post('Active', 'A1', 'R0B')])).toMatch(/RTR/);
  });

  it('is that of a post with a line before one without', () => {
    expect(outcome(longSick, [post('Active', 'A0', 'RXP'), post('Active', 'A1', 'R0B')])).toMatch(/R0B/);
  });

  it('is that of the lowest assignment number as text, where lines start together', () => {
    const lines = [line('S13', '2026-02-01', open, '9'), line('S13', '2026-02-01', open, '10')];
    expect(outcome(lines, [post('Active', '9', 'RXP'), post('Active', '10', 'RVW')])).toMatch(/RVW/);
  });

  it('is never that of a row with another status than the deciding one', () => {
    const lines = [line('S13', '2026-02-01', open, 'A1'), line('S13', '2026-03-01', open, 'A2')];
    expect(outcome(lines, [post('Active', 'A1', 'R0B'), post('Leaver', 'A2', 'RTR')])).toMatch(/R0B/);
  });

  it('is one and the same when two trusts use one assignment number', () => {
    const rows = [post('Active', 'A1', 'RXP'), post('Active', 'A1', 'RTR')];
    expect(outcome(longSick, rows)).toBe(outcome(longSick, [...rows].reverse()));
  });
});

it('decides for a person with a hundred thousand lines', () => {
  const lines = Array.from({ length: 100_000 }, () => line('S10', '2026-02-01', open));
  expect(outcome(lines)).toBe('day28 stress R0B 2026-03-25');
});
