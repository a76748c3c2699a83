import { isObject, isTexts } from '../routing/jsonBody';
import { readHeaders } from '../routing/readHeaders';
import type { Answer } from './answer';
import type { Asked } from './answerCall';
import { batchNotUnderstood } from './failures';

/** The most requests that Graph takes in one batch. */
const mostRequests = 20;

interface Part extends Asked {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/**
 * Answers a JSON batch: each request by itself, in their order. One that depends on another which failed is not tried.
 * @throws Failed where the batch itself is wrong: not of its form, too long, an id twice, a dependency on what does not come before
 */
export function answerBatch(body: Readonly<Record<string, unknown>>, answer: (asked: Asked) => Answer): Answer {
  const parts = partsOf(body);
  const statuses = new Map<string, number>();
  const responses = parts.map((part) => {
    const unmet = part.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400);
    const { status, body: said, text, headers } = unmet ? failedDependency : answer(part);
    statuses.set(part.id, status);
    const type = text === undefined ? 'application/json' : 'text/plain';
    // What is no JSON comes in base64: https://learn.microsoft.com/en-us/graph/json-batching
    const shown = text === undefined ? said : Buffer.from(text).toString('base64');
    return {
      id: part.id,
      status,
      headers: { ...headers, ...(shown !== undefined && { 'Content-Type': type }) },
      ...(shown !== undefined && { body: shown }),
    };
  });
  return { status: 200, body: { responses } };
}

const failedDependency: Answer = {
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'A request that this one depends on has failed.' } },
};

function partsOf({ requests }: Readonly<Record<string, unknown>>): readonly Part[] {
  if (!Array.isArray(requests) || requests.length === 0) throw batchNotUnderstood('The batch has no requests.');
  if (requests.length > mostRequests)
    throw batchNotUnderstood(`The batch has more requests than the ${mostRequests} that are allowed.`);
  const parts = requests.map(partOf);
  const before = new Set<string>();
  for (const { id, dependsOn } of parts) {
    if (before.has(id)) throw batchNotUnderstood('An id of a request comes twice.');
    if (dependsOn.some((other) => !before.has(other)))
      throw batchNotUnderstood('A request depends on one that does not come before it.');
    before.add(id);
  }
  return parts;
}

function partOf(given: unknown): Part {
  const { id, method, url, headers = {}, body = {}, dependsOn = [] } = isObject(given) ? given : {};
  const read = isObject(headers) ? readHeaders(Object.entries(headers)) : undefined;
  if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string')
    throw batchNotUnderstood('A request of the batch lacks its id, method or address.');
  if (!read || !isObject(body) || !isTexts(dependsOn))
    throw batchNotUnderstood('A request of the batch has headers, a body or dependencies that cannot be read.');
  return { id, method: method.toUpperCase(), url: url.replace(/^\//, ''), headers: read, content: body, dependsOn };
}
