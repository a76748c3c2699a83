import { daysOf, type Known, momentOf, NoValue, numberIn, shownAs, type Value, yesIn } from './formulaValues';

/** Values come as something to call: IF works out one of two. */
type Given = readonly (() => Value)[];

type FormulaFunction = (given: Given, known: Known) => Value;

function valueAt(given: Given, at: number): Value {
  const value = given[at];
  if (!value) throw new NoValue();
  return value();
}

const text = (given: Given, at: number): string => shownAs(valueAt(given, at));
const number = (given: Given, at: number): number => numberIn(valueAt(given, at));
const numberOr = (given: Given, at: number, otherwise: number): number =>
  given.length > at ? number(given, at) : otherwise;
const numbers = (given: Given): number[] => given.map((value) => numberIn(value()));
const day = (given: Given): Date => momentOf(number(given, 0));

const ofText =
  (change: (text: string) => Value): FormulaFunction =>
  (given) =>
    change(text(given, 0));

const ofNumber =
  (change: (number: number) => number): FormulaFunction =>
  (given) =>
    numberIn(change(number(given, 0)));

const place = (within: string, wanted: string, from: number): number => {
  const at = within.indexOf(wanted, from - 1);
  if (at < 0 || from < 1) throw new NoValue();
  return at + 1;
};

function rounded(value: number, places: number): number {
  const shifted = Number(`${Math.abs(value)}e${places}`);
  return numberIn(Math.sign(value) * Number(`${Math.round(shifted)}e${-places}`));
}

/** What kind of value is given, or `undefined` where there is none. It is worked out once: twice in each of many brackets would never end. */
const kindGiven = (given: Given): string | undefined => {
  try {
    return typeof valueAt(given, 0);
  } catch (failure) {
    if (failure instanceof NoValue) return undefined;
    throw failure;
  }
};

/** The smallest or the largest number, where there is any. */
const extreme =
  (of: (...all: number[]) => number): FormulaFunction =>
  (given) =>
    numberIn(of(...numbers(given)));

const partOfDay =
  (part: (day: Date) => number): FormulaFunction =>
  (given) =>
    numberIn(part(day(given)));

/** Those functions of formulas that are known here, by their names. */
export const formulaFunctions: Readonly<Record<string, FormulaFunction>> = {
  IF: (given) => (yesIn(valueAt(given, 0)) ? valueAt(given, 1) : given.length > 2 ? valueAt(given, 2) : false),
  AND: (given) => given.map((value) => yesIn(value())).every(Boolean),
  OR: (given) => given.map((value) => yesIn(value())).some(Boolean),
  NOT: (given) => !yesIn(valueAt(given, 0)),
  TRUE: () => true,
  FALSE: () => false,
  ISBLANK: (given) => valueAt(given, 0) === null,
  ISERROR: (given) => kindGiven(given) === undefined,
  ISNUMBER: (given) => kindGiven(given) === 'number',
  ISTEXT: (given) => kindGiven(given) === 'string',
  LEN: ofText((one) => one.length),
  UPPER: ofText((one) => one.toUpperCase()),
  LOWER: ofText((one) => one.toLowerCase()),
  TRIM: ofText((one) => one.trim().replace(/ +/g, ' ')),
  VALUE: ofText((one) => numberIn(one)),
  LEFT: (given) => text(given, 0).slice(0, numberOr(given, 1, 1)),
  RIGHT: (given) => {
    const [all, count] = [text(given, 0), numberOr(given, 1, 1)];
    return all.slice(Math.max(all.length - count, 0));
  },
  MID: (given) => text(given, 0).slice(number(given, 1) - 1, number(given, 1) - 1 + number(given, 2)),
  FIND: (given) => place(text(given, 1), text(given, 0), numberOr(given, 2, 1)),
  SEARCH: (given) => place(text(given, 1).toLowerCase(), text(given, 0).toLowerCase(), numberOr(given, 2, 1)),
  CONCATENATE: (given) => given.map((value) => shownAs(value())).join(''),
  EXACT: (given) => text(given, 0) === text(given, 1),
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  SQRT: ofNumber(Math.sqrt),
  ROUND: (given) => rounded(number(given, 0), numberOr(given, 1, 0)),
  MOD: (given) => {
    const [one, by] = [number(given, 0), number(given, 1)];
    return numberIn(one - by * Math.floor(one / by));
  },
  SUM: (given) => numberIn(numbers(given).reduce((sum, one) => sum + one, 0)),
  MIN: extreme(Math.min),
  MAX: extreme(Math.max),
  CHOOSE: (given) => valueAt(given, number(given, 0)),
  TODAY: (_, { now }) => Math.floor(daysOf(now)),
  DATE: (given) => numberIn(daysOf(new Date(Date.UTC(number(given, 0), number(given, 1) - 1, number(given, 2))))),
  YEAR: partOfDay((one) => one.getUTCFullYear()),
  MONTH: partOfDay((one) => one.getUTCMonth() + 1),
  DAY: partOfDay((one) => one.getUTCDate()),
};
