import fc from 'fast-check';
import { type Spell, spellsOf } from '../../../core/absence/spells';
import { day28Of, hasStressCode, longTermDay, ruleMet } from '../../../core/contacts/rules';
import { day, line, open } from '../../made/absence';

const spell = (reason: 'S10' | 'S13', end: string | undefined = open): Spell => {
  const [found] = spellsOf([line(reason, '2026-03-01', end)], day('2026-12-31'));
  if (!found) throw new Error('no spell');
  return found;
};

describe('what a spell meets', () => {
  it.each([
    ['on its first day', '2026-03-01', undefined, 'stress'],
    ['on day 27', '2026-03-27', undefined, 'stress'],
    ['on day 28, a Saturday', '2026-03-28', 'day28', 'day28 stress'],
    ['on day 29, when the clocks have gone forward', '2026-03-29', 'day28', 'day28 stress'],
    ['half a year later', '2026-09-01', 'day28', 'day28 stress'],
  ])('%s', (_, on, withoutCode, withCode) => {
    const met = (one: Spell): string | undefined => {
      const found = ruleMet(one, day(on));
      return found && [found.rule, ...found.also].join(' ');
    };
    expect(met(spell('S13'))).toBe(withoutCode);
    expect(met(spell('S10'))).toBe(withCode);
  });

  it('is nothing once it is over, and something on its last day', () => {
    expect(ruleMet(spell('S10', '2026-04-10'), day('2026-04-10'))).toEqual({ rule: 'day28', also: ['stress'] });
    expect(ruleMet(spell('S10', '2026-04-10'), day('2026-04-11'))).toBeUndefined();
    expect(ruleMet(spell('S10', '2026-03-10'), day('2026-03-10'))).toEqual({ rule: 'stress', also: [] });
  });

  it('has day 28 on the 28th day, counted one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('2020-01-01'), max: day('2035-12-31') }), (start) => {
        let date = start;
        for (let nth = 1; nth < longTermDay; nth += 1) date += 1;
        expect(day28Of({ start, end: undefined, lines: [] })).toBe(date);
      }),
    );
  });

  it('looks for the stress code in every line, also in one that is over', () => {
    const codes = ['S99', 'S13', 'S10', 'S12'] as const;
    const lines = codes.map((code, index) => line(code, `2026-03-0${1 + index}`, `2026-03-0${1 + index}`));
    const [whole] = spellsOf(lines, day('2026-03-04'));
    const [before] = spellsOf(lines, day('2026-03-02'));
    expect(whole && hasStressCode(whole)).toBe(true);
    expect(before && hasStressCode(before)).toBe(false);
  });

  it('never stops being met while the spell goes on', () => {
    const start = day('2026-03-01');
    fc.assert(
      fc.property(fc.nat(60), fc.nat(200), fc.constantFrom('S10', 'S13'), (earlier, more, reason) => {
        const lines = [{ assignment: 'A1', start, end: undefined, reason }];
        const [one] = spellsOf(lines, start + 400);
        const rank = (on: number): number => {
          const met = one && ruleMet(one, on);
          return met ? (met.rule === 'day28' ? 2 : 1) : 0;
        };
        expect(rank(start + earlier + more)).toBeGreaterThanOrEqual(rank(start + earlier));
      }),
    );
  });
});
