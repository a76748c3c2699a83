import { isObject } from '../routing/jsonBody';
import { isInternalName, nameOutOf } from '../rules/internalName';
import { NotImitated } from '../rules/refused';
import type { Field, FieldChanges, NewField } from '../storage/fields';
import { facetReaders, type Kind } from './columnFacets';
import { columnNotUnderstood } from './failures';

type Body = Readonly<Record<string, unknown>>;

/** How what Graph calls a setting is called in the storage, and what it may be. */
const settings: Readonly<Record<string, readonly [keyof FieldChanges, 'string' | 'boolean']>> = {
  displayName: ['title', 'string'],
  description: ['description', 'string'],
  required: ['required', 'boolean'],
  indexed: ['indexed', 'boolean'],
  enforceUniqueValues: ['unique', 'boolean'],
};

/** Settings that are attributes in the column's XML. */
const attributes: Readonly<Record<string, readonly [string, (value: unknown) => string | undefined]>> = {
  columnGroup: ['Group', (value) => (typeof value === 'string' ? value : undefined)],
  hidden: ['Hidden', (value) => (typeof value === 'boolean' ? String(value).toUpperCase() : undefined)],
  readOnly: ['ReadOnly', (value) => (typeof value === 'boolean' ? String(value).toUpperCase() : undefined)],
};

/**
 * Reads a column as it is added.
 * @throws Failed where it says nothing that a column could be
 * @throws NotImitated where it is of a type that the tenant does not have, or is given what the tenant does not keep
 */
export function writtenColumn(body: unknown): NewField {
  if (!isObject(body)) throw columnNotUnderstood();
  const { name, ...others } = body;
  if (name !== undefined && typeof name !== 'string') throw columnNotUnderstood();
  const { title = name, attributes: set = {}, ...changes } = settingsIn(others);
  if (title === undefined || title === '') throw columnNotUnderstood();
  const internal = name !== undefined && isInternalName(name) ? name : nameOutOf(name ?? title);
  // Without a facet a column is a line of text.
  const kind = facetIn(others) ?? { type: 'Text', attributes: {} };
  return { name: internal, title, ...kind, ...changes, attributes: { ...kind.attributes, ...set } };
}

/** Reads what is to become different of a column. */
export function writtenChanges(field: Field, body: Body): FieldChanges {
  const { attributes: set = {}, ...changes } = settingsIn(body);
  const kind = facetIn(body);
  if (kind && kind.type !== field.type) throw new NotImitated('A column that becomes one of another type');
  return { ...kind, ...changes, attributes: { ...field.attributes, ...kind?.attributes, ...set } };
}

function facetIn(body: Body): Kind | undefined {
  const [name, ...others] = Object.keys(body).filter((key) => Object.hasOwn(facetReaders, key));
  const facet = name === undefined ? undefined : body[name];
  if (name === undefined || facet === null) return undefined;
  if (others.length > 0 || !isObject(facet)) throw columnNotUnderstood();
  return facetReaders[name]?.(facet);
}

function settingsIn(body: Body): FieldChanges {
  const changes: Record<string, unknown> = {};
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const [setting, kind] = own(settings, name) ?? [];
    const [attribute, read] = own(attributes, name) ?? [];
    if (setting !== undefined && typeof value === kind) changes[setting] = value;
    else if (attribute !== undefined) set[attribute] = read?.(value) ?? notUnderstood();
    else if (name === 'defaultValue') changes['defaultValue'] = defaultIn(value);
    else if (setting !== undefined) throw columnNotUnderstood();
    else if (!Object.hasOwn(facetReaders, name) && !name.includes('@'))
      throw new NotImitated(`A column's ${/^[a-zA-Z]{1,30}$/.test(name) ? name : '…'}`);
  }
  // What is unique gets its index by itself, as in SharePoint's own pages.
  if (changes['unique'] === true) changes['indexed'] = true;
  return { ...changes, ...(Object.keys(set).length > 0 && { attributes: set }) };
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function notUnderstood(): never {
  throw columnNotUnderstood();
}

function defaultIn(value: unknown): string | null {
  if (value === null) return null;
  const { value: text, formula, ...others } = isObject(value) ? value : {};
  if (typeof formula === 'string' && formula !== '') throw new NotImitated("A column's default that is a formula");
  if (typeof text !== 'string' || Object.keys(others).some((name) => !name.includes('@'))) throw columnNotUnderstood();
  return text;
}
