import { NotFound } from '../../config/lists/storeFailures';
import { type StorageEdge, stateContainer } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import { type PlanningDeps, planContacts } from './planContacts';

/** Where the version of the snapshot stands that was planned last. */
const name = 'planned';

/**
 * Plans where the snapshot is another one than was planned last. An import that was taken in while another plan was being
 * made is planned by the next look.
 */
export async function planIfNew(deps: PlanningDeps, { blobs }: StorageEdge): Promise<void> {
  const blob = blobs.getContainerClient(stateContainer).getBlockBlobClient(name);
  const version = (await deps.snapshot.current())?.version;
  if (version === undefined || version === (await plannedIn(blob))) return;
  if ((await planContacts(deps)) === undefined) return;
  await orStorageFailure(() => blob.upload(version, Buffer.byteLength(version)));
}

async function plannedIn(blob: { downloadToBuffer(): Promise<Buffer> }): Promise<string | undefined> {
  try {
    return (await orStorageFailure(() => blob.downloadToBuffer())).toString('utf8');
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
