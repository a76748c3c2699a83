import { Refused } from '../rules/refused';

/** Graph takes several choices only with their type said beside them, under the column's name with this behind it. */
const typeMark = '@odata.type';
const severalTexts = 'Collection(Edm.String)';

/** Reads what a client writes into an item's columns. */
export function writtenFields(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const written = Object.entries(body).filter(([name]) => !name.endsWith(typeMark));
  for (const [name, value] of written) {
    if (Array.isArray(value) && body[`${name}${typeMark}`] !== severalTexts)
      throw new Refused('wrongKindOfValue', name);
  }
  return Object.fromEntries(written);
}
