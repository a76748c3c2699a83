import { includes, type BasePermission, type Rights } from '../../rules/basePermissions';
import { NotImitated } from '../../rules/refused';
import type { Entity } from '../answer';
import type { Site } from '../../storage/sites';
import { apiOf, type Call } from '../call';
import { Failed } from '../failed';
import { accessDenied, noSuchProperty, notExpanded } from '../failures';
import type { BoundOperation, Member, Node, ObjectNode, Operation } from './node';
import { type Shape, wholeShape } from './shape';

type Property<T> = (it: T, call: Call) => unknown;

/** Something that hangs on a thing, and is given along with it where "$expand" names it. */
export interface Link<T> {
  /** What the caller must be allowed to do, where that is more than to read the thing. */
  readonly needs?: BasePermission;
  /** Whether it is had only where "$expand" names it and "$select" names what is wanted of it, as people and lookups of items are. */
  readonly onlyExpanded?: true;
  /** Whether it is had by its name alone, and no answer says that it is there: to SharePoint it is a function. */
  readonly unnamed?: true;
  readonly to: (it: T, call: Call) => Node;
}

/** What a kind of things has besides what all of the kind have, as the columns of a list are with its items. */
export interface Varying<T> {
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** Properties that are given only when they are asked for. */
  readonly onRequest?: Readonly<Record<string, Property<T>>>;
  readonly links: Readonly<Record<string, Link<T>>>;
}

/** A kind of things of SharePoint's object model: its table of what can be read, followed, called and changed. */
export interface ObjectType<T> {
  /** Like "SP.List". */
  readonly name: string;
  /** The name of its type where each list has one of its own, and its address behind "_api/". */
  readonly typeOf?: (it: T) => string;
  readonly address: (it: T, call: Call) => string;
  /** The web that it belongs to. */
  readonly web: (it: T, call: Call) => Site;
  readonly etag?: (it: T) => string;
  /** What the caller may do with it. */
  readonly rights: (it: T, call: Call) => Rights;
  /** What the caller must be allowed to do to read it; "nothing" where whoever reached it may. */
  readonly read: BasePermission | 'nothing';
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** Names that things have which may stand in its place, as a group may in that of a person: asked for, they are left out. */
  readonly foreign?: readonly string[];
  /** Names that SharePoint's things of the kind have and these have not: asked for, they are a loud 501. */
  readonly notImitated?: readonly string[];
  /** Properties that are given only when they are asked for. */
  readonly onRequest?: Readonly<Record<string, Property<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly operations?: Readonly<Record<string, Operation<T>>>;
  readonly varying?: (it: T, call: Call) => Varying<T>;
  /** A PUT to its "$value". */
  readonly replace?: Operation<T>;
  /** MERGE and DELETE. */
  readonly change?: Operation<T>;
  readonly remove?: Operation<T>;
  /**
   * What the client object model (`csom/`) calls and REST cannot. An "update" there is given as its body what was set
   * before; where there is none it is `change`. An "updateWithParent" is carried out along with that of what it hangs on.
   */
  readonly clientOperations?: Readonly<Record<string, Operation<T>>>;
}

/** A thing, with its kind forgotten: what a path can go on from. */
export function objectOf<T>(type: ObjectType<T>, it: T): ObjectNode {
  return {
    kind: 'object',
    member: (name) => memberOf(type, it, name),
    entity: (shape, call) => entityOf(type, it, shape, call),
    replace: type.replace && bound(type.replace, it, type.rights),
    change: type.change && bound(type.change, it, type.rights),
    remove: type.remove && bound(type.remove, it, type.rights),
    client: (name) => boundOf(type.clientOperations, name, it, type.rights),
  };
}

/** An operation of one thing, which asks what the caller may do first. */
export function bound<T>(operation: Operation<T>, it: T, rights: (it: T, call: Call) => Rights): BoundOperation {
  return {
    method: operation.method ?? 'POST',
    takes: operation.takes ?? [],
    isFile: operation.isFile ?? false,
    creates: operation.creates ?? false,
    run: (given, call) => {
      if (operation.needs !== 'nothing') need(rights(it, call), operation.needs);
      return operation.run(it, given, call);
    },
  };
}

