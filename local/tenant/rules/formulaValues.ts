import type { ItemValue } from './itemValues';

/** A value in a formula; `null` is a column without one. A date is its number of days since the end of 1899. */
export type Value = string | number | boolean | null;

/** What a formula is worked out of. */
export interface Known {
  readonly values: Readonly<Record<string, ItemValue>>;
  readonly now: Date;
}

/** A formula that has no value, as where a text is to be a number: what SharePoint shows as "#VALUE!" and the like. */
export class NoValue extends Error {
  override readonly name = 'NoValue';
}

/** A value where a number is wanted. */
export function numberIn(value: Value): number {
  const number = typeof value === 'string' ? (value.trim() === '' ? Number.NaN : Number(value)) : Number(value ?? 0);
  if (!Number.isFinite(number)) throw new NoValue();
  return number;
}

/** A value where a text is wanted. */
export const shownAs = (value: Value): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

/** A value where yes or no is wanted. */
export function yesIn(value: Value): boolean {
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return /^true$/i.test(value);
  return typeof value === 'boolean' ? value : numberIn(value) !== 0;
}

const ranks = { number: 0, string: 1, boolean: 2 } as const;

/** Compares as spreadsheets do: whatever the case, and numbers before texts before yes and no. */
export function compared(sign: string, one: Value, other: Value): boolean {
  const [left, right] = [filled(one, other), filled(other, one)];
  const order = orderOf(left) - orderOf(right) || Number(left > right) - Number(left < right);
  return comparisons[sign]?.(order) ?? false;
}

const orderOf = (value: string | number | boolean): number => ranks[typeof value as keyof typeof ranks];

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Nothing is an empty text, 0 or no, as what it is compared with. */
function filled(value: Value, other: Value): string | number | boolean {
  if (value === null) return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  return typeof value === 'string' ? value.toLowerCase() : value;
}

const dayLength = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

/** The number of a moment. */
export const daysOf = (moment: Date): number => (moment.getTime() - firstDay) / dayLength;

/** The moment of a number. */
export const momentOf = (days: number): Date => new Date(Math.round(firstDay + days * dayLength));
