import { isReference, keepingOf } from '../rules/fieldKinds';
import type { ItemValue } from '../rules/itemValues';
import type { Field } from '../storage/fields';
import type { StoredList } from '../storage/lists';
import type { Storage } from '../storage/storage';
import type { SiteHere } from './siteAddress';

/** Under which name Graph has the number of a person or item that a column names. */
export const numberName = (name: string): string => `${name}LookupId`;

const isPerson = ({ type }: Field): boolean => type === 'User' || type === 'UserMulti';

/**
 * What a column gives to an item's fields, by its names there. One person or item goes by a number under another name,
 * as a text; several stand under the column's own name with what they are called.
 */
export function shownValue(
  storage: Storage,
  here: SiteHere,
  field: Field,
  value: ItemValue,
): Readonly<Record<string, unknown>> {
  const keeping = keepingOf(field.type);
  if (keeping === 'reference') return { [numberName(field.name)]: String(value as number) };
  if (keeping !== 'references') return { [field.name]: value };
  const numbers = value as readonly number[];
  return { [field.name]: numbers.map((number) => referenceBody(storage, here, field, number)) };
}

/** What one person or item is called: it comes only where the column itself is selected. */
export function calledValue(storage: Storage, here: SiteHere, field: Field, value: ItemValue | undefined): unknown {
  if (value === undefined) return undefined;
  return isReference(field.type) && !Array.isArray(value) ? called(storage, here, field, Number(value)) : undefined;
}

function referenceBody(storage: Storage, here: SiteHere, field: Field, number: number): Record<string, unknown> {
  const email = isPerson(field) ? storage.principals.byId(here.site, number)?.email : undefined;
  return {
    LookupId: number,
    LookupValue: called(storage, here, field, number) ?? '',
    ...(isPerson(field) && { Email: email ?? '' }),
  };
}

function called(storage: Storage, here: SiteHere, field: Field, number: number): unknown {
  if (isPerson(field)) return storage.principals.byId(here.site, number)?.title;
  const list = lookedUp(storage, here, field);
  const item = list && storage.items.there(list, number);
  return (
    item && (field.attributes['ShowField'] === 'ID' ? item.id : item.values[field.attributes['ShowField'] ?? 'Title'])
  );
}

/** The list that a column looks items up in. */
function lookedUp({ lists }: Storage, { site }: SiteHere, { attributes }: Field): StoredList | undefined {
  return lists.byId(site, (attributes['List'] ?? '').replace(/[{}]/g, ''));
}
