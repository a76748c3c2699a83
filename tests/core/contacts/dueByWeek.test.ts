import type { AbsenceLine } from '../../../core/absence/spells';
import { spellsOf } from '../../../core/absence/spells';
import { isoDay } from '../../../core/calendar/day';
import { dueByWeek } from '../../../core/contacts/dueByWeek';
import { calendar, line, open, wednesday } from '../../made/absence';

/** The weeks in which these lines of one person made a contact due, by their last day. */
function weeks(...lines: AbsenceLine[]): string[] {
  const counted = dueByWeek(wednesday, 12, calendar);
  counted.add(spellsOf(lines, wednesday));
  return counted.weeks.flatMap(({ last, due }) => [
    ...Array.from({ length: due.day28 }, () => `day28 ${isoDay(last)}`),
    ...Array.from({ length: due.stress }, () => `stress ${isoDay(last)}`),
  ]);
}

describe('due by week', () => {
  it('has whole weeks, the last of which ends on the day asked for', () => {
    const shown = dueByWeek(wednesday, 12, calendar).weeks.map(({ first, last }) => [isoDay(first), isoDay(last)]);
    expect(shown).toHaveLength(12);
    expect(shown[0]).toEqual(['2026-01-01', '2026-01-07']);
    expect(shown[11]).toEqual(['2026-03-19', '2026-03-25']);
  });

  it.each<[string, AbsenceLine[], string[]]>([
    ['day 28 today', [line('S13', '2026-02-26', open)], ['day28 2026-03-25']],
    ['day 28 on a Wednesday, the last of its week', [line('S13', '2026-02-19', open)], ['day28 2026-03-18']],
    ['day 28 on a Saturday, due on Monday', [line('S13', '2026-02-22', open)], ['day28 2026-03-25']],
    ['day 28 tomorrow', [line('S13', '2026-02-27', open)], []],
    ['day 28 long ago', [line('S13', '2025-11-01', open)], []],
    ["day 28 on New Year's Day, due on the day after", [line('S13', '2025-12-05', open)], ['day28 2026-01-07']],
    ['day 28 on the last day before the weeks', [line('S13', '2025-12-04', open)], []],
    ['over on day 28', [line('S13', '2026-02-19', '2026-03-18')], ['day28 2026-03-18']],
    ['over on day 27', [line('S13', '2026-02-19', '2026-03-17')], []],
    ['a stress code, then day 28', [line('S10', '2026-02-02', open)], ['stress 2026-02-04', 'day28 2026-03-04']],
    [
      'a stress code that came later',
      [line('S13', '2026-03-02', '2026-03-08'), line('S10', '2026-03-09', open)],
      ['stress 2026-03-11'],
    ],
    [
      'a stress code on day 28',
      [line('S13', '2026-02-19', '2026-03-17'), line('S10', '2026-03-18', open)],
      ['day28 2026-03-18'],
    ],
    [
      'a stress code just before day 28',
      [line('S13', '2026-02-19', '2026-03-16'), line('S10', '2026-03-17', open)],
      ['day28 2026-03-18'],
    ],
    [
      'a stress code after day 28',
      [line('S13', '2026-01-22', '2026-03-03'), line('S10', '2026-03-04', open)],
      ['day28 2026-02-18', 'stress 2026-03-04'],
    ],
    ['a stress code over a weekend', [line('S10', '2026-03-14', '2026-03-15')], []],
  ])('%s', (_, lines, expected) => {
    expect(weeks(...lines)).toEqual(expected);
  });
});
