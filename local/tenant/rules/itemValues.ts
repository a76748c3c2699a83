import type { Field } from '../storage/fields';
import { Refused } from './refused';

/** A value of a column as it is kept. What an item has no value for is not kept at all. */
export type ItemValue = string | number | boolean | readonly string[];

/** SharePoint's limit for a line of text, which a choice is too. */
const longestText = 255;

/**
 * Reads what a client wrote into a column.
 *
 * That a column is required, and which choices it has, hinders no client here either: SharePoint checks both in its
 * forms alone (SPList.EnforceDataValidation is off for REST and Graph). The stores refuse such rows themselves.
 * @returns the value to keep, or `undefined` where the column is emptied
 */
export function readValue(field: Field, written: unknown): ItemValue | undefined {
  if (written === null || written === undefined || written === '') return undefined;
  const value = readers[field.type](written);
  if (value === undefined) throw new Refused('wrongKindOfValue', field.name);
  if ((field.type === 'Text' || field.type === 'Choice') && String(value).length > longestText)
    throw new Refused('textTooLong', field.name);
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

const text = (written: unknown): string | undefined => (typeof written === 'string' ? written : undefined);

const readers: Readonly<Record<Field['type'], (written: unknown) => ItemValue | undefined>> = {
  Text: text,
  Note: text,
  Choice: text,
  Number: (written) => (typeof written === 'number' && Number.isFinite(written) ? written : undefined),
  Boolean: (written) => (typeof written === 'boolean' ? written : undefined),
  MultiChoice: (written) =>
    Array.isArray(written) && written.every((choice) => typeof choice === 'string') ? written : undefined,
};
