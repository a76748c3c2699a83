import { HttpRequestError } from '@pnp/queryable';
import type { ListDeclaration } from '../../../config/lists/defineList';
import { failureOf, tooBroad } from '../../../config/lists/refusals';
import { Unavailable } from '../../../config/lists/storeFailures';

/** SharePoint's numbers for what its HTTP status does not tell. */
const duplicateValue = '-2130575169';
const overThreshold = '-2147024860';
const digestRefused = /^-213057525[12]\b/;

/**
 * Does something with PnPjs, and throws what goes wrong as one of the failures of a store.
 * @param list what is worked on
 * @param work nothing but calls of PnPjs: a TypeError in it is taken for a request that no answer came to
 */
export async function orFailure<T>(list: ListDeclaration, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw await storeFailure(list, failure);
  }
}

/** The failure that every store throws for this. PnPjs puts the whole answer into its message; none of it goes on. */
async function storeFailure(list: ListDeclaration, failure: unknown): Promise<Error> {
  // A request that no answer came to is rejected by `fetch`, always with a TypeError.
  if (failure instanceof TypeError) return new Unavailable('SharePoint did not answer.');
  if (!(failure instanceof HttpRequestError)) return failure instanceof Error ? failure : new Error('PnPjs failed.');
  const { response, status } = failure;
  const code = await codeOf(response);
  if (code.startsWith(overThreshold)) return tooBroad(list);
  // With the status of a missing right, which it is not.
  if (digestRefused.test(code)) return new Unavailable('The session has ended.');
  const retryAfter = response.headers.get('Retry-After');
  return failureOf({ service: 'SharePoint', status, code, retryAfter, duplicate: code.startsWith(duplicateValue) });
}

/** SharePoint's own number of what went wrong; empty where it gives none. */
async function codeOf(response: Response): Promise<string> {
  try {
    const body = (await response.clone().json()) as Record<string, { code?: unknown } | undefined>;
    const code = (body['odata.error'] ?? body.error)?.code;
    return typeof code === 'string' ? code : '';
  } catch {
    return '';
  }
}
