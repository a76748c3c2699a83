import { isObject } from '../../routing/jsonBody';
import { Failed } from '../failed';
import type { Call } from '../call';
import { type Given, nothingGiven } from '../model/given';
import { leadsTo } from '../model/leadsTo';
import type { BoundOperation, Node, ObjectNode } from '../model/node';
import { withoutOptions } from '../model/objectType';
import { FieldText } from '../objects/clientItem';
import { nullObject, requestNotUnderstood } from './clientFailures';
import { notKnown } from './clientRequest';
import { siteOf } from './identity';
import { bareShape } from './queried';
import { type Thing, ThingGiven } from './thing';

/** The things that hang on another and are saved along with it. */
export interface HangingOn {
  below(thing: Thing): readonly Thing[];
}

/**
 * Calls a method of a thing: one that the client object model alone has, or one that REST has as well.
 * @returns what it gives back, or `undefined` where it gives nothing back
 */
export function invoke(
  things: HangingOn,
  thing: Thing,
  name: string,
  parameters: readonly unknown[],
  call: Call,
): Node | undefined {
  const { node } = thing;
  if (node.kind === 'empty') throw new Failed(nullObject(thing.steps));
  if (node.kind !== 'object' && node.kind !== 'collection') throw notKnown(`method ${name} of a value`);
  if (node.kind === 'object') {
    if (setters.has(name)) return set(thing, name, parameters);
    const update = node.client(name) ?? (name === 'Update' ? node.change : undefined);
    if (update && /update/i.test(name)) return saved(things, thing, node, update, parameters, call);
    if (name === 'DeleteObject' && node.member(name)?.kind !== 'operation') return node.remove?.run(nothingGiven, call);
  }
  const operation = node.client(name) ?? memberOf(node, name) ?? (name === 'Add' ? addOf(node) : undefined);
  if (operation) {
    if (operation.isFile) throw notKnown(`method ${name} with the content of a file`);
    return operation.run(given(parameters, operation.takes), call);
  }
  if (node.kind === 'collection' && name === 'GetById') return node.byKey(given(parameters, node.takes), call);
  throw notKnown(`method ${name}`);
}

const memberOf = (node: Extract<Node, { kind: 'object' | 'collection' }>, name: string): BoundOperation | undefined => {
  const member = node.member(name);
  return member?.kind === 'operation' ? member : undefined;
};

const addOf = (node: Node): BoundOperation | undefined => (node.kind === 'collection' ? node.add : undefined);

/** Methods that set a value, which an update then saves. */
const setters = new Set(['SetFieldValue', 'ParseAndSetFieldValue']);

function set(thing: Thing, method: string, [name, value]: readonly unknown[]): undefined {
  if (typeof name !== 'string') throw new Failed(requestNotUnderstood());
  if (method === 'SetFieldValue') thing.changes.set(name, value ?? null);
  else if (typeof value === 'string') thing.changes.set(name, new FieldText(value));
  else throw new Failed(requestNotUnderstood());
}

/** Saves what was set of a thing and of what hangs on it; from then on both are as they were saved. */
function saved(
  things: HangingOn,
  thing: Thing,
  node: ObjectNode,
  update: BoundOperation,
  parameters: readonly unknown[],
  call: Call,
): undefined {
  const changed = update.run(given(parameters, update.takes, taken(thing.changes)), call);
  for (const hanging of things.below(thing)) {
    const { node: below, changes } = hanging;
    const along = below.kind === 'object' ? below.client('updateWithParent') : undefined;
    if (below.kind !== 'object' || !along || changes.size === 0) continue;
    along.run(given([], [], taken(changes)), call);
    hanging.node = again(below, call);
  }
  thing.node = again(changed?.kind === 'object' ? changed : node, call);
}

function taken(changes: Map<string, unknown>): Record<string, unknown> {
  const body = Object.fromEntries(changes);
  changes.clear();
  return body;
}

function again(node: ObjectNode, call: Call): Node {
  const { address, api } = node.entity(bareShape, withoutOptions(call));
  return address === '' ? node : leadsTo(call, siteOf(api, call), address);
}

/** What a method is given: values in their order, the first of which may be an object with what is made. */
function given(parameters: readonly unknown[], takes: readonly string[], body?: Record<string, unknown>): Given {
  const names = takes.map((name) => name.toLowerCase());
  const made = body ?? (isPlain(parameters[0]) ? parameters[0] : {});
  const found = (name: string): unknown =>
    Object.entries(made).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return {
    arg: (name) => {
      const at = names.indexOf(name.toLowerCase());
      return at >= 0 && at < parameters.length ? parameters[at] : found(name);
    },
    body: made,
    content: nothingGiven.content,
    typeName: undefined,
  };
}

/** Whether a value is an object with properties, and none that a path leads to. */
const isPlain = (value: unknown): value is Record<string, unknown> => isObject(value) && !(value instanceof ThingGiven);
