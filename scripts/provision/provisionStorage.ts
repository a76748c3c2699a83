import {
  contactQueue,
  limitTable,
  linkTable,
  snapshotContainer,
  stateContainer,
  statementQueue,
  type StorageEdge,
} from '../../functions/storage/storageEdge';

/** Makes the queues, tables and containers that the functions use, where they are not there yet. */
export async function provisionStorage({ blobs, queues, table }: StorageEdge): Promise<void> {
  for (const name of [contactQueue, statementQueue]) await queues.getQueueClient(name).createIfNotExists();
  // It is no error where the table is there: the client says so itself.
  for (const name of [linkTable, limitTable]) await table(name).createTable();
  for (const name of [snapshotContainer, stateContainer]) await blobs.getContainerClient(name).createIfNotExists();
}