/** The operation of a name, of one thing. */
export function boundOf<T>(
  operations: Readonly<Record<string, Operation<T>>> | undefined,
  name: string,
  it: T,
  rights: (it: T, call: Call) => Rights,
): BoundOperation | undefined {
  const found = entryOf(operations, name);
  return found && bound(found[1], it, rights);
}

/** Ends the call unless the rights include this. */
export function need(rights: Rights, needed: BasePermission): void {
  if (!includes(rights, needed)) throw new Failed(accessDenied());
}

function memberOf<T>(type: ObjectType<T>, it: T, name: string): Member | undefined {
  const operation = entryOf(type.operations, name);
  if (operation) return { kind: 'operation', ...bound(operation[1], it, type.rights) };
  const link = entryOf(type.links, name);
  if (link) return { kind: 'link', to: (call) => follow(type, it, link[1], call) };
  const property = entryOf(type.properties, name) ?? entryOf(type.onRequest, name);
  if (property) return valueMember(type, it, property);
  return type.varying && varyingMember(type, it, name, type.varying);
}

/** What varies is known within a call alone: it is looked up when the path gets there. */
function varyingMember<T>(
  type: ObjectType<T>,
  it: T,
  name: string,
  varying: NonNullable<ObjectType<T>['varying']>,
): Member {
  return {
    kind: 'link',
    to: (call) => {
      const { properties, onRequest, links } = varying(it, call);
      const link = entryOf(links, name);
      if (link) return follow(type, it, link[1], call);
      const property = entryOf(properties, name) ?? entryOf(onRequest, name);
      if (!property) return refuseUnknown(type, name);
      mayRead(type, it, call);
      return { kind: 'value', name: property[0], value: property[1](it, call) };
    },
  };
}

function valueMember<T>(type: ObjectType<T>, it: T, [name, read]: readonly [string, Property<T>]): Member {
  return {
    kind: 'value',
    name,
    value: (call) => {
      mayRead(type, it, call);
      return read(it, call);
    },
  };
}

/** Paths are compared whatever their case. */
export function entryOf<V>(record: Readonly<Record<string, V>> | undefined, name: string): [string, V] | undefined {
  if (!record) return undefined;
  const wanted = name.toLowerCase();
  return Object.entries(record).find(([key]) => key.toLowerCase() === wanted);
}

function follow<T>(type: ObjectType<T>, it: T, { needs, to }: Link<T>, call: Call): Node {
  if (needs) need(type.rights(it, call), needs);
  return to(it, call);
}

function mayRead<T>(type: ObjectType<T>, it: T, call: Call): void {
  if (type.read !== 'nothing') need(type.rights(it, call), type.read);
}

const entityOf = <T>(type: ObjectType<T>, it: T, shape: Shape, call: Call): Entity =>
  entitiesOf(type, type.varying?.(it, call), shape, call)(it);

/**
 * What makes the entities of things that have the same varying properties, as the items of a list have: what the client
 * wants is looked up once for all of them, and refused where there are none of them as well.
 */
