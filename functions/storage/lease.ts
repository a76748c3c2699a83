import { Conflict, NotFound } from '../../config/lists/storeFailures';
import { type StorageEdge, stateContainer } from './storageEdge';
import { orStorageFailure } from './storageFailures';

/** Azure's longest lease that ends by itself, in seconds: a process that ended holds others up no longer. */
const seconds = 60;
const renewMs = 20_000;

/**
 * Does something that only one may do at a time, whichever machine it is on.
 * @param name of what is done
 * @returns what the work returns, or `undefined` where somebody else is at it
 */
export async function underLease<T>(
  { blobs }: StorageEdge,
  name: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const container = blobs.getContainerClient(stateContainer);
  const blob = container.getBlockBlobClient(`lease-${name}`);
  const lease = blob.getBlobLeaseClient();
  const acquire = () => orStorageFailure(() => lease.acquireLease(seconds));
  try {
    await acquire().catch(async (error: unknown) => {
      if (!(error instanceof NotFound)) throw error;
      await orStorageFailure(() => container.createIfNotExists());
      // There already is as good: then it is somebody's, or nobody's yet.
      await orStorageFailure(() => blob.upload('', 0, { conditions: { ifNoneMatch: '*' } })).catch(ifThere);
      await acquire();
    });
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
  const renewal = setInterval(() => void lease.renewLease().catch(() => undefined), renewMs);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await lease.releaseLease().catch(() => undefined);
  }
}

function ifThere(error: unknown): void {
  if (!(error instanceof Conflict)) throw error;
}
