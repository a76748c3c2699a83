import { type Spell, isOpen } from '../absence/spells';
import type { Day } from '../calendar/day';

/** What a spell meets on a day: it has reached day 28, or it has a stress, anxiety or depression code. */
export type Rule = 'day28' | 'stress';

/** The rule that a contact is for, and the one that it carries with it. */
export interface RuleMet {
  readonly rule: Rule;
  readonly also: readonly 'stress'[];
}

/**
 * The day of absence from which it is long-term: the first day counts, and so do rest days and bank holidays.
 * The programme says "28 day trigger"; that day 1 is the first day is ours, to be agreed with the four HR teams.
 */
export const longTermDay = 28;

/**
 * ESR's level-1 code for "Anxiety/stress/depression/other psychiatric illnesses". It cannot be split further with
 * certainty, so no message may presume which of them it is.
 */
export const stressCode = 'S10';

/** The day on which a spell reaches day 28. */
export const day28Of = (spell: Spell): Day => spell.start + longTermDay - 1;

export const hasStressCode = (spell: Spell): boolean => spell.lines.some(({ reason }) => reason === stressCode);

/** What the spell meets on the day; only a spell that is open then meets anything. */
export function ruleMet(spell: Spell, on: Day): RuleMet | undefined {
  if (!isOpen(spell, on)) return undefined;
  const stress = hasStressCode(spell);
  if (day28Of(spell) <= on) return { rule: 'day28', also: stress ? ['stress'] : [] };
  return stress ? { rule: 'stress', also: [] } : undefined;
}
