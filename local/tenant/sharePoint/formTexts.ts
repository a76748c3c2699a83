import { isObject } from '../routing/jsonBody';
import { keepingOf, type Keeping } from '../rules/fieldKinds';
import { NotImitated } from '../rules/refused';
import { instantTyped } from '../rules/siteTime';
import type { Field } from '../storage/fields';

/** Reads what a form has for a person: the number that their site collection knows them by, or `undefined`. */
export type PersonOf = (login: string) => number | undefined;

/** What a text of a form means for a column, to be written into it; or why it means nothing. */
export type FormReading = { readonly written: unknown } | { readonly error: string };

const written = (value: unknown): FormReading => ({ written: value });
const refused = (error: string): FormReading => ({ error });

/** SharePoint's own words, where they are known from its forms; those for choices and people were not found out. */
const words = {
  blank: "You can't leave this blank.",
  number: 'Only numbers can go here.',
  date: 'You must specify a valid date within the range of 1/1/1900 and 31/12/8900.',
  choice: 'The value is not one of the choices of the column.',
  person: 'The user does not exist or is not unique.',
  lookup: 'The item that the column is to name is not there.',
} as const;

/**
 * Reads the text that a form has for a column. Unlike REST's other writes, a form's are held to what the column says:
 * whether it may be empty, and which choices it has.
 */
export function readFormText(field: Field, text: string, personOf: PersonOf): FormReading {
  const keeps = keepingOf(field.type);
  if (text === '' || (keeps.startsWith('reference') && text === '[]'))
    return field.required ? refused(words.blank) : written(null);
  return readers[keeps](field, text, personOf);
}

type Reader = (field: Field, text: string, personOf: PersonOf) => FormReading;

const fillsIn = ({ attributes }: Field): boolean => attributes['FillInChoice'] === 'TRUE';

/** Several values are one text, like ";#a;#b;#". */
const several = (text: string): string[] => text.split(';#').filter((one) => one !== '');

const readers: Readonly<Record<Keeping, Reader>> = {
  text: (field, text) =>
    field.type === 'Choice' && !fillsIn(field) && !field.choices.includes(text) ? refused(words.choice) : written(text),
  texts: (field, text) =>
    !fillsIn(field) && several(text).some((one) => !field.choices.includes(one))
      ? refused(words.choice)
      : written(several(text)),
  number: (_, text) => {
    const value = Number(text.replaceAll(',', ''));
    return Number.isFinite(value) && text.trim() !== '' ? written(value) : refused(words.number);
  },
  yesNo: (_, text) => written(/^(1|true|yes)$/i.test(text)),
  instant: (_, text) => {
    const instant = instantTyped(text);
    return instant === undefined ? refused(words.date) : written(instant);
  },
  link: (_, text) => {
    const [Url = '', ...description] = text.split(', ');
    return written({ Url, Description: description.join(', ') });
  },
  reference: (field, text, personOf) => first(numbersIn(field, text, personOf)),
  references: (field, text, personOf) => numbersIn(field, text, personOf),
  nothing: ({ type }) => {
    throw new NotImitated(`A value written into a column of type ${type}`);
  },
};

const first = (reading: FormReading): FormReading =>
  'written' in reading ? written((reading.written as readonly number[])[0] ?? null) : reading;

function numbersIn(field: Field, text: string, personOf: PersonOf): FormReading {
  const isPerson = field.type.startsWith('User');
  const numbers = isPerson ? loginsIn(text).map(personOf) : itemsIn(text);
  if (numbers.length === 0 || !numbers.every((one) => one !== undefined))
    return refused(isPerson ? words.person : words.lookup);
  return written(numbers);
}

/** People are JSON, a list of objects each with a "Key". */
export function loginsIn(text: string): string[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.map((one) => (isObject(one) ? String(one['Key']) : '')) : [];
  } catch {
    return [];
  }
}

/** Items are their numbers, each with what it is called behind it or without: "2;#South;#3;#East", "2". */
function itemsIn(text: string): (number | undefined)[] {
  return text
    .split(';#')
    .filter((_, at) => at % 2 === 0)
    .map((one) => (/^\d{1,15}$/.test(one) ? Number(one) : undefined));
}
