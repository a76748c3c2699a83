import type { Field } from '../storage/fields';
import { keepingOf, type Keeping } from './fieldKinds';
import { defaultGiven } from './formula';
import { momentOf, shownAs, type Value } from './formulaValues';
import { readValue, type ItemValue } from './itemValues';
import { NotImitated } from './refused';

/**
 * What a new item has in a column that was not written. A default that the column's kind cannot have is none.
 * @param now the moment at which the item is made: "[today]" is its day
 * @throws NotImitated for "[me]", and for a user or a term, whose defaults are not texts
 */
export function defaultOf(field: Field, now: Date): ItemValue | undefined {
  const { defaultFormula, defaultValue } = field;
  if (defaultFormula !== null) return workedOut(field, defaultGiven(defaultFormula, now));
  if (defaultValue === null || defaultValue === '') return undefined;
  const read = readers[keepingOf(field.type)];
  if (!read) throw new NotImitated(`A default value of a column of type ${field.type}`);
  return read(defaultValue, field, now);
}

/** A number of days is a date where the column has dates, and a value of another kind than the column's is none. */
function workedOut(field: Field, value: Value | undefined): ItemValue | undefined {
  if (value === undefined || value === null) return undefined;
  const read = workedOutReaders[keepingOf(field.type)];
  if (!read) throw new NotImitated(`A formula for the default of a column of type ${field.type}`);
  return read(value, field);
}

const workedOutReaders: Partial<
  Readonly<Record<Keeping, (value: string | number | boolean, field: Field) => ItemValue | undefined>>
> = {
  text: shownAs,
  number: (value) => (typeof value === 'number' ? value : undefined),
  yesNo: (value) => (typeof value === 'string' ? undefined : Boolean(value)),
  instant: (value, field) => {
    const moment = momentOf(Number(value));
    const isMoment = typeof value === 'number' && !Number.isNaN(moment.getTime());
    return isMoment ? readValue(field, moment.toISOString()) : undefined;
  },
};

/** Several choices are one text in SharePoint's own form, ";#a;#b;#", or the one choice. */
const choicesOf = (text: string): string[] => text.split(';#').filter((choice) => choice !== '');

const readers: Partial<Readonly<Record<Keeping, (text: string, field: Field, now: Date) => ItemValue | undefined>>> = {
  text: (text) => text,
  texts: choicesOf,
  number: (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined),
  yesNo: (text) => /^(1|true|yes)$/i.test(text),
  instant: (text, field, now) => readValue(field, /^\[today\]$/i.test(text) ? now.toISOString() : text),
};
