import { isObject, isTexts } from '../routing/jsonBody';
import type { Field } from '../storage/fields';
import { keepingOf, type Keeping } from './fieldKinds';
import { instantWritten } from './instants';
import { NotImitated, Refused } from './refused';

/** The value of a column for a hyperlink or a picture. */
export interface Hyperlink {
  readonly Url: string;
  readonly Description: string;
}

/**
 * A value of a column as it is kept. What an item has no value for is not kept at all. Dates are instants in UTC, like
 * "2026-11-22T09:30:00Z"; people and items of other lists are their numbers.
 */
export type ItemValue = string | number | boolean | readonly string[] | readonly number[] | Hyperlink;

/** SharePoint's limit for a line of text, which a choice is too, and for each part of a hyperlink. */
const longestText = 255;

/** What a client may write to empty a column of any kind; an empty text empties columns of text. */
const isNothing = (written: unknown, keeps: Keeping): boolean =>
  written === null || written === undefined || (written === '' && (keeps === 'text' || keeps === 'texts'));

/**
 * Reads what a client wrote into a column.
 *
 * That a column is required, which choices it has and between which numbers its values lie hinders no client here
 * either: SharePoint checks these in its forms alone (SPList.EnforceDataValidation is off for REST and Graph; numbers:
 * https://learn.microsoft.com/en-us/archive/blogs/johnlee/value-does-not-fall-within-the-expected-range-error). The
 * stores refuse such rows themselves.
 * @returns the value to keep, or `undefined` where the column is emptied
 */
export function readValue(field: Field, written: unknown): ItemValue | undefined {
  const keeps = keepingOf(field.type);
  if (isNothing(written, keeps)) return undefined;
  const value = readers[keeps](written, field);
  if (value === undefined) throw new Refused('wrongKindOfValue', field.name, edmTypeOf(field, written));
  if ((field.type === 'Text' || field.type === 'Choice') && String(value).length > longestOf(field))
    throw new Refused('textTooLong', field.name);
  if (value === 0 && isNumberOfThing(keeps)) return undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The type that a column takes, by OData's name, where one plain value was written for another. */
function edmTypeOf({ type }: Field, written: unknown): string {
  if (typeof written === 'object') return '';
  return type === 'Integer' ? 'Edm.Int32' : (edmTypes[keepingOf(type)] ?? '');
}

const edmTypes: Readonly<Partial<Record<Keeping, string>>> = {
  text: 'Edm.String',
  number: 'Edm.Double',
  yesNo: 'Edm.Boolean',
  instant: 'Edm.DateTime',
  reference: 'Edm.Int32',
};

/** Nobody and nothing has the number 0: it empties the column. */
const isNumberOfThing = (keeps: Keeping): boolean => keeps === 'reference';

const longestOf = ({ attributes }: Field): number => Number(attributes['MaxLength'] ?? longestText);

type Reader = (written: unknown, field: Field) => ItemValue | undefined;

const text: Reader = (written) => (typeof written === 'string' ? written : undefined);

/** Numbers may come as texts: OData turns the one into the other. */
function number(written: unknown): number | undefined {
  const value = typeof written === 'string' && written.trim() !== '' ? Number(written) : written;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function wholeNumber(written: unknown): number | undefined {
  const value = number(written);
  return Number.isInteger(value) ? value : undefined;
}

function yesNo(written: unknown): boolean | undefined {
  if (typeof written === 'string' && /^(true|false)$/i.test(written)) return written.toLowerCase() === 'true';
  return typeof written === 'boolean' ? written : undefined;
}

/** Each number once, as SharePoint keeps them. */
function references(written: unknown): number[] | undefined {
  if (!Array.isArray(written)) return undefined;
  const numbers = written.map(wholeNumber);
  return numbers.every((one) => one !== undefined) ? [...new Set(numbers)] : undefined;
}

/** Without a description SharePoint shows the address. */
function link(written: unknown): Hyperlink | undefined {
  if (!isObject(written)) return undefined;
  const { Url, Description } = written;
  if (typeof Url !== 'string' || (typeof Description !== 'string' && (Description ?? null) !== null)) return undefined;
  if (Url.length > longestText) throw new Refused('textTooLong');
  return { Url, Description: typeof Description === 'string' && Description !== '' ? Description : Url };
}

const readers: Readonly<Record<Keeping, Reader>> = {
  text,
  number: (written, { type }) => (type === 'Integer' ? wholeNumber(written) : number(written)),
  yesNo,
  instant: (written, { attributes }) =>
    typeof written === 'string' ? instantWritten(written, attributes['Format'] === 'DateOnly') : undefined,
  texts: (written) => (isTexts(written) ? written : undefined),
  reference: wholeNumber,
  references,
  link,
  nothing: (_, { type }) => {
    throw new NotImitated(`A value written into a column of type ${type}`);
  },
};
