import { TableClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import type { StorageEdge } from '../storage/storageEdge';

/** The storage account of the programme, as the app itself. */
export function cloudStorage(account: string, identity: TokenCredential): StorageEdge {
  const address = (service: string): string => `https://${account}.${service}.core.windows.net`;
  return {
    blobs: new BlobServiceClient(address('blob'), identity),
    queues: new QueueServiceClient(address('queue'), identity),
    table: (name) => new TableClient(address('table'), name, identity),
  };
}
