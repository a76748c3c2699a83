import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import type { StorageEdge } from '../storage/storageEdge';

/** Somebody waits at home while a page is made: what fails is tried twice more, soon, and then said. */
const soon = { maxTries: 3, tryTimeoutInMs: 5_000, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 };
/** A part of the snapshot has some megabytes. */
const forParts = { ...soon, tryTimeoutInMs: 60_000 };
const forTables = { maxRetries: soon.maxTries - 1, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 };

/** The storage account of the programme, as the app itself. */
export function cloudStorage(account: string, identity: TokenCredential): StorageEdge {
  const address = (service: string): string => `https://${account}.${service}.core.windows.net`;
  return {
    blobs: new BlobServiceClient(address('blob'), identity, { retryOptions: forParts }),
    queues: new QueueServiceClient(address('queue'), identity, { retryOptions: soon }),
    table: (name) => new TableClient(address('table'), name, identity, { retryOptions: forTables }),
  };
}
