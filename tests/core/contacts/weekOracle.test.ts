import fc from 'fast-check';
import { type AbsenceLine, isOpen, spellsOf } from '../../../core/absence/spells';
import { decide } from '../../../core/contacts/decision';
import { dueByWeek } from '../../../core/contacts/dueByWeek';
import { calendar, day, post, wednesday } from '../../made/absence';

const staff = [post('Active', 'A1')];

/**
 * The same by living through the weeks: each day the rules are asked, a rule is contacted once a spell, and the
 * contact counts on the day on which it falls due if the absence still goes on.
 */
function livedThrough(lines: readonly AbsenceLine[]): string[] {
  const begin = wednesday - 84;
  const known = spellsOf(lines, wednesday);
  const due: string[] = [];
  for (const spell of known) {
    const made = new Set<string>();
    for (let on = begin - 60; on <= wednesday; on += 1) {
      // What the extract showed on that day: the lines that had begun, and the ends that were to come.
      const [seen] = spellsOf(
        spell.lines.filter(({ start }) => start <= on),
        on,
      );
      const decision = seen && decide(seen, staff, on, calendar);
      if (decision?.is !== 'contact') continue;
      for (const rule of [decision.met.rule, ...decision.met.also]) {
        if (made.has(rule)) continue;
        const carried = rule !== decision.met.rule && !made.has(decision.met.rule);
        if (!carried && isOpen(spell, decision.dueOn) && decision.dueOn > begin && decision.dueOn <= wednesday) {
          due.push(`${rule} ${11 - Math.floor((wednesday - decision.dueOn) / 7)}`);
        }
      }
      for (const rule of [decision.met.rule, ...decision.met.also]) made.add(rule);
    }
  }
  return due.sort();
}

/** What the product counts, in the same form. */
function counted(lines: readonly AbsenceLine[]): string[] {
  const byWeek = dueByWeek(wednesday, 12, calendar);
  byWeek.add(spellsOf(lines, wednesday));
  return byWeek.weeks
    .flatMap(({ due }, week) => [
      ...Array.from({ length: due.day28 }, () => `day28 ${week}`),
      ...Array.from({ length: due.stress }, () => `stress ${week}`),
    ])
    .sort();
}

describe('due by week', () => {
  it('is what living through the weeks day by day would have made', () => {
    const lines = fc.array(
      fc
        .record({
          assignment: fc.constant('A1'),
          reason: fc.constantFrom('S10' as const, 'S13' as const),
          start: fc.integer({ min: day('2025-12-01'), max: wednesday + 2 }),
          length: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
        })
        .map(({ length, ...one }) => ({ ...one, end: length === undefined ? undefined : one.start + length })),
      { minLength: 1, maxLength: 4 },
    );
    let found = 0;
    fc.assert(
      fc.property(lines, (made) => {
        const expected = livedThrough(made);
        expect(counted(made)).toEqual(expected);
        found += expected.length;
      }),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(300);
  });
});
