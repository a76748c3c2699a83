import type { Answer } from './answer';
import type { Asked } from './answerCall';
import { type Part, partsOf } from './batchParts';
import { headersOfJson } from './jsonHeaders';

/**
 * Answers a JSON batch: each request by itself, in their order. One that depends on another which failed is not tried.
 * @throws Failed where the batch itself is wrong: `partsOf` says how
 */
export function answerBatch(body: Readonly<Record<string, unknown>>, answer: (asked: Asked) => Answer): Answer {
  const statuses = new Map<string, number>();
  const responses = partsOf(body).map((part) => {
    const unmet = part.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400);
    const answered = unmet ? failedDependency : answer(part);
    statuses.set(part.id.toLowerCase(), answered.status);
    return responseTo(part, answered);
  });
  return { status: 200, body: { responses } };
}

/** What is no JSON comes in base64: https://learn.microsoft.com/en-us/graph/json-batching */
function responseTo({ id }: Part, { status, body, text, headers }: Answer): Record<string, unknown> {
  if (body instanceof Uint8Array) return { id, status, headers, body: Buffer.from(body).toString('base64') };
  if (text !== undefined)
    return {
      id,
      status,
      headers: { ...headers, 'Content-Type': 'text/plain' },
      body: Buffer.from(text).toString('base64'),
    };
  return {
    id,
    status,
    headers: { ...headers, ...(body !== undefined && headersOfJson(status)) },
    ...(body !== undefined && { body }),
  };
}

const failedDependency: Answer = {
  status: 424,
  body: {
    error: { code: 'FailedDependency', message: 'The dependent request did not complete successfully.' },
  },
};
