import fc from 'fast-check';
import { type AbsenceSummary, absenceSummary, lineOf } from '../../../core/imports/absenceSummary';
import type { AbsenceImported } from '../../../core/imports/rows';
import { isoDay } from '../../../core/calendar/day';
import { day } from '../../made/absence';

/** A line of March 2026; no end is a person who is still absent. */
const march = (person: string, first: number, last?: number, assignment = 'A1'): AbsenceImported => ({
  person,
  assignment,
  start: isoDay(day('2026-03-01') + first - 1),
  end: last === undefined ? '' : isoDay(day('2026-03-01') + last - 1),
  reason: 'S13',
});

const everybody = (): boolean => true;
const changes = (before: readonly AbsenceImported[], after: readonly AbsenceImported[]) => {
  const { newSpells, closed, changed } = absenceSummary(
    before,
    after,
    { inFile: after.length, rejected: 0, cutOff: 0 },
    everybody,
  );
  return { newSpells, closed, changed };
};

describe('the summary of an absence import', () => {
  it.each<[string, AbsenceImported[], AbsenceImported[], Partial<AbsenceSummary>]>([
    ['nothing where nothing is another', [march('P1', 1, 5)], [march('P1', 1, 5)], {}],
    ['a new spell of somebody new', [], [march('P1', 1)], { newSpells: 1 }],
    ['a new spell of somebody known', [march('P1', 1, 5)], [march('P1', 1, 5), march('P1', 9)], { newSpells: 1 }],
    ['a spell that got an end', [march('P1', 1)], [march('P1', 1, 5)], { closed: 1 }],
    ['a spell that got an end and another beginning', [march('P1', 3)], [march('P1', 1, 5)], { closed: 1 }],
    ['a spell without an end that is there no more', [march('P1', 1)], [], { closed: 1 }],
    [
      'one without an end that became two with one',
      [march('P1', 1)],
      [march('P1', 1, 3), march('P1', 6, 8)],
      { closed: 1 },
    ],
    [
      'one that went on and another that came before it',
      [march('P1', 9)],
      [march('P1', 1, 3)],
      { closed: 1, newSpells: 1 },
    ],
    ['a gap in a spell that goes on', [march('P1', 1)], [march('P1', 1, 3), march('P1', 6)], { changed: 2 }],
    ['a first day that was moved', [march('P1', 2)], [march('P1', 1)], { changed: 1 }],
    ['a last day that was moved', [march('P1', 1, 5)], [march('P1', 1, 6)], { changed: 1 }],
    ['an end that was taken back', [march('P1', 1, 5)], [march('P1', 1)], { changed: 1 }],
    ['two that were bridged', [march('P1', 1, 3), march('P1', 6, 8)], [march('P1', 1, 8)], { changed: 1 }],
    ['nothing where an ended one is there no more', [march('P1', 1, 3)], [], {}],
    [
      'nothing where a line was cut into two that touch',
      [march('P1', 1, 6)],
      [march('P1', 1, 3), march('P1', 4, 6)],
      {},
    ],
    [
      'nothing where a second post has the same',
      [march('P1', 1)],
      [march('P1', 1), march('P1', 1, undefined, 'A2')],
      {},
    ],
    ['a spell of its own for each person', [march('P1', 1)], [march('P1', 1), march('P2', 1)], { newSpells: 1 }],
  ])('tells of %s', (_, before, after, expected) => {
    expect(changes(before, after)).toEqual({ newSpells: 0, closed: 0, changed: 0, ...expected });
  });

  it('counts rows, people, and those whom no staff extract has', () => {
    const after = [march('P1', 1, 2), march('P1', 5), march('P2', 1), march('P3', 1)];
    const file = { inFile: 11, rejected: 7, cutOff: 0 };
    expect(absenceSummary([march('P9', 1)], after, file, (person) => person !== 'P2')).toMatchObject({
      rows: 4,
      rowsBefore: 1,
      inFile: 11,
      rejected: 7,
      people: 3,
      notInStaff: 1,
    });
  });

  it('counts the people who were absent without an end', () => {
    const before = [
      march('P1', 1),
      march('P1', 1, undefined, 'A2'),
      march('P2', 1, 5),
      march('P3', 1, 5),
      march('P3', 9),
    ];
    const { openBefore, closed } = absenceSummary(before, [], { inFile: 0, rejected: 0, cutOff: 0 }, everybody);
    expect([openBefore, closed]).toEqual([2, 2]);
  });

  it('tells the same as somebody who goes through it day by day', () => {
    const rows = fc.array(
      fc.record({
        person: fc.constantFrom('P1', 'P2'),
        first: fc.integer({ min: 1, max: 12 }),
        length: fc.option(fc.nat(4)),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const [before, after] = [one, other].map((drawn) =>
          drawn.map(({ person, first, length }) => march(person, first, length === null ? undefined : first + length)),
        );
        expect(changes(before ?? [], after ?? [])).toEqual(dayByDay(before ?? [], after ?? []));
      }),
      { numRuns: 500 },
    );
  });

  it('is told of one person with as many lines as a whole trust within a moment', () => {
    const lines = Array.from({ length: 30_000 }, (_, number) => march('P1', 1 + number * 3, 2 + number * 3));
    const later = lines.map((line) => ({ ...line, end: line.start }));
    expect(changes(lines, later)).toEqual({ newSpells: 0, closed: 0, changed: 30_000 });
  }, 5000);
});

describe('the line of a kept row', () => {
  it('has its days and its reason', () => {
    expect(lineOf(march('P1', 1, 3, 'A2'))).toEqual({
      assignment: 'A2',
      start: day('2026-03-01'),
      end: day('2026-03-03'),
      reason: 'S13',
    });
    expect(lineOf(march('P1', 1))).toMatchObject({ end: undefined });
  });

  it.each([{ start: '' }, { start: '01/03/2026' }, { reason: 'nothing' }])('is none with %j', (change) => {
    expect(lineOf({ ...march('P1', 1), ...change })).toBeUndefined();
  });
});

/** After this day everybody who is still absent is so for good. */
const horizon = 40;

/** The days of each stretch without a gap. */
function stretches(rows: readonly AbsenceImported[], person: string): Set<number>[] {
  const covers = ({ start, end }: AbsenceImported, on: string): boolean => start <= on && (end === '' || on <= end);
  const found: Set<number>[] = [];
  for (let on = 1; on <= horizon; on += 1) {
    const date = isoDay(day('2026-03-01') + on - 1);
    if (!rows.some((row) => row.person === person && covers(row, date))) continue;
    const latest = found.at(-1);
    if (latest?.has(on - 1)) latest.add(on);
    else found.push(new Set([on]));
  }
  return found;
}

function dayByDay(before: readonly AbsenceImported[], after: readonly AbsenceImported[]) {
  const counts = { newSpells: 0, closed: 0, changed: 0 };
  const goesOn = (stretch: Set<number> | undefined): boolean => stretch?.has(horizon) ?? false;
  for (const person of ['P1', 'P2']) {
    const [old, now] = [stretches(before, person), stretches(after, person)];
    const closed = old.some(goesOn) && !now.some(goesOn);
    if (closed) counts.closed += 1;
    for (const stretch of now) {
      const met = old.find((each) => [...each].some((on) => stretch.has(on)));
      if (met === undefined) counts.newSpells += 1;
      else if (!(closed && goesOn(met)) && [...met].join() !== [...stretch].join()) counts.changed += 1;
    }
  }
  return counts;
}
