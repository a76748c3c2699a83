import { bankHolidays } from '../../../core/calendar/bankHolidays';
import { type Day, weekday } from '../../../core/calendar/day';
import type { Random } from '../random';
import { cutBefore, lengthOf, type Spell, type Stretch } from '../spell';
import type { SpellRecipe } from './recipe';

type Reason = Spell['reason'];

const friday = 4;

/**
 * The reason that a spell is first given, before the real one is known: how often, and for how many days at most. The
 * first one has the higher code: reasons are filled up in the order of their codes, and its days are then counted.
 */
const firstReasons: Partial<Record<Reason, { first: Reason; rate: number; longest: number }>> = {
  S10: { first: 'S13', rate: 0.06, longest: 10 },
  S11: { first: 'S12', rate: 0.05, longest: 14 },
  S17: { first: 'S98', rate: 0.2, longest: 21 },
  S98: { first: 'S99', rate: 0.05, longest: 10 },
};

/** A spell is recorded under one reason first and under its real one later. */
const reasonChange: SpellRecipe = {
  name: 'reasonChange',
  stage: 'spell',
  counts: 'spells whose reason changes on the way',
  shape: (spell, random) => {
    const change = firstReasons[spell.reason];
    if (!change || lengthOf(spell) < 6 || !random.chance(change.rate)) return undefined;
    const changed = spell.start + random.between(3, Math.min(change.longest, lengthOf(spell) - 2));
    return cutBefore(spell.stretches, changed).map((stretch) =>
      stretch.start < changed ? { ...stretch, reason: change.first } : stretch,
    );
  },
};

/** A spell with one fit note after the other, each a line, the same reason, no day between. */
const fitNoteRenewals: SpellRecipe = {
  name: 'fitNoteRenewals',
  stage: 'spell',
  counts: 'spells with a line for each fit note',
  shape: (spell, random) => {
    if (lengthOf(spell) < 15 || !random.chance(0.35)) return undefined;
    let { stretches } = spell;
    for (let day = spell.start + 7 + random.between(7, 14); day <= spell.end; day += random.pick([14, 28, 28])) {
      stretches = cutBefore(stretches, day);
    }
    return stretches;
  },
};

/** Closed on the last working day before days off and opened again on the first one after: not worked in between. */
function withGap(stretches: readonly Stretch[], lastWorked: Day, back: Day): Stretch[] {
  return cutBefore(cutBefore(stretches, lastWorked + 1), back).filter(
    (stretch) => stretch.end <= lastWorked || stretch.start >= back,
  );
}

/** The first working day after a Friday, or after a working day before a bank holiday. */
function firstWorkingDayAfter(day: Day): Day {
  let next = day + 1;
  while (weekday(next) > friday || bankHolidays.has(next)) next += 1;
  return next;
}

/** A gap that begins after one of the spell's working days, where `fits` says so, with the spell on both sides of it. */
function gapAfter(spell: Spell, random: Random, fits: (lastWorked: Day, back: Day) => boolean): Stretch[] | undefined {
  const ends: Day[] = [];
  for (let day = spell.start + 2; day < spell.end - 3; day += 1) {
    const back = firstWorkingDayAfter(day);
    const working = weekday(day) <= friday && !bankHolidays.has(day);
    if (working && back > day + 1 && back < spell.end && fits(day, back)) ends.push(day);
  }
  if (ends.length === 0) return undefined;
  const lastWorked = random.pick(ends);
  return withGap(spell.stretches, lastWorked, firstWorkingDayAfter(lastWorked));
}

const hasBankHoliday = (lastWorked: Day, back: Day): boolean => {
  for (let day = lastWorked + 1; day < back; day += 1) if (bankHolidays.has(day)) return true;
  return false;
};

/** Closed on Friday, opened again on Monday. */
const weekendGap: SpellRecipe = {
  name: 'weekendGap',
  stage: 'spell',
  counts: 'spells with a gap of one weekend',
  shape: (spell, random) => {
    if (lengthOf(spell) < 10 || !random.chance(0.015)) return undefined;
    return gapAfter(spell, random, (lastWorked, back) => !hasBankHoliday(lastWorked, back));
  },
};

/** Closed before a bank holiday, with or without a weekend, and opened again after it. */
const bankHolidayGap: SpellRecipe = {
  name: 'bankHolidayGap',
  stage: 'spell',
  counts: 'spells with a gap of a bank holiday',
  shape: (spell, random) => {
    if (lengthOf(spell) < 10 || !random.chance(0.03)) return undefined;
    return gapAfter(spell, random, hasBankHoliday);
  },
};

/** The person holds two posts and is absent from one of them only. */
const oneOfTwoPosts: SpellRecipe = {
  name: 'oneOfTwoPosts',
  stage: 'spell',
  counts: 'spells on one of two posts only',
  shape: (spell, random) => {
    const posts = [...new Set(spell.stretches.map((stretch) => stretch.assignment))];
    if (posts.length < 2 || !random.chance(0.12)) return undefined;
    const absentFrom = random.pick(posts);
    return spell.stretches.filter((stretch) => stretch.assignment === absentFrom);
  },
};

/** The line on the second post is a copy by somebody who did not know the reason. */
const copyWithoutReason: SpellRecipe = {
  name: 'copyWithoutReason',
  stage: 'spell',
  counts: 'spells copied to a second post as S99',
  shape: (spell, random) => {
    const [first] = spell.stretches;
    if (!first || spell.stretches.every((stretch) => stretch.assignment === first.assignment)) return undefined;
    if (!random.chance(0.08)) return undefined;
    return spell.stretches.map((stretch) =>
      stretch.assignment === first.assignment ? stretch : { ...stretch, reason: 'S99' },
    );
  },
};

export const spellRecipes: readonly SpellRecipe[] = [
  oneOfTwoPosts,
  reasonChange,
  copyWithoutReason,
  fitNoteRenewals,
  weekendGap,
  bankHolidayGap,
];
