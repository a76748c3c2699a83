import { NotImitated } from '../../rules/refused';
import type { Call } from '../call';
import { Failed } from '../failed';
import { methodNotAllowed } from '../failures';
import { givenBy, type Given, nothingGiven } from './given';
import { type BoundOperation, type BytesNode, type Node, nothingAt, valueOf } from './node';
import type { Segment } from './segments';

/** Where a path ended. */
export interface Reached {
  readonly node: Node;
  /** Whether the last step was an operation that changes something, and has. What finds a thing is none. */
  readonly operated: boolean;
  /** Whether it made what the path led to. */
  readonly created: boolean;
  /** Whether it replaced the content of what the path led to, which is answered with nothing. */
  readonly replaced?: true;
}

/**
 * Goes a path step by step, as SharePoint does: each step is a member of what the step before it led to.
 * @param root what the path begins at
 * @param content the body of the request, which the last step is given
 */
export function walk(
  root: Node,
  segments: readonly Segment[],
  method: string,
  content: Uint8Array,
  call: Call,
): Reached {
  let reached: Reached = at(root);
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    reached = step(reached.node, segment, { method, isLast, content: isLast ? content : noContent, call });
  });
  return reached;
}

const at = (node: Node): Reached => ({ node, operated: false, created: false });

const noContent = new Uint8Array();

/** The methods of requests that may change something. */
const changing = ['POST', 'PUT', 'PATCH', 'MERGE', 'DELETE'];

interface Going {
  readonly method: string;
  readonly isLast: boolean;
  readonly content: Uint8Array;
  readonly call: Call;
}

function step(node: Node, segment: Segment, going: Going): Reached {
  const { call } = going;
  if (segment.name === '$value' && going.method === 'PUT') return replaced(node, going);
  if (segment.name === '$value') return at(raw(node, going));
  if (node.kind !== 'object' && node.kind !== 'collection') throw new NotImitated();
  const member = node.member(segment.name);
  if (!member) throw new NotImitated();
  if (member.kind === 'value') {
    if (segment.given) throw new NotImitated();
    return at(valueOf(member.name, member.value(call)));
  }
  if (member.kind === 'operation') return operated(member, segment, going);
  const to = member.to(call);
  if (!segment.given) return at(to);
  if (to.kind !== 'collection') throw new NotImitated();
  return at(to.byKey(keyOf(to.takes, segment), call));
}

function operated(operation: BoundOperation, segment: Segment, { method, isLast, content, call }: Going): Reached {
  // A path may go through an operation that changes something only in a request that may change something.
  const may = operation.method === 'both' || operation.method === 'GET' || changing.includes(method);
  if (!may || (isLast && operation.method === 'GET' && method !== 'GET' && method !== 'POST'))
    throw new Failed(methodNotAllowed(method, segment.name));
  const given = givenBy(segment.given ?? [], operation.takes, content, operation.isFile, call.bodyForm);
  const node = operation.run(given, call) ?? nothingAt(segment.name);
  return { node, operated: isLast && operation.method === 'POST', created: isLast && operation.creates };
}

function replaced(node: Node, going: Going): Reached {
  if (node.kind !== 'object' || !node.replace || !going.isLast) throw new NotImitated();
  node.replace.run(givenBy([], [], going.content, node.replace.isFile, going.call.bodyForm), going.call);
  return { node, operated: true, created: false, replaced: true };
}

const keyOf = (takes: readonly string[], { given = [] }: Segment): Given =>
  givenBy(given, takes, noContent, false, undefined);

/** "$value" is the value itself, without JSON around it. */
function raw(node: Node, going: Going): BytesNode {
  if (node.kind === 'bytes') return node;
  if (node.kind === 'value')
    return { kind: 'bytes', bytes: new TextEncoder().encode(String(node.value)), mediaType: 'text/plain' };
  if (node.kind !== 'object') throw new NotImitated();
  const content = node.member('$value');
  const to = content?.kind === 'operation' ? content.run(nothingGiven, going.call) : undefined;
  if (to?.kind !== 'bytes') throw new NotImitated();
  return to;
}
