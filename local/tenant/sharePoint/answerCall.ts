import { refuseUnknownOptions } from '../routing/queryOptions';
import { NotImitated, Refused } from '../rules/refused';
import type { Answer, Failure } from './answer';
import type { Call } from './call';
import { Failed } from './failed';
import { entryWithoutType, failureOf, methodNotAllowed, notImitated } from './failures';
import { givenBy } from './model/given';
import type { BoundOperation, Node } from './model/node';
import { objectOf, wholeEntity, withoutOptions } from './model/objectType';
import { namesOfSteps, type Segment, segmentsOf } from './model/segments';
import { shapeOf } from './model/shape';
import { type Reached, walk } from './model/walk';
import { apiType } from './objects/api';

/** The options that a query may have; what has no "$" is nothing to SharePoint. */
const options = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken'];

/** A call as it comes in, before the model is known to it. */
export type MadeCall = Omit<Call, 'walkTo'>;

/**
 * Answers a call.
 * @param path what stands behind "_api/", decoded
 * @param content the body
 */
export function answerCall(method: string, path: string, content: Uint8Array, made: MadeCall): Answer {
  const call = openCall(made);
  let segments: readonly Segment[] = [];
  try {
    segments = segmentsOf(path, call.query);
    refuseUnknownOptions(call.query, options);
    const reached = walk(objectOf(apiType, call.site), segments, method, content, call);
    return answerAt(reached, method, segments.at(-1)?.name ?? '', content, call);
  } catch (thrown) {
    return knownFailure(thrown, `${method} _api/${namesOfSteps(segments)}`);
  }
}

/** A call that knows the model. */
export function openCall(made: MadeCall): Call {
  const call: Call = { ...made, walkTo: (to, site) => nodeAt(to, { ...call, site }) };
  return call;
}

/**
 * What was thrown to end a call, as SharePoint says it; anything else is a fault of the program.
 * @param made the method and the path, without the values in it
 */
export function knownFailure(thrown: unknown, made: string): Failure {
  if (thrown instanceof Failed) return thrown.failure;
  if (thrown instanceof Refused) return failureOf(thrown);
  if (thrown instanceof NotImitated) return notImitated(made, thrown.message);
  throw thrown;
}

const nodeAt = (path: string, call: Call): Node =>
  walk(objectOf(apiType, call.site), segmentsOf(path, new URLSearchParams()), 'GET', new Uint8Array(), call).node;

function answerAt(reached: Reached, method: string, name: string, content: Uint8Array, call: Call): Answer {
  const { node, operated, created, replaced } = reached;
  if (replaced) return { status: 204 };
  if (created && node.kind === 'object') return { status: 201, entity: wholeEntity(node, call) };
  if (method === 'GET' || operated) return read(node, call);
  if (node.kind === 'collection' && method === 'POST' && node.add) {
    const added = perform(node.add, content, call);
    return added?.kind === 'object' ? { status: 201, entity: wholeEntity(added, call) } : read(added, call);
  }
  if (node.kind === 'object' && isChange(method) && node.change) {
    const changed = perform(node.change, content, call);
    const etag = changed?.kind === 'object' ? wholeEntity(changed, call).etag : undefined;
    return { status: 204, ...(etag !== undefined && { etag }) };
  }
  if (node.kind === 'object' && method === 'DELETE' && node.remove) {
    perform(node.remove, content, call);
    return { status: 200 };
  }
  if (method === 'POST' && node.kind !== 'collection') return read(node, call);
  if (['POST', 'PUT', 'PATCH', 'MERGE', 'DELETE'].includes(method))
    throw new NotImitated('this method of what the path leads to');
  throw new Failed(methodNotAllowed(method, name));
}

const isChange = (method: string): boolean => method === 'MERGE' || method === 'PATCH';

/** Adds or changes a thing. Verbose JSON has to say of which type it is. */
function perform(operation: BoundOperation, content: Uint8Array, call: Call): Node | undefined {
  const given = givenBy([], operation.takes, content, operation.isFile, call.bodyForm);
  const needsType = call.bodyForm === 'verbose' && !operation.isFile && content.length > 0;
  if (needsType && given.typeName === undefined) throw new Failed(entryWithoutType());
  return operation.run(given, call);
}

function read(node: Node | undefined, call: Call): Answer {
  switch (node?.kind) {
    case 'object':
      return { status: 200, entity: node.entity(shapeOf(call.query), withoutOptions(call)) };
    case 'collection': {
      const { of, entities, next } = node.page(shapeOf(call.query), call);
      return { status: 200, of, collection: entities, next };
    }
    case 'value':
      return { status: 200, name: node.name, value: node.value };
    case 'bytes':
      return { status: 200, bytes: node.bytes, mediaType: node.mediaType };
    case 'empty':
      return { status: 200, name: node.name, value: null };
    case undefined:
      return { status: 200 };
  }
}
