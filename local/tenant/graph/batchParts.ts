import { isObject, isTexts } from '../routing/jsonBody';
import { readHeaders } from '../routing/readHeaders';
import type { Asked } from './answerCall';
import {
  batchNotUnderstood,
  dependencyNotThere,
  idNotUnique,
  mixedBatch,
  requestWithoutBody,
  tooManyRequests,
} from './batchFailures';

/** The most requests that Graph takes in one batch: https://learn.microsoft.com/en-us/graph/json-batching */
const mostRequests = 20;

/** A request of a batch. */
export interface Part extends Asked {
  readonly id: string;
  /** The ids of those that have to succeed before, in small letters: ids are compared whatever their case. */
  readonly dependsOn: readonly string[];
}

/** Reads the requests of a batch. @throws Failed where one of them makes the whole batch wrong */
export function partsOf({ requests }: Readonly<Record<string, unknown>>): readonly Part[] {
  if (!Array.isArray(requests) || requests.length === 0) throw batchNotUnderstood();
  if (requests.length > mostRequests) throw tooManyRequests(mostRequests);
  const parts = requests.map(partOf);
  const before = new Set<string>();
  for (const { id, dependsOn } of parts) {
    if (before.has(id.toLowerCase())) throw idNotUnique(id);
    if (dependsOn.some((other) => !before.has(other))) throw dependencyNotThere(id);
    before.add(id.toLowerCase());
  }
  refuseMixture(parts);
  return parts;
}

/**
 * A batch is one chain, or all of it at once, or all of it after one and the same request: the Graph client knows these
 * three, and Graph refuses others (microsoftgraph/microsoft-graph-docs#16280).
 */
function refuseMixture(parts: readonly Part[]): void {
  const [first, ...others] = parts;
  const isParallel = parts.every(({ dependsOn }) => dependsOn.length === 0);
  const follows = (part: Part, before: Part | undefined): boolean =>
    part.dependsOn.length === 1 && part.dependsOn[0] === before?.id.toLowerCase();
  const isChain = others.every((part, at) => follows(part, parts[at]));
  const isFan = others.every((part) => follows(part, first));
  if (!isParallel && !isChain && !isFan) throw mixedBatch();
}

const writes = ['PATCH', 'POST', 'PUT'];

function partOf(given: unknown): Part {
  const { id, method, url, headers = {}, body, dependsOn = [] } = isObject(given) ? given : {};
  const read = isObject(headers) ? readHeaders(Object.entries(headers)) : undefined;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string')
    throw batchNotUnderstood();
  if (!read || !isTexts(dependsOn)) throw batchNotUnderstood();
  const upper = method.toUpperCase();
  if (writes.includes(upper) && (body === undefined || !read.has('Content-Type'))) throw requestWithoutBody(id);
  return {
    id,
    method: upper,
    url: url.replace(/^\//, ''),
    headers: read,
    content: contentOf(body, read),
    dependsOn: dependsOn.map((other) => other.toLowerCase()),
  };
}

/** JSON is an object; everything else, a file too, comes in base64. */
function contentOf(body: unknown, headers: Headers): Asked['content'] {
  if (body === undefined || body === null) return new Uint8Array();
  if (isObject(body)) return body;
  if (typeof body !== 'string' || isJson(headers)) throw batchNotUnderstood();
  return new Uint8Array(Buffer.from(body, 'base64'));
}

const isJson = (headers: Headers): boolean => /^application\/json\b/i.test(headers.get('Content-Type') ?? '');
