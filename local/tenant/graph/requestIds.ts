import { randomUUID } from 'node:crypto';
import { isObject } from '../routing/jsonBody';
import type { Answer } from './answer';

/**
 * An answer with the ids by which a request can be found again: the service's own, and the client's where it sent one.
 * An error has them within it too: https://learn.microsoft.com/en-us/graph/errors
 */
export function withRequestIds(answer: Answer, asked: Headers): Answer {
  const id = randomUUID();
  const ids = { 'request-id': id, 'client-request-id': asked.get('client-request-id') ?? id };
  const { body } = answer;
  const error = isObject(body) ? body['error'] : undefined;
  const inner = isObject(error) ? error['innerError'] : undefined;
  return {
    ...answer,
    headers: { ...answer.headers, ...ids },
    ...(isObject(error) && isObject(inner) && { body: { error: { ...error, innerError: { ...inner, ...ids } } } }),
  };
}
