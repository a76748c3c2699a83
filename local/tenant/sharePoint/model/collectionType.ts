import type { BasePermission, Rights } from '../../rules/basePermissions';
import type { Call } from '../call';
import { NotImitated } from '../../rules/refused';
import { queried } from './collectionQuery';
import type { Given } from './given';
import { type CollectionNode, type EntityPage, type Node, nothingAt, type Operation, valueOf } from './node';
import { bound, boundOf, entryOf, need, objectOf, operationRows, type ObjectType } from './objectType';
import type { Shape } from './shape';

/** A kind of collection: what is in it, how one of its things is found, and what can be called on it. */
export interface CollectionType<O, T> {
  /** Like "SP.ListCollection". */
  readonly name: string;
  readonly of: ObjectType<T>;
  /** What the caller may do with it, and must be allowed to do to read it. */
  readonly rights: (owner: O, call: Call) => Rights;
  readonly read: BasePermission | 'nothing';
  /** All that is in it and that the caller may see; the query's options are applied to it afterwards. */
  readonly all?: (owner: O, call: Call) => readonly T[];
  /** In the place of `all` where there may be too many: does what the query's options say by itself. */
  readonly page?: (owner: O, shape: Shape, call: Call) => EntityPage;
  /**
   * The thing with a key, as in `lists('…')`; the names of what stands in the brackets are in `keys`. Where it has none
   * without that being an error it is `undefined`.
   */
  readonly byKey?: (owner: O, given: Given, call: Call) => T | undefined;
  readonly keys?: readonly string[];
  readonly operations?: Readonly<Record<string, Operation<O>>>;
  /** A POST to the collection itself. */
  readonly add?: Operation<O>;
  /** What the client object model calls and REST cannot. An "add" that is not here is the one above. */
  readonly clientOperations?: Readonly<Record<string, Operation<O>>>;
}

/** A collection, with its kind forgotten: what a path can go on from. */
export function collectionOf<O, T>(type: CollectionType<O, T>, owner: O): CollectionNode {
  const all = (call: Call): readonly T[] => {
    if (type.read !== 'nothing') need(type.rights(owner, call), type.read);
    if (!type.all) throw new NotImitated(`A count of ${type.name}`);
    return type.all(owner, call);
  };
  return {
    kind: 'collection',
    name: type.name,
    takes: type.keys ?? ['id'],
    member: (name) => {
      const operation = entryOf(type.operations, name);
      if (operation) return { kind: 'operation', ...bound(operation[1], owner, type.rights) };
      return name === '$count' ? { kind: 'link', to: (call) => valueOf('Count', all(call).length) } : undefined;
    },
    byKey: (given, call): Node => {
      if (!type.byKey) throw new NotImitated(`A key in ${type.name}`);
      const found = type.byKey(owner, given, call);
      return found === undefined ? nothingAt(type.name) : objectOf(type.of, found);
    },
    page: (shape, call) => {
      if (type.page) {
        if (type.read !== 'nothing') need(type.rights(owner, call), type.read);
        return type.page(owner, shape, call);
      }
      return queried(all(call), type.of, shape, call);
    },
    add: type.add && bound(type.add, owner, type.rights),
    client: (name) => boundOf(type.clientOperations, name, owner, type.rights),
  };
}

/** What a kind of collection can do, by name, to be compared with what the document says. */
export interface CollectionRows {
  readonly name: string;
  readonly operations: readonly string[];
}

export const collectionRows = <O, T>({
  name,
  byKey,
  operations = {},
  add,
  clientOperations = {},
}: CollectionType<O, T>): CollectionRows => ({
  name,
  operations: [
    ...(byKey ? ['GET (key)'] : []),
    ...(add ? ['POST'] : []),
    ...operationRows(operations),
    ...Object.keys(clientOperations).map((named) => `CSOM ${named}`),
  ],
});
