import { randomUUID } from 'node:crypto';
import { isObject } from '../routing/jsonBody';
import type { Answer } from './answer';

type Ids = Readonly<Record<'request-id' | 'client-request-id', string>>;

function idsFor(asked: Headers): Ids {
  const id = randomUUID();
  return { 'request-id': id, 'client-request-id': asked.get('client-request-id') ?? id };
}

/**
 * An answer with the ids by which a request can be found again: the service's own, and the client's where it sent one.
 * An error has them within it too: https://learn.microsoft.com/en-us/graph/errors
 */
export function withRequestIds(answer: Answer, asked: Headers): Answer {
  const ids = idsFor(asked);
  return { ...inError(answer, ids), headers: { ...answer.headers, ...ids } };
}

/** A part of a batch has them within an error alone. @param asked the headers of the batch */
export const withIdsInError = (answer: Answer, asked: Headers): Answer => inError(answer, idsFor(asked));

function inError(answer: Answer, ids: Ids): Answer {
  const { body } = answer;
  const error = isObject(body) ? body['error'] : undefined;
  const inner = isObject(error) ? error['innerError'] : undefined;
  return isObject(error) && isObject(inner)
    ? { ...answer, body: { error: { ...error, innerError: { ...inner, ...ids } } } }
    : answer;
}
