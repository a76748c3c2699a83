import { keepingOf } from '../rules/fieldKinds';
import { Refused } from '../rules/refused';
import type { Field } from '../storage/fields';
import { numberName } from './fieldValues';

/** Graph takes several values only with their type said beside them, under their name with this behind it. */
const typeMark = '@odata.type';
const severalTexts = ['Collection(Edm.String)'];
const severalNumbers = ['Collection(Edm.Int32)', 'Collection(Edm.String)'];

/**
 * Reads what a client writes into an item's columns.
 * @returns what is written, by the internal names of the columns
 * @throws Refused where several values do not say their type, or where a person or item is not named by its number
 */
export function writtenFields(
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const references = new Map(fields.filter(isReference).map((field) => [numberName(field.name), field]));
  const written = Object.entries(body).filter(([name]) => !name.endsWith(typeMark));
  const columns = written.map(([name, value]) => {
    const field = references.get(name);
    const types = field ? severalNumbers : severalTexts;
    if (Array.isArray(value) && !types.includes(String(body[`${name}${typeMark}`])))
      throw new Refused('wrongKindOfValue', name);
    if (!field && fields.some((one) => one.name === name && isReference(one))) throw new Refused('noSuchField', name);
    return [field?.name ?? name, value] as const;
  });
  return Object.fromEntries(columns);
}

const isReference = ({ type }: Field): boolean => keepingOf(type).startsWith('reference');
