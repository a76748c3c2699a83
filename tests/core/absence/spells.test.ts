import fc from 'fast-check';
import type { AbsenceLine } from '../../../core/absence/spells';
import { isOpen, spellsOf } from '../../../core/absence/spells';
import { isoDay } from '../../../core/calendar/day';
import { day, line, open, wednesday } from '../../made/absence';

const shown = (lines: AbsenceLine[], on = wednesday) =>
  spellsOf(lines, on).map(({ start, end }) => [isoDay(start), end === undefined ? 'open' : isoDay(end)]);

describe('spells', () => {
  it.each<[string, AbsenceLine[], string[][]]>([
    ['no lines', [], []],
    ['one line', [line('S13', '2026-03-01', '2026-03-04')], [['2026-03-01', '2026-03-04']]],
    [
      'the next line starts on the day after: one spell, whatever the reason',
      [line('S13', '2026-02-26', '2026-03-04'), line('S12', '2026-03-05', open)],
      [['2026-02-26', 'open']],
    ],
    [
      'one day between them: two spells',
      [line('S13', '2026-02-26', '2026-03-04'), line('S13', '2026-03-06', open)],
      [
        ['2026-02-26', '2026-03-04'],
        ['2026-03-06', 'open'],
      ],
    ],
    [
      'two assignments overlap: one spell',
      [line('S13', '2026-03-01', '2026-03-10', 'A1'), line('S99', '2026-03-05', '2026-03-20', 'A2')],
      [['2026-03-01', '2026-03-20']],
    ],
    [
      'a short line inside a long one ends nothing',
      [
        line('S13', '2026-03-01', '2026-03-20'),
        line('S10', '2026-03-02', '2026-03-03'),
        line('S13', '2026-03-21', '2026-03-22'),
      ],
      [['2026-03-01', '2026-03-22']],
    ],
    [
      'a line without an end takes in everything after it',
      [line('S99', '2026-02-01', open), line('S10', '2026-03-01', '2026-03-03')],
      [['2026-02-01', 'open']],
    ],
    ['a line that starts tomorrow is left for its day', [line('S13', '2026-03-26', open)], []],
    ['a line that starts today counts', [line('S13', '2026-03-25', open)], [['2026-03-25', 'open']]],
    [
      'a line that starts tomorrow joins nothing today',
      [line('S13', '2026-03-20', '2026-03-25'), line('S13', '2026-03-26', open)],
      [['2026-03-20', '2026-03-25']],
    ],
  ])('%s', (_, lines, expected) => {
    expect(shown(lines)).toEqual(expected);
  });

  it('are open with a line without an end, or one that ends today or later', () => {
    const [withoutEnd] = spellsOf([line('S13', '2026-03-01', open)], wednesday);
    const [today] = spellsOf([line('S13', '2026-03-01', '2026-03-25')], wednesday);
    const [yesterday] = spellsOf([line('S13', '2026-03-01', '2026-03-24')], wednesday);
    expect([withoutEnd, today, yesterday].map((spell) => spell && isOpen(spell, wednesday))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('equal what a calendar says that is filled in day by day', () => {
    const first = day('2026-01-01');
    const lineAround = fc
      .record({
        assignment: fc.constantFrom('A1', 'A2'),
        start: fc.integer({ min: first, max: first + 60 }),
        length: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 8 }),
        reason: fc.constantFrom('S10' as const, 'S13' as const),
      })
      .map(({ length, ...rest }) => ({ ...rest, end: length === undefined ? undefined : rest.start + length }));
    fc.assert(
      fc.property(fc.array(lineAround, { maxLength: 12 }), fc.integer({ min: 0, max: 70 }), (lines, after) => {
        const on = first + after;
        const found = spellsOf(lines, on);
        // Beyond this day every closed line is over, so that only lines without an end reach it.
        const horizon = first + 100;
        const absent = (one: number): boolean =>
          lines.some(({ start, end }) => start <= on && start <= one && one <= (end ?? horizon));
        const runs: number[][] = [];
        for (let one = first; one <= horizon; one += 1) {
          if (!absent(one)) continue;
          const last = runs[runs.length - 1];
          if (last && absent(one - 1)) last.push(one);
          else runs.push([one]);
        }
        expect(found.map(({ start, end }) => [start, end ?? horizon])).toEqual(
          runs.map((run) => [run[0], run[run.length - 1]]),
        );
        expect(found.flatMap(({ lines: own }) => own)).toHaveLength(lines.filter(({ start }) => start <= on).length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('spells of any lines', () => {
  const lines = fc.array(
    fc
      .record({
        assignment: fc.constantFrom('A1', 'A2', 'A3'),
        start: fc.integer({ min: day('2026-01-01'), max: wednesday }),
        length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined, freq: 6 }),
        reason: fc.constantFrom('S10' as const, 'S13' as const, 'S98' as const),
      })
      .map(({ length, ...rest }) => ({ ...rest, end: length === undefined ? undefined : rest.start + length })),
    { maxLength: 10 },
  );
  const bounds = (made: AbsenceLine[], on: number) => spellsOf(made, on).map(({ start, end }) => ({ start, end }));

  it('move with the calendar: no weekday, month or year is special', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: -3000, max: 3000 }), (made, by) => {
        const end = (one: AbsenceLine) => (one.end === undefined ? undefined : one.end + by);
        const moved = made.map((one) => ({ ...one, start: one.start + by, end: end(one) }));
        const expected = bounds(made, wednesday).map((one) => ({
          start: one.start + by,
          end: one.end === undefined ? undefined : one.end + by,
        }));
        expect(bounds(moved, wednesday + by)).toEqual(expected);
      }),
    );
  });

  it('do not depend on where a line is cut in two', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (made, which, where) => {
        const line = made[which % Math.max(1, made.length)];
        if (!line) return;
        const last = Math.min(line.end ?? wednesday, wednesday);
        const cut = line.start + (where % Math.max(1, last - line.start));
        if (cut >= last) return;
        const halves = [
          { ...line, end: cut },
          { ...line, start: cut + 1, reason: 'S99' as const },
        ];
        const others = made.filter((one) => one !== line);
        expect(bounds([...others, ...halves], wednesday)).toEqual(bounds(made, wednesday));
      }),
    );
  });

  it('are apart by at least a day, in order, and only the last can be open', () => {
    fc.assert(
      fc.property(lines, (made) => {
        const found = spellsOf(made, wednesday);
        found.slice(1).forEach((spell, index) => {
          expect(spell.start).toBeGreaterThan((found[index]?.end ?? Infinity) + 1);
          expect(isOpen(found[index] ?? spell, wednesday)).toBe(false);
        });
      }),
    );
  });
});
