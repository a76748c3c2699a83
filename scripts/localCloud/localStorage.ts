import { TableClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import type { StorageEdge } from '../../functions/storage/storageEdge';

/** @param connection the connection string that Azurite was started with */
export function localStorage(connection: string): StorageEdge {
  return {
    blobs: BlobServiceClient.fromConnectionString(connection),
    queues: QueueServiceClient.fromConnectionString(connection),
    table: (name) => TableClient.fromConnectionString(connection, name, { allowInsecureConnection: true }),
  };
}
