import type { DriveItem } from '../../storage/driveItems';
import type { Item } from '../../storage/items';
import type { Site } from '../../storage/sites';
import type { ObjectNode } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import type { ListHere } from './rights';

/** An item of a list, with where it is. */
export interface ItemHere extends ListHere {
  readonly item: Item;
}

/** A file or folder of a list, with where it is. */
export interface EntryHere extends ListHere {
  readonly entry: DriveItem;
}

/** The kinds of things that lead to each other in circles: an item to its file, the file to its item and so on. */
interface Kinds {
  readonly 'SP.List': ListHere;
  readonly 'SP.ListItem': ItemHere;
  readonly 'SP.File': EntryHere;
  readonly 'SP.Web': Site;
}

const tables = new Map<keyof Kinds, (it: never) => ObjectNode>();

/** Makes the table of a kind known, so that others find it without importing it: modules must not import in circles. */
export function known<K extends keyof Kinds>(kind: K, type: ObjectType<Kinds[K]>): ObjectType<Kinds[K]> {
  tables.set(kind, (it) => objectOf(type, it));
  return type;
}

/** A thing of a kind, to be followed. */
export function thing<K extends keyof Kinds>(kind: K, it: Kinds[K]): ObjectNode {
  const table = tables.get(kind) as ((one: Kinds[K]) => ObjectNode) | undefined;
  if (!table) throw new Error(`There is no table of ${kind}.`);
  return table(it);
}
