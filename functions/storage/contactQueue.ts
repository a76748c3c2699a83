import { type StorageEdge, contactQueue } from './storageEdge';
import { orStorageFailure } from './storageFailures';

/** Puts contacts into the queue, one message each. Twice is as good as once: the ledger says what is to be done. */
export interface ContactQueue {
  send(contactId: string): Promise<void>;
}

export function contactQueueIn({ queues }: StorageEdge): ContactQueue {
  const queue = queues.getQueueClient(contactQueue);
  let made: Promise<unknown> | undefined;
  return {
    send: async (contactId) => {
      made ??= orStorageFailure(() => queue.createIfNotExists()).catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      await made;
      await orStorageFailure(() => queue.sendMessage(JSON.stringify({ contact: contactId })));
    },
  };
}

/** The contact of a message, or `undefined` for one that is not ours. */
export function contactIn(message: unknown): string | undefined {
  const { contact } = Object(message) as { contact?: unknown };
  return typeof contact === 'string' && /^[0-9a-f]{32}$/.test(contact) ? contact : undefined;
}
