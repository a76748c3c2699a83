import { HttpRequestError } from '@pnp/queryable';
import { Conflict, NotFound, Throttled, Unavailable } from '../../../config/lists/storeFailures';

/** SharePoint's numbers for what its HTTP status does not tell. */
const duplicateValue = '-2130575169';
const overThreshold = '-2147024860';
const digestRefused = /^-213057525[12]\b/;

/** Does something with PnPjs, and throws what goes wrong as one of the failures of a store. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw await storeFailure(failure);
  }
}

/** The failure that every store throws for this. PnPjs puts the whole answer into its message; none of it goes on. */
async function storeFailure(failure: unknown): Promise<Error> {
  // A request that no answer came to is rejected by `fetch`, always with a TypeError.
  if (failure instanceof TypeError) return new Unavailable('SharePoint did not answer.');
  if (!(failure instanceof HttpRequestError)) return failure instanceof Error ? failure : new Error('PnPjs failed.');
  const { response, status } = failure;
  const code = await codeOf(response);
  if (status === 412) return new Conflict('Somebody else changed the item first.');
  if (code.startsWith(duplicateValue)) return new Conflict('A value that must be unique is there already.');
  if (code.startsWith(overThreshold)) return new Throttled(undefined);
  if (status === 429 || (status === 503 && response.headers.has('Retry-After'))) return new Throttled(wait(response));
  if (status === 401 || digestRefused.test(code)) return new Unavailable('The session has ended.');
  if (status === 403 || status === 404) return new NotFound('There is no such list or item.');
  if (status >= 500 && status !== 501) return new Unavailable('SharePoint cannot answer just now.');
  return new Error(`SharePoint refused a request: ${status} ${code}`);
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

function wait(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}
