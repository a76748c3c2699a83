import { writtenReason } from '../absenceRow';
import type { Line } from '../line';
import type { Random } from '../random';
import { writtenDay } from '../writtenDay';
import type { LineRecipe } from './recipe';
import { isSickness, rewrite } from './writtenRecipes';

/** Each kind of bad row, as a part of the sickness rows: together some 0.05 %. */
const rate = 0.00008;

/** What a bad row has otherwise than the good one that it was. */
type Damage = Pick<Line, 'written'> | Pick<Line, 'end'> | Required<Pick<Line, 'fieldsLost'>>;

/** A recipe that damages sickness rows which nothing else has changed. */
function badRow(
  name: string,
  what: string,
  damage: (line: Line, random: Random) => Damage,
  fits: (line: Line) => boolean = () => true,
): LineRecipe {
  const untouched = (line: Line): boolean => isSickness(line) && line.written === undefined && fits(line);
  return {
    name,
    stage: 'lines',
    counts: `bad rows: ${what}`,
    apply: rewrite(rate, untouched, (line, random) => ({ ...line, written: {}, ...damage(line, random) })),
  };
}

/** Days from the day that a spreadsheet counts as 0 (30 December 1899) to 1 January 1970. */
const spreadsheetEpoch = 25_569;

const partsOf = (line: Line): [year: string, month: string, day: string] =>
  writtenDay(line.start, 'yyyy-mm-dd').split('-') as [string, string, string];

/** Rows that no import can use and none may guess at. */
export const badRowRecipes: readonly LineRecipe[] = [
  badRow('spreadsheetDate', 'a start as a spreadsheet counts days', (line) => ({
    written: { start: String(line.start + spreadsheetEpoch) },
  })),
  badRow(
    'singleDigitDate',
    'a start like 3/4/2026',
    (line) => {
      const [year, month, day] = partsOf(line);
      return { written: { start: `${Number(day)}/${Number(month)}/${year}` } };
    },
    (line) => Number(partsOf(line)[2]) < 10,
  ),
  badRow(
    'americanDate',
    'a start with the month first that can be nothing else',
    (line) => {
      const [year, month, day] = partsOf(line);
      return { written: { start: `${month}/${day}/${year}` } };
    },
    (line) => Number(partsOf(line)[2]) > 12,
  ),
  badRow('noIdentifier', 'no identifier', () => ({ written: { person: '' } })),
  badRow(
    'endBeforeStart',
    'an end before the start',
    (line, random) => ({ end: line.start - random.between(1, 30) }),
    (line) => line.end !== undefined,
  ),
  badRow('fieldsLost', 'cut off, with fields missing', (_, random) => ({ fieldsLost: random.between(1, 3) })),
  badRow('reasonWithoutCode', 'a reason without its code', (line) => ({
    written: { reason: writtenReason(line).slice('S10 '.length) },
  })),
];
