import type { Field } from '../storage/fields';
import { keepingOf, type Keeping } from './fieldKinds';
import { readValue, type ItemValue } from './itemValues';
import { NotImitated } from './refused';

/**
 * What a new item has in a column that was not written. A default that the column's kind cannot have is none.
 * @param now the moment at which the item is made: "[today]" is its day
 * @throws NotImitated for "[me]", and for a user or a term, whose defaults are not texts
 */
export function defaultOf(field: Field, now: Date): ItemValue | undefined {
  const { defaultValue } = field;
  if (defaultValue === null || defaultValue === '') return undefined;
  const read = readers[keepingOf(field.type)];
  if (!read) throw new NotImitated(`A default value of a column of type ${field.type}`);
  return read(defaultValue, field, now);
}

/** Several choices are one text in SharePoint's own form, ";#a;#b;#", or the one choice. */
const choicesOf = (text: string): string[] => text.split(';#').filter((choice) => choice !== '');

const readers: Partial<Readonly<Record<Keeping, (text: string, field: Field, now: Date) => ItemValue | undefined>>> = {
  text: (text) => text,
  texts: choicesOf,
  number: (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined),
  yesNo: (text) => /^(1|true|yes)$/i.test(text),
  instant: (text, field, now) => readValue(field, /^\[today\]$/i.test(text) ? now.toISOString() : text),
};
