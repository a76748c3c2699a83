import type { TableClient } from '@azure/data-tables';
import type { BlobServiceClient } from '@azure/storage-blob';
import type { QueueServiceClient } from '@azure/storage-queue';

/** Azure's storage, by the real clients: how they sign in is decided where the edges are made. */
export interface StorageEdge {
  readonly blobs: BlobServiceClient;
  readonly queues: QueueServiceClient;
  table(name: string): TableClient;
}

/** One message a contact: `{"contact":"<contactId>"}`. Sent as plain text, as host.json says. */
export const contactQueue = 'contacts';
/** How long a message is kept, in Azure's words: until somebody removes it. */
export const forEver = -1;
/** Sealed statements from the pages at home. */
export const statementQueue = 'statements';
/** Hashes of links: what the pages at home may read. */
export const linkTable = 'links';
/** How often a link or an address was used lately. */
export const limitTable = 'limits';
/** The current snapshot of the programme. */
export const snapshotContainer = 'snapshot';
/** What is leased so that only one does it at a time, and where an intake library was read to. */
export const stateContainer = 'state';
