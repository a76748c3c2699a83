import { Conflict, NotFound, Throttled, Unavailable } from '../../config/lists/storeFailures';

/** Runs a call to Azure's storage; what it throws is one of the four failures, or a fault of the program. */
export async function orStorageFailure<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw storageFailureOf(error);
  }
}

function storageFailureOf(error: unknown): unknown {
  // What has no status never reached the service, or lost its answer.
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode === undefined) return code === undefined ? error : new Unavailable('Storage did not answer.');
  if (statusCode === 404) return new NotFound('There is no such thing in storage.');
  if (statusCode === 409 || statusCode === 412) return new Conflict('Somebody else changed it first.');
  if (statusCode === 429 || statusCode === 503) return new Throttled(undefined);
  return statusCode >= 500 ? new Unavailable('Storage cannot answer just now.') : error;
}
