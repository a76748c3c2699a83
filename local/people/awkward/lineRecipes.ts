import type { Line } from '../line';
import type { Random } from '../random';
import { postsHeld } from '../workforce/person';
import { howMany, type LineRecipe, type MadeUp } from './recipe';

/** Reasons for which an absence is known ahead, as for an operation. */
const planned = ['S12', 'S17', 'S23', 'S25', 'S26', 'S98'];

/** The part of the spells that have overlapping lines. The programme's own modelling. */
const overlapRate = 0.005;

/** A line is split in two that share some days: entered twice, by two people. */
const overlap: LineRecipe = {
  name: 'overlap',
  stage: 'lines',
  counts: 'spells with lines that overlap',
  apply: (madeUp, random) => {
    const long = madeUp.lines.filter((line) => line.spell && lastShown(line, madeUp) - line.start >= 7);
    const some = random.some(long, random.whole(madeUp.spells.length * overlapRate));
    const split = new Map(some.map((line) => [line, overlapping(line, madeUp, random)]));
    madeUp.lines = madeUp.lines.flatMap((line) => split.get(line) ?? [line]);
    return some.length;
  },
};

const lastShown = (line: Line, { window }: MadeUp): number => Math.min(line.end ?? window.on, window.on);

function overlapping(line: Line, madeUp: MadeUp, random: Random): [Line, Line] {
  const last = lastShown(line, madeUp);
  const start = random.between(line.start + 2, last - 4);
  const end = random.between(start, last - 1);
  const known = random.chance(0.85) ? line.reason : 'S98';
  return [
    { ...line, end },
    { ...line, start, reason: known },
  ];
}

/** An absence that has not begun, entered ahead. */
const futureDated: LineRecipe = {
  name: 'futureDated',
  stage: 'lines',
  counts: 'absences that begin after the day of the extract',
  apply: (madeUp, random) => {
    const { window } = madeUp;
    const absent = new Set(
      madeUp.lines.filter((line) => line.end === undefined || line.end >= window.on).map((line) => line.person),
    );
    const free = madeUp.people.filter(
      (person) => person.inStaffFile && !absent.has(person) && postsHeld(person).length > 0,
    );
    const some = random.some(free, howMany(madeUp, 0.001, random));
    for (const person of some) {
      const start = window.on + random.between(1, 42);
      const end = random.chance(0.5) ? start + random.between(6, 60) : undefined;
      const reason = random.pick(planned);
      for (const assignment of postsHeld(person)) {
        madeUp.lines.push({ person, assignment, reason, start, end });
      }
    }
    return some.length;
  },
};

export const lineRecipes: readonly LineRecipe[] = [overlap, futureDated];

/** The same row twice, letter by letter: made last, when nothing more is changed in a row. */
export const exactDuplicate: LineRecipe = {
  name: 'exactDuplicate',
  stage: 'lines',
  counts: 'rows that are in the file twice',
  apply: (madeUp, random) => {
    const some = new Set(random.some(madeUp.lines, howMany(madeUp, 0.004, random)));
    madeUp.lines = madeUp.lines.flatMap((line) => (some.has(line) ? [line, line] : [line]));
    return some.size;
  },
};
