import { includes } from '../../rules/basePermissions';
import { isReference } from '../../rules/fieldKinds';
import type { ItemValue } from '../../rules/itemValues';
import type { Field } from '../../storage/fields';
import type { Call } from '../call';
import type { Named } from '../valueTexts';
import type { ItemHere } from './kinds';
import { loginOf, nameOf, personHere } from './personInfo';
import { itemRights, type ListHere } from './rights';

/** The item of another list, unless it was removed or the caller may not read it. */
export function itemAt({ site }: ListHere, field: Field, number: number, call: Call): ItemHere | undefined {
  const list = call.storage.lists.byId(site, (field.attributes['List'] ?? '').replace(/[{}]/g, ''));
  if (!list || !includes(itemRights({ site, list }, number, call), 'viewListItems')) return undefined;
  const item = call.storage.items.there(list, number);
  return item && { site, list, item };
}

/** The numbers that a column which names people or items has. */
export function numbersIn(value: ItemValue | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === 'number') : [];
}

/** Whom or what a column names. What may not be known is not told. */
export function namedBy(here: ListHere, field: Field, value: ItemValue | undefined, call: Call): readonly Named[] {
  if (!isReference(field.type)) return [];
  return numbersIn(value).flatMap((number) =>
    field.type.startsWith('User') ? [personNamed(here, number, call)] : itemNamed(here, field, number, call),
  );
}

/** Somebody by their number, as texts name them. */
export function personNamed({ site }: ListHere, number: number, call: Call): Named {
  const person = personHere(site, number, call);
  return { number, text: nameOf(person), email: person.principal?.email, login: loginOf(person) };
}

function itemNamed(here: ListHere, field: Field, number: number, call: Call): Named[] {
  const found = itemAt(here, field, number, call);
  return found ? [{ number, text: shownText(found, field) }] : [];
}

/** What an item of another list is called there. */
function shownText({ item }: ItemHere, { attributes }: Field): string {
  const shown = attributes['ShowField'] ?? 'Title';
  const value = shown === 'ID' ? item.id : item.values[shown];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
