import { trusts } from '../../config/trusts/programme';
import type { Trust } from '../../config/trusts/trust';
import type { Day } from '../../core/calendar/day';
import type { EventRecipe, LineRecipe, MadeUp, PeopleRecipe, Recipe, SpellRecipe } from './awkward/recipe';
import { recipes } from './awkward/recipes';
import { firstDayOfLastMonths, monthFrom, monthsBetween } from './calendarMonths';
import { targetDays } from './calibration/targets';
import type { ExtractWindow, Line } from './line';
import { otherLeave } from './otherLeave';
import { Random } from './random';
import { sicknessLines, touches } from './sicknessLines';
import { simulateSickness } from './simulation';
import type { Spell } from './spell';
import { type ExtractFile, trustFiles } from './trustFiles';
import { trustSizes } from './trustSizes';
import { Hiring } from './workforce/hiring';
import { type Person, postsHeld } from './workforce/person';

/** What to make up. */
export interface ProgrammeRequest {
  readonly seed: number;
  /** People in post, in all trusts together. */
  readonly staff: number;
  /** How many months up to and including `on` the absence extract covers. */
  readonly months: number;
  /** The day on which the extracts are taken. */
  readonly on: Day;
  /** Names of recipes to leave out. */
  readonly without?: readonly string[];
}

/** A made-up programme, ready to be written. */
export interface Programme {
  readonly files: readonly ExtractFile[];
  readonly people: readonly Person[];
  /** How often each awkward case is in it, in the order of `recipes`. */
  readonly cases: readonly { readonly name: string; readonly counts: string; readonly count: number }[];
}

/** Months that are made up before the first that is asked for, so that it begins as any other month. */
const monthsBefore = 12;

/** Makes a programme up: the same request gives the same files, byte by byte. */
export function makeProgramme(request: ProgrammeRequest): Programme {
  const random = Random.seeded(request.seed);
  const used = recipes.filter(({ name }) => !request.without?.includes(name));
  const counts = new Map<string, number>();
  const window = { from: firstDayOfLastMonths(request.on, request.months), on: request.on };
  const sizes = trustSizes(request.staff);
  const hiring = new Hiring(sizes, random.fork('hiring'));

  const people = trusts.flatMap(({ ods }) => Array.from({ length: sizes.get(ods) ?? 0 }, () => hiring.hire(ods)));
  const madeUp: MadeUp = { window, hiring, staff: request.staff, people, spells: [], lines: [], taken: new Set() };
  apply(used.filter(isPeopleRecipe));

  const shapes = used.filter(isSpellRecipe);
  madeUp.spells = trusts.flatMap((trust) => spellsOf(trust, people, shapes, window, random));
  for (const { name } of shapes) {
    counts.set(name, madeUp.spells.filter((spell) => spell.shapedBy.includes(name)).length);
  }
  apply(used.filter(isEventRecipe));

  madeUp.lines = linesOf(madeUp, random.fork('leave'));
  apply(used.filter(isLineRecipe));

  return {
    files: trusts.flatMap((trust) => trustFiles(trust, madeUp.people, madeUp.lines, random.fork(`files ${trust.ods}`))),
    people: madeUp.people,
    cases: used.map((recipe) => ({ name: recipe.name, counts: recipe.counts, count: counts.get(recipe.name) ?? 0 })),
  };

  function apply(some: readonly (PeopleRecipe | EventRecipe | LineRecipe)[]): void {
    for (const recipe of some) counts.set(recipe.name, recipe.apply(madeUp, random.fork(recipe.name)));
  }
}

const isPeopleRecipe = (recipe: Recipe): recipe is PeopleRecipe => recipe.stage === 'people';
const isSpellRecipe = (recipe: Recipe): recipe is SpellRecipe => recipe.stage === 'spell';
const isEventRecipe = (recipe: Recipe): recipe is EventRecipe => recipe.stage === 'events';
const isLineRecipe = (recipe: Recipe): recipe is LineRecipe => recipe.stage === 'lines';

/** The spells of a trust's staff that the extract shows. */
function spellsOf(
  { ods }: Trust,
  everybody: readonly Person[],
  shapes: readonly SpellRecipe[],
  window: ExtractWindow,
  random: Random,
): Spell[] {
  const people = everybody.filter(({ assignments }) => assignments[0]?.trust === ods);
  const fte = people.flatMap(postsHeld).reduce((sum, post) => sum + post.fte, 0);
  const streams = shapes.map((recipe) => ({ recipe, random: random.fork(`${recipe.name} ${ods}`) }));
  const plan = {
    months: monthsBetween(monthFrom(window.from, -monthsBefore).first, window.on),
    people,
    targetDays: targetDays.bind(undefined, ods, fte),
    shape: (spell: Spell): void => {
      for (const stream of streams) {
        const stretches = stream.recipe.shape(spell, stream.random);
        if (!stretches) continue;
        spell.stretches = stretches;
        spell.shapedBy.push(stream.recipe.name);
      }
    },
  };
  return simulateSickness(plan, random.fork(`sickness ${ods}`)).filter((spell) => touches(spell, window));
}

/** The lines of everybody: sickness, and other leave that does not fall on it. */
function linesOf({ spells, people, window }: MadeUp, random: Random): Line[] {
  const sickness = spells.flatMap((spell) => sicknessLines(spell, window));
  const byPerson = new Map<Person, Line[]>();
  for (const line of sickness) {
    const known = byPerson.get(line.person);
    if (known) known.push(line);
    else byPerson.set(line.person, [line]);
  }
  const leave = people.flatMap((person) => otherLeave(person, byPerson.get(person) ?? [], window, random));
  return [...sickness, ...leave];
}
