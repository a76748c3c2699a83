import { GraphError } from '@microsoft/microsoft-graph-client';
import type { ListDeclaration } from '../../config/lists/defineList';
import { failureOf, tooBroad } from '../../config/lists/refusals';
import { Unavailable } from '../../config/lists/storeFailures';

/** Graph's words for a value that is there already: its code is that of every request that it refuses. */
const duplicateValue = /unique constraints/i;

/**
 * Does something with the Graph client, and throws what goes wrong as one of the failures of a store.
 * @param searched the list that the work searches by conditions, which may be too broad for it
 */
export async function orFailure<T>(work: () => Promise<T>, searched?: ListDeclaration): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (searched && failure instanceof GraphError && isTooBroad(failure)) throw tooBroad(searched);
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
  const duplicate = status === 400 && duplicateValue.test(message);
  const retryAfter = headers?.get('Retry-After') ?? null;
  return failureOf({ service: 'Graph', status, code: code ?? '', retryAfter, duplicate });
}

/**
 * Whether a search meets more items than SharePoint looks at. How Graph says so is reported in two ways: as throttling
 * (429), and with `tooManyResources` inside the error. Throttling itself comes with the seconds to wait.
 */
function isTooBroad({ statusCode, headers, body }: GraphError): boolean {
  // Without headers it was not read as an answer of Graph, so that nothing is known of the seconds.
  if (statusCode === 429) return headers !== undefined && !headers.has('Retry-After');
  return /"code":"tooManyResources"/.test(String(body));
}