export function entitiesOf<T>(
  type: ObjectType<T>,
  varying: Varying<T> | undefined,
  shape: Shape,
  call: Call,
): (it: T) => Entity {
  const links: Readonly<Record<string, Link<T>>> = { ...type.links, ...varying?.links };
  const given: Readonly<Record<string, Property<T>>> = { ...type.properties, ...varying?.properties };
  const all = shape.select.length === 0 || shape.select.includes('*');
  const reads = new Map(all ? Object.entries(given) : []);
  const follows: (readonly [string, Link<T>, Shape])[] = [];
  for (const [asked, below] of shape.expand) {
    const link = entryOf(links, asked);
    if (link?.[1].onlyExpanded && below.select.length === 0) throw new Failed(notExpanded(link[0]));
    // Values may be "expanded" too: complex ones are given anyhow, and others when they are asked for in this way.
    const value = entryOf(type.onRequest, asked);
    if (link) follows.push([...link, below]);
    else if (value) reads.set(...value);
    else if (!entryOf(given, asked)) leaveOutUnknown(type, asked);
  }
  for (const asked of shape.select.filter((name) => name !== '*' && !isMetadata(name))) {
    const found = entryOf(given, asked) ?? entryOf(type.onRequest, asked) ?? entryOf(varying?.onRequest, asked);
    const link = entryOf(links, asked);
    if (found) reads.set(...found);
    else if (!link) leaveOutUnknown(type, asked);
    else if (link[1].onlyExpanded && !shape.expand.has(asked)) throw new Failed(notExpanded(link[0]));
  }
  const followed = new Set(follows.map(([name]) => name));
  const deferred = Object.keys(links).filter(
    (name) => !followed.has(name) && isNamed(links[name]) && (all || shape.select.includes(name)),
  );
  return (it) => {
    mayRead(type, it, call);
    const values: Record<string, unknown> = {};
    for (const [name, read] of reads) values[name] = read(it, call);
    const expanded: Record<string, Entity | readonly Entity[] | null> = {};
    for (const [name, link, below] of follows) expanded[name] = expand(follow(type, it, link, call), below, call);
    return {
      type: type.typeOf?.(it) ?? type.name,
      address: type.address(it, call),
      api: apiOf({ origin: call.origin, site: type.web(it, call) }),
      ...(type.etag && { etag: type.etag(it) }),
      values,
      expanded,
      deferred,
    };
  };
}

const isNamed = <T>(link: Link<T> | undefined): boolean => !link?.onlyExpanded && !link?.unnamed;

/** Metadata come as the client's "Accept" says; PnPjs selects the address of a thing alone (sharing/types.ts there). */
const isMetadata = (name: string): boolean => /^odata\.\w+$/i.test(name);

const isAmong = (names: readonly string[], asked: string): boolean =>
  names.some((name) => name.toLowerCase() === asked.toLowerCase());

function leaveOutUnknown<T>(type: ObjectType<T>, asked: string): void {
  if (!isAmong(type.foreign ?? [], asked)) refuseUnknown(type, asked);
}

function refuseUnknown<T>({ name, notImitated = [] }: ObjectType<T>, asked: string): never {
  const known = notImitated.find((one) => isAmong([one], asked));
  if (known !== undefined) throw new NotImitated(`${known} of ${name}`);
  throw new Failed(noSuchProperty(asked));
}

function expand(node: Node, shape: Shape, call: Call): Entity | readonly Entity[] | null {
  if (node.kind === 'object') return node.entity(shape, call);
  if (node.kind === 'collection') return node.page(shape, withoutOptions(call)).entities;
  return null;
}

/** What the query says of the whole holds for what is asked for, and not for what hangs on it. */
export const withoutOptions = (call: Call): Call => ({ ...call, query: new URLSearchParams() });

/** The thing as it is answered to whoever just made it. */
export const wholeEntity = (node: ObjectNode, call: Call): Entity => node.entity(wholeShape, withoutOptions(call));

/** What a kind of things can do, by name, to be compared with what the document says. */
export interface ObjectRows {
  readonly name: string;
  /** What hangs on it. */
  readonly links: readonly string[];
  /** Operations, each with its method before it, and how its content is replaced, and it is changed and removed, where it can be; last those of the client object model alone. */
  readonly operations: readonly string[];
}

export const objectRows = <T>({
  name,
  links = {},
  operations = {},
  replace,
  change,
  remove,
  clientOperations = {},
}: ObjectType<T>): ObjectRows => ({
  name,
  links: Object.keys(links),
  operations: [
    ...operationRows(operations),
    ...(replace ? ['PUT $value'] : []),
    ...(change ? ['MERGE'] : []),
    ...(remove ? ['DELETE'] : []),
    ...Object.keys(clientOperations).map((named) => `CSOM ${named}`),
  ],
});

/** Like "POST recycle"; what both methods do is a GET. */
export const operationRows = <T>(operations: Readonly<Record<string, Operation<T>>>): readonly string[] =>
  Object.entries(operations).map(([name, { method = 'POST' }]) => `${method === 'both' ? 'GET' : method} ${name}`);
