import type { BasePermission } from '../../rules/basePermissions';
import type { Entity } from '../answer';
import type { Call } from '../call';
import type { Given } from './given';
import type { Shape } from './shape';

/** Where a path leads: a thing, several things, a value, the content of a file, or nothing. */
export type Node = ObjectNode | CollectionNode | ValueNode | BytesNode | EmptyNode;

/** A thing of SharePoint's object model: a web, a list, an item. */
export interface ObjectNode {
  readonly kind: 'object';
  /** What a step of that name leads to, or `undefined` where it has none. */
  member(name: string): Member | undefined;
  entity(shape: Shape, call: Call): Entity;
  /** How its content is replaced, and it is changed and removed, where that is known. */
  readonly replace: BoundOperation | undefined;
  readonly change: BoundOperation | undefined;
  readonly remove: BoundOperation | undefined;
  /** What the client object model alone can call on it, whatever the case of the name. */
  client(name: string): BoundOperation | undefined;
}

/** Several things of a kind. */
export interface CollectionNode {
  readonly kind: 'collection';
  /** Like "SP.ListCollection". */
  readonly name: string;
  member(name: string): Member | undefined;
  /** The thing that a key in brackets names. */
  byKey(given: Given, call: Call): Node;
  readonly takes: readonly string[];
  page(shape: Shape, call: Call): EntityPage;
  /** How one is added by a POST, where that is known. */
  readonly add: BoundOperation | undefined;
  client(name: string): BoundOperation | undefined;
}

export interface EntityPage {
  /** Like "SP.List". */
  readonly of: string;
  readonly entities: readonly Entity[];
  /** The address of the next page. */
  readonly next?: string | undefined;
  /** Of items by CAML: the words for where the next page begins, `null` on the last one. */
  readonly position?: string | null;
}

/** A value, under the name that verbose JSON gives it. */
export interface ValueNode {
  readonly kind: 'value';
  readonly name: string;
  readonly value: unknown;
}

/** Bytes, as the content of a file. */
export interface BytesNode {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A thing that is not there, where that is no error. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly name: string;
}

/** A step that a path can take. */
export type Member =
  | { readonly kind: 'link'; readonly to: (call: Call) => Node }
  | ({ readonly kind: 'operation' } & BoundOperation)
  | { readonly kind: 'value'; readonly name: string; readonly value: (call: Call) => unknown };

/** How an operation may be asked for; "both" is a function that clients call either way. */
export type OperationMethod = 'GET' | 'POST' | 'both';

/** An operation of one thing. It checks what the caller may do before it does anything. */
export interface BoundOperation {
  readonly method: OperationMethod;
  readonly takes: readonly string[];
  readonly isFile: boolean;
  readonly creates: boolean;
  run(given: Given, call: Call): Node | undefined;
}

/** An operation of a kind of things. */
export interface Operation<T> {
  /** What the caller must be allowed to do; "nothing" where the operation itself decides. */
  readonly needs: BasePermission | 'nothing';
  /** POST unless it stands here. */
  readonly method?: OperationMethod;
  /** The names of its values, in the order in which they come without names. */
  readonly takes?: readonly string[];
  /** Whether SharePoint answers it with a 201. */
  readonly creates?: true;
  /** Whether its body is the content of a file, and no JSON. */
  readonly isFile?: true;
  /** @returns what the path leads to, or nothing */
  readonly run: (it: T, given: Given, call: Call) => Node | undefined;
}

export const valueOf = (name: string, value: unknown): ValueNode => ({ kind: 'value', name, value });
export const nothingAt = (name: string): EmptyNode => ({ kind: 'empty', name });
