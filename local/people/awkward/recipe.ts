import type { ExtractWindow, Line } from '../line';
import type { Random } from '../random';
import type { Spell } from '../spell';
import type { Hiring } from '../workforce/hiring';
import type { Person } from '../workforce/person';

/** Everything that has been made up so far. Recipes change it. */
export interface MadeUp {
  readonly window: ExtractWindow;
  readonly hiring: Hiring;
  /** How many people are in post: what the recipes' rates are of. */
  readonly staff: number;
  /** Everybody, those too who have left or are not in the staff extract. */
  readonly people: Person[];
  /** The spells that the extract shows. */
  spells: Spell[];
  lines: Line[];
  /** People whom a recipe has already made into a case; another recipe leaves them alone. */
  readonly taken: Set<Person>;
}

interface Named {
  readonly name: string;
  /** What is counted, said after the count: "people with a second post". */
  readonly counts: string;
}

/** Changes people before anybody falls ill. */
export interface PeopleRecipe extends Named {
  readonly stage: 'people';
  /** Returns how many cases it made. */
  readonly apply: (madeUp: MadeUp, random: Random) => number;
}

/** Changes one spell before its days are counted, so that the months still come to what they have to. */
export interface SpellRecipe extends Named {
  readonly stage: 'spell';
  /** Returns the changed stretches, or `undefined` where it leaves the spell as it is. */
  readonly shape: (spell: Spell, random: Random) => Spell['stretches'] | undefined;
}

/** Changes what happened to people, after the spells of the staff in post are known. */
export interface EventRecipe extends Named {
  readonly stage: 'events';
  readonly apply: (madeUp: MadeUp, random: Random) => number;
}

/** Changes the lines of the absence extract. */
export interface LineRecipe extends Named {
  readonly stage: 'lines';
  readonly apply: (madeUp: MadeUp, random: Random) => number;
}

/** One awkward case that real extracts have, and how it is made. */
export type Recipe = PeopleRecipe | SpellRecipe | EventRecipe | LineRecipe;

/** From so many people in post on, a programme shows each case at least once. */
export const normalSize = 1000;

/** How many cases to make at this rate of the staff in post. */
export function howMany(madeUp: MadeUp, rate: number, random: Random): number {
  const cases = random.whole(madeUp.staff * rate);
  return madeUp.staff >= normalSize ? Math.max(1, cases) : cases;
}

/** Draws so many different people out of a pool, leaving out and from now on keeping those who are taken. */
export function take(madeUp: MadeUp, pool: readonly Person[], count: number, random: Random): Person[] {
  const drawn = random.some(
    pool.filter((person) => !madeUp.taken.has(person)),
    count,
  );
  for (const person of drawn) madeUp.taken.add(person);
  return drawn;
}
