import { isReference, keepingOf } from '../../rules/fieldKinds';
import { calculated, canBeCalculated } from '../../rules/formula';
import type { Field } from '../../storage/fields';
import type { StoredList } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { entityName, propertiesOf } from '../itemProperties';
import { isOn } from '../listSettings';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { type Node, nothingAt } from '../model/node';
import { objectOf, type Link, type ObjectType, type Varying } from '../model/objectType';
import type { ItemHere } from './kinds';
import { itemAt, numbersIn } from './namedBy';
import { personHere, personInfoCollection, personInfoType } from './personInfo';

/**
 * What the columns of a list give to its items: properties, and links to the people and items that they name.
 * @param itemType the table of items, which people reach from items of other lists
 */
export function columnsOf(list: StoredList, itemType: ObjectType<ItemHere>, { storage }: Call): Varying<ItemHere> {
  const fields = storage.fields.of(list);
  const kept = fields.filter(({ type }) => type !== 'Calculated');
  const properties = kept.flatMap((field) =>
    Object.keys(propertiesOf(field, undefined)).map((name) => [name, readerOf(field, name)] as const),
  );
  const { always, onRequest } = calculatedProperties(fields);
  const links = fields
    .filter(({ type }) => isReference(type))
    .map((field) => [entityName(field.name), linkOf(field, itemType)] as const);
  return {
    properties: { ...Object.fromEntries(properties), ...always, ...(isOn(list, 'EnableModeration') && approval) },
    onRequest,
    links: Object.fromEntries(links),
  };
}

/** What a list that asks for approval shows of each item without being asked: its columns are hidden elsewhere. */
export const approval: Varying<ItemHere>['properties'] = {
  OData__ModerationComments: ({ item }) => item.moderationComments,
  OData__ModerationStatus: ({ item }) => item.moderation,
};

/** What is worked out of an item's values. What may not be known is given only to who asks for it. */
function calculatedProperties(
  fields: readonly Field[],
): Record<'always' | 'onRequest', Varying<ItemHere>['properties']> {
  const always: Record<string, (here: ItemHere) => unknown> = {};
  const onRequest: Record<string, (here: ItemHere) => unknown> = {};
  for (const field of fields.filter(({ type }) => type === 'Calculated')) {
    const to = canBeCalculated(field, fields) ? always : onRequest;
    to[entityName(field.name)] = ({ item }) => calculated(field, fields, item.values);
  }
  return { always, onRequest };
}

/** Reads a property out of an item. Most values are shown as they are kept, which a page of 5,000 items is quicker by. */
function readerOf(field: Field, property: string): (here: ItemHere) => unknown {
  const { name } = field;
  if (isReference(field.type) || keepingOf(field.type) === 'link')
    return ({ item }) => propertiesOf(field, item.values[name])[property];
  return ({ item }) => item.values[name] ?? null;
}

function linkOf(field: Field, itemType: ObjectType<ItemHere>): Link<ItemHere> {
  const isPerson = field.type.startsWith('User');
  const one = (here: ItemHere, number: number, call: Call): Node =>
    isPerson ? personAt(here.site, number, call) : itemNamed(here, field, number, itemType, call);
  if (!field.type.endsWith('Multi'))
    return {
      onlyExpanded: true,
      to: (here, call) => {
        const value = here.item.values[field.name];
        return typeof value === 'number' ? one(here, value, call) : nothingAt(field.name);
      },
    };
  return {
    onlyExpanded: true,
    to: (here, call) => {
      const numbers = numbersIn(here.item.values[field.name]);
      if (isPerson)
        return collectionOf(
          personInfoCollection,
          numbers.map((number) => personHere(here.site, number, call)),
        );
      const found = numbers.flatMap((number) => itemAt(here, field, number, call) ?? []);
      return collectionOf(severalItems(itemType), found);
    },
  };
}

const severalItems = (itemType: ObjectType<ItemHere>): CollectionType<readonly ItemHere[], ItemHere> => ({
  name: 'SP.ListItemCollection',
  of: itemType,
  rights: () => 0n,
  read: 'nothing',
  all: (items) => items,
});

/** Somebody by the number that their site collection knows them by. */
export const personAt = (site: Site, number: number, call: Call): Node =>
  objectOf(personInfoType, personHere(site, number, call));

function itemNamed(here: ItemHere, field: Field, number: number, itemType: ObjectType<ItemHere>, call: Call): Node {
  const found = itemAt(here, field, number, call);
  return found ? objectOf(itemType, found) : nothingAt(field.name);
}
