import { fieldKinds, isReference } from '../rules/fieldKinds';
import type { ItemValue } from '../rules/itemValues';
import { Refused } from '../rules/refused';
import type { Field } from '../storage/fields';
import { complex } from './model/complex';
import { isObject } from '../routing/jsonBody';

/** What REST calls a column: OData takes no name that begins with a line. */
export const entityName = (internalName: string): string =>
  internalName.startsWith('_') ? `OData_${internalName}` : internalName;

/** What REST calls the property that a column's value is written to: people and items go by their numbers. */
export const propertyName = ({ name, type }: Pick<Field, 'name' | 'type'>): string =>
  isReference(type) ? `${entityName(name)}Id` : entityName(name);

/** Whether a column shows another column of the item that a first one leads to: it has no value of its own. */
const isDependent = ({ type, attributes }: Field): boolean => isReference(type) && attributes['FieldRef'] !== undefined;

/** The properties of an item that a column gives, by their names, from the value that is kept. */
export function propertiesOf(field: Field, kept: ItemValue | undefined): Record<string, unknown> {
  if (isDependent(field)) return {};
  const value = shown(kept);
  const property = { [propertyName(field)]: value };
  // The number of a person comes as a text, too.
  return fieldKinds[field.type].number === fieldKinds.User.number
    ? { ...property, [`${entityName(field.name)}StringId`]: texts(kept) }
    : property;
}

function shown(kept: ItemValue | undefined): unknown {
  if (kept === undefined) return null;
  return isObject(kept) ? complex('SP.FieldUrlValue', { Description: kept['Description'], Url: kept['Url'] }) : kept;
}

const texts = (kept: ItemValue | undefined): unknown =>
  kept === undefined ? null : Array.isArray(kept) ? kept.map(String) : String(kept as number);

const isWritable = (field: Field): boolean => field.type !== 'Calculated' && !isDependent(field);

/**
 * Finds which column each property is written to.
 * @returns what is written, by the internal names of the columns
 * @throws Refused where the list has no such property
 */
export function writtenColumns(
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const writable = fields.filter(isWritable);
  // A property of a column's own goes before what comes along with another.
  const byProperty = new Map([
    ...writable.flatMap((field) =>
      Object.keys(propertiesOf(field, undefined)).map((one) => [one, field.name] as const),
    ),
    ...writable.map((field) => [propertyName(field), field.name] as const),
  ]);
  const pairs = Object.entries(body).map(([property, value]) => {
    const name = byProperty.get(property);
    if (name === undefined) throw new Refused('noSuchField', property);
    return [name, value] as const;
  });
  return Object.fromEntries(pairs);
}
