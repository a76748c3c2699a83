import { Refused } from '../rules/refused';

/** Graph takes several choices only with their type said beside them, under the column's name with this behind it. */
const typeMark = '@odata.type';
const severalTexts = 'Collection(Edm.String)';

/** Reads what a client writes into an item's columns. */
export function writtenFields(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.endsWith(typeMark)) continue;
    if (Array.isArray(value) && body[`${name}${typeMark}`] !== severalTexts)
      throw new Refused('wrongKindOfValue', name);
    written[name] = value;
  }
  return written;
}
