import type { Field } from '../storage/fields';
import type { Item } from '../storage/items';
import type { StoredList } from '../storage/lists';
import type { Entity } from './answer';
import { Failed } from './call';
import { noSuchProperty } from './failures';
import { itemType } from './listRoutes';

/** A property of an item, by the name that the answer gives it. */
export type Property = readonly [name: string, value: (item: Item) => unknown];

const builtIn: readonly Property[] = [
  ['FileSystemObjectType', () => 0],
  ['Id', ({ id }) => id],
  ['Created', ({ created }) => created],
  ['Modified', ({ modified }) => modified],
  ['AuthorId', ({ author }) => author],
  ['EditorId', ({ editor }) => editor],
  ['OData__UIVersionString', ({ version }) => `${version}.0`],
  ['Attachments', () => false],
  ['GUID', ({ guid }) => guid],
];

/** The properties that "$select" names; without it all of them. SharePoint gives what has no value as `null`. */
export function itemProperties(fields: readonly Field[], query: URLSearchParams): readonly Property[] {
  const declared = fields.map(({ name }): Property => [name, ({ values }) => values[name] ?? null]);
  const every = [...builtIn, ...declared];
  const select = query.get('$select');
  // The id comes twice, as "Id" and "ID"; asked for under either name, it comes as "Id".
  if (!select) return [...every, ['ID', ({ id }) => id]];
  return select.split(',').flatMap((asked): readonly Property[] => {
    const name = asked.trim() === 'ID' ? 'Id' : asked.trim();
    if (name === '*') return every;
    const property = every.find(([known]) => known === name);
    if (!property) throw new Failed(noSuchProperty(name));
    return [property];
  });
}

export function itemEntity(list: StoredList, item: Item, properties: readonly Property[]): Entity {
  return {
    type: itemType(list),
    address: `Web/Lists(guid'${list.id}')/Items(${item.id})`,
    etag: etagOf(item),
    values: Object.fromEntries(properties.map(([name, value]) => [name, value(item)])),
  };
}

export const etagOf = ({ version }: Item): string => `"${version}"`;
