import { GraphError } from '@microsoft/microsoft-graph-client';
import { Conflict, NotFound, Throttled, Unavailable } from '../../config/lists/storeFailures';

/** Graph's words for a value that is there already: its code is that of every request that it refuses. */
const duplicateValue = /unique constraints/i;

/** Does something with the Graph client, and throws what goes wrong as one of the failures of a store. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw storeFailure(failure);
  }
}

/** The failure that every store throws for this. What Graph says may quote a value; none of it goes on. */
function storeFailure(failure: unknown): Error {
  if (!(failure instanceof GraphError))
    return failure instanceof Error ? failure : new Error('The Graph client failed.');
  const { statusCode: status, code, message, headers } = failure;
  // The client's own mark for a request that no answer came to.
  if (status === -1) return new Unavailable('Graph did not answer.');
  if (status === 412) return new Conflict('Somebody else changed the item first.');
  if (status === 400 && duplicateValue.test(message))
    return new Conflict('A value that must be unique is there already.');
  if (status === 429 || (status === 503 && headers?.has('Retry-After'))) return new Throttled(wait(headers));
  if (status === 401) return new Unavailable('Graph does not take the token.');
  if (status === 403 || status === 404) return new NotFound('There is no such list or item.');
  if (status >= 500 && status !== 501) return new Unavailable('Graph cannot answer just now.');
  return new Error(`Graph refused a request: ${status} ${code ?? ''}`);
}

function wait(headers: Headers | undefined): number | undefined {
  const seconds = Number(headers?.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}
