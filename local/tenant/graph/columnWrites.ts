import { isObject, isTexts } from '../routing/jsonBody';
import { isInternalName, nameOutOf } from '../rules/internalName';
import { NotImitated } from '../rules/refused';
import type { FieldChanges, FieldType, NewField } from '../storage/fields';
import { columnNotUnderstood } from './failures';

type Body = Readonly<Record<string, unknown>>;
type Kind = Pick<NewField, 'type' | 'choices'>;

const plain = (type: FieldType): Kind => ({ type, choices: [] });

/** The facets that say of what type a column is. */
const facets: Readonly<Record<string, (facet: Body) => Kind>> = {
  text: ({ allowMultipleLines }) => plain(allowMultipleLines === true ? 'Note' : 'Text'),
  choice: ({ choices, displayAs }) => {
    if (!isTexts(choices)) throw columnNotUnderstood();
    return { type: displayAs === 'checkBoxes' ? 'MultiChoice' : 'Choice', choices };
  },
  number: () => plain('Number'),
  boolean: () => plain('Boolean'),
};

/** How what Graph calls a setting is called in the storage, and what it may be. */
const settings: Readonly<Record<string, readonly [keyof FieldChanges, 'string' | 'boolean']>> = {
  displayName: ['title', 'string'],
  description: ['description', 'string'],
  required: ['required', 'boolean'],
  indexed: ['indexed', 'boolean'],
  enforceUniqueValues: ['unique', 'boolean'],
};

/** What every column here is: saying so changes nothing. */
const always: Readonly<Record<string, unknown>> = { columnGroup: 'Custom Columns', hidden: false, readOnly: false };

/** A new column, and what it is to become once it is there. */
export interface WrittenColumn {
  readonly field: NewField;
  readonly changes: FieldChanges;
}

/**
 * Reads a column as it is added.
 * @throws Failed where it says nothing that a column could be
 * @throws NotImitated where it is of a type that the tenant does not have, or is given what the tenant does not keep
 */
export function writtenColumn(body: unknown): WrittenColumn {
  if (!isObject(body)) throw columnNotUnderstood();
  const { name, ...others } = body;
  const { title = name, description = '', required = false, indexed, unique, ...more } = changesIn(others);
  if (typeof title !== 'string' || title === '') throw columnNotUnderstood();
  if (name !== undefined && typeof name !== 'string') throw columnNotUnderstood();
  const internal = name !== undefined && isInternalName(name) ? name : nameOutOf(name ?? title);
  const field = { name: internal, title, description, required, inView: true, ...facetIn(others), ...more };
  return { field, changes: { ...(indexed !== undefined && { indexed }), ...(unique !== undefined && { unique }) } };
}

/** Without a facet a column is a line of text. */
function facetIn(body: Body): Kind {
  const named = Object.keys(body).filter((name) => Object.hasOwn(facets, name));
  const [name = 'text'] = named;
  if (named.length > 1) throw columnNotUnderstood();
  const facet = body[name] ?? {};
  if (!isObject(facet)) throw columnNotUnderstood();
  return (facets[name] ?? (() => plain('Text')))(facet);
}

/** Reads what is to become different of a column. */
export function changesIn(body: Body): FieldChanges {
  const changes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    const [to, kind] = (Object.hasOwn(settings, name) ? settings[name] : undefined) ?? [];
    if (to !== undefined && typeof value !== kind) throw columnNotUnderstood();
    if (to !== undefined) changes[to] = value;
    else if (name === 'choice' && isObject(value) && isTexts(value['choices'])) changes['choices'] = value['choices'];
    else if (
      !Object.hasOwn(facets, name) &&
      !name.includes('@') &&
      !(Object.hasOwn(always, name) && always[name] === value)
    )
      throw new NotImitated(`A column's ${/^[a-zA-Z]{1,30}$/.test(name) ? name : '…'}`);
  }
  // What is unique gets its index by itself, as in SharePoint's own pages.
  return changes['unique'] === true ? { ...changes, indexed: true } : changes;
}
