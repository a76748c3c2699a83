import { dayOf } from '../../../core/calendar/day';
import { extractOf, writtenReason } from '../absenceRow';
import type { Line } from '../line';
import type { Random } from '../random';
import { writtenDay } from '../writtenDay';
import { type LineRecipe, normalSize } from './recipe';

/** The same line with some fields written in another way. */
export const withWritten = (line: Line, written: Line['written']): Line => ({
  ...line,
  written: { ...line.written, ...written },
});

/** Changes this part of the lines that fit, drawn by chance; at least one in a programme of normal size. */
export function rewrite(
  rate: number,
  fits: (line: Line) => boolean,
  change: (line: Line, random: Random) => Line,
): LineRecipe['apply'] {
  return (madeUp, random) => {
    const pool = madeUp.lines.filter(fits);
    const least = madeUp.staff >= normalSize ? 1 : 0;
    const some = new Set(random.some(pool, Math.max(least, random.whole(pool.length * rate))));
    madeUp.lines = madeUp.lines.map((line) => (some.has(line) ? change(line, random) : line));
    return some.size;
  };
}

export const isSickness = (line: Line): boolean => line.leave === undefined;

const categoryWritten: LineRecipe = {
  name: 'categoryWritten',
  stage: 'lines',
  counts: 'sickness rows whose category is written in capitals or with blanks',
  apply: rewrite(0.01, isSickness, (line, random) => {
    const word = extractOf(line).categoryWord;
    return withWritten(line, { category: random.chance(0.5) ? word.toUpperCase() : ` ${word.toLowerCase()} ` });
  }),
};

/** How the name after the code is written otherwise. The code always comes first. */
const reasonForms: readonly ((written: string, random: Random) => string)[] = [
  (written) => written.replace('&', 'and'),
  (written) => written.replaceAll(' ', '  '),
  (written) => written.toLowerCase(),
  (written) => written.slice(0, 3),
  (written) => written.replace('Ear nose throat (ENT)', 'Ear, nose, throat (ENT)'),
  (written, random) =>
    `${written} - ${random.pick(['awaiting results', 'see fit note', 'Work related "yes"', 'long term'])}`,
  (written, random) => `${written}, ${random.pick(['level 2: not given', 'level 2: other', 'post-operative'])}`,
];

const reasonWritten: LineRecipe = {
  name: 'reasonWritten',
  stage: 'lines',
  counts: 'sickness rows whose reason is written in another way',
  apply: rewrite(0.05, isSickness, (line, random) => {
    const usual = writtenReason(line);
    const others = reasonForms.map((form) => form(usual, random)).filter((form) => form !== usual);
    return withWritten(line, { reason: random.pick(others) });
  }),
};

/** Oracle's last day, which some reports show in place of no end. */
const endOfTime: LineRecipe = {
  name: 'endOfTime',
  stage: 'lines',
  counts: 'open rows that end on 31 December 4712',
  apply: rewrite(
    0.01,
    (line) => isSickness(line) && line.end === undefined,
    (line) => withWritten(line, { end: writtenDay(dayOf(4712, 12, 31), extractOf(line).dateFormat) }),
  ),
};

export const writtenRecipes: readonly LineRecipe[] = [categoryWritten, reasonWritten, endOfTime];
