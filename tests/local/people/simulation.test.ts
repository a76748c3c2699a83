import { type ReasonCode, reasonCodes } from '../../../core/absence/reasons';
import { monthsBetween } from '../../../local/people/calendarMonths';
import { daysTaken } from '../../../local/people/lostDays';
import { Random } from '../../../local/people/random';
import { type SicknessPlan, simulateSickness } from '../../../local/people/simulation';
import { cutBefore, type Spell } from '../../../local/people/spell';
import { Hiring } from '../../../local/people/workforce/hiring';
import type { Person } from '../../../local/people/workforce/person';
import { dayOfIso } from './measure';

const months = monthsBetween(dayOfIso('2025-01-01'), dayOfIso('2025-12-31'));

function staff(count: number): Person[] {
  const hiring = new Hiring(new Map([['R0B', count]]), Random.seeded(1));
  return Array.from({ length: count }, () => hiring.hire('R0B'));
}

/** A plan in which each of the reasons has so many FTE days in every month, and the others have none. */
function plan(days: Partial<Record<ReasonCode, number>>, changes: Partial<SicknessPlan> = {}): SicknessPlan {
  return {
    months,
    people: staff(500),
    targetDays: (_, reason) => days[reason] ?? 0,
    shape: () => undefined,
    ...changes,
  };
}

const taken = (spells: Spell[], reason: ReasonCode, first: number, last: number): number =>
  spells.reduce((sum, spell) => sum + daysTaken(spell, reason, first, last), 0);

describe('the sickness of a trust', () => {
  it('comes to what each month and each reason has to have', () => {
    const spells = simulateSickness(plan({ S10: 600, S13: 300 }), Random.seeded(1));
    for (const { first, last } of months) {
      expect(Math.abs(taken(spells, 'S10', first, last) - 600)).toBeLessThan(60);
      expect(Math.abs(taken(spells, 'S13', first, last) - 300)).toBeLessThan(30);
    }
    expect(new Set(spells.map((spell) => spell.reason))).toEqual(new Set(['S10', 'S13']));
  });

  it('follows a month that has more, and makes up later for what it had too much', () => {
    const june = months[5];
    const target = (month: unknown): number => (month === june ? 900 : 300);
    const spells = simulateSickness(
      plan({}, { targetDays: (month, reason) => (reason === 'S13' ? target(month) : 0) }),
      Random.seeded(2),
    );
    const all = months.reduce((sum, { first, last }) => sum + taken(spells, 'S13', first, last), 0);
    expect(Math.abs(taken(spells, 'S13', june?.first ?? 0, june?.last ?? 0) - 900)).toBeLessThan(60);
    expect(Math.abs(all - (900 + 11 * 300))).toBeLessThan(60);
  });

  it.each([
    ['less than one spell', 10, 20],
    ['one spell or two', 40, 60],
  ])('is right on average where a month has %s', (_, days, heads) => {
    const people = staff(heads);
    let lost = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const spells = simulateSickness(plan({ S12: days }, { people }), Random.seeded(seed));
      lost += taken(spells, 'S12', dayOfIso('2025-01-01'), dayOfIso('2025-12-31'));
    }
    expect(lost / 300 / (12 * days)).toBeGreaterThan(0.92);
    expect(lost / 300 / (12 * days)).toBeLessThan(1.08);
  });

  it('makes nobody absent twice at once, and leaves a week between', () => {
    const everything = Object.fromEntries(reasonCodes.map((reason) => [reason, 60]));
    const spells = simulateSickness(plan(everything), Random.seeded(3));
    const byPerson = new Map<Person, Spell[]>();
    for (const spell of spells) byPerson.set(spell.person, [...(byPerson.get(spell.person) ?? []), spell]);
    for (const own of byPerson.values()) {
      const sorted = own.sort((a, b) => a.start - b.start);
      sorted.slice(1).forEach((spell, i) => expect(spell.start - (sorted[i]?.end ?? 0)).toBeGreaterThan(7));
    }
  });

  it('gives pregnancy to women only, and nothing to people who are away', () => {
    const people = staff(400);
    people.forEach((person, i) => {
      if (i % 2 === 0) person.awayFrom = dayOfIso('2025-06-01');
    });
    const spells = simulateSickness(plan({ S30: 400, S25: 100 }, { people }), Random.seeded(4));
    expect(spells.filter((spell) => spell.reason === 'S30').every((spell) => spell.person.woman)).toBe(true);
    expect(spells.some((spell) => !spell.person.woman)).toBe(true);
    expect(spells.every((spell) => spell.end < (spell.person.awayFrom ?? Infinity))).toBe(true);
  });

  it('falls on those more often whose staff group is absent more', () => {
    const people = staff(3000);
    const spells = simulateSickness(plan({ S13: 4000 }, { people }), Random.seeded(5));
    const perHead = (family: string): number => {
      const has = ({ assignments: [post] }: Person): boolean => post?.staffGroup.family === family;
      return spells.filter((spell) => has(spell.person)).length / people.filter(has).length;
    };
    // Support to clinical staff 7.90 %, medical 1.49 %: a ratio of 5.3.
    expect(perHead('support') / perHead('medical')).toBeGreaterThan(4);
    expect(perHead('support') / perHead('medical')).toBeLessThan(7);
  });

  it('counts the days of a changed spell under the reasons that it then has', () => {
    const shape = (spell: Spell): void => {
      if (spell.reason !== 'S10' || spell.end < spell.start + 5) return;
      spell.stretches = cutBefore(spell.stretches, spell.start + 5).map((stretch) =>
        stretch.start === spell.start ? { ...stretch, reason: 'S13' } : stretch,
      );
    };
    const spells = simulateSickness(plan({ S10: 600, S13: 300 }, { shape }), Random.seeded(6));
    const [first, last] = [dayOfIso('2025-01-01'), dayOfIso('2025-12-31')];
    expect(Math.abs(taken(spells, 'S10', first, last) - 12 * 600)).toBeLessThan(100);
    expect(Math.abs(taken(spells, 'S13', first, last) - 12 * 300)).toBeLessThan(50);
  });

  it('is nothing where there is nobody', () => {
    expect(simulateSickness(plan({ S10: 100 }, { people: [] }), Random.seeded(7))).toEqual([]);
  });

  it('ends when nobody is left to fall ill', () => {
    const spells = simulateSickness(plan({ S17: 100_000 }, { people: staff(5) }), Random.seeded(8));
    expect(spells.length).toBeLessThan(100);
  });
});
