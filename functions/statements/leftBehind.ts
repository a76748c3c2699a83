import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import { NotFound } from '../../config/lists/storeFailures';
import { type StorageEdge, forEver, statementQueue } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';

/** The host puts there what failed too often: after some minutes in which lists or keys cannot be reached, too. */
const poisonQueue = `${statementQueue}-poison`;

/** How many are taken at once, and how many at most in one run. */
const batch = 16;
const mostInARun = 160;
/** For how long one that failed again is left alone, in seconds. */
const restSeconds = 10 * 60;

/**
 * Receives once more what could not be received: nobody who asked for help may be lost because something was out of order
 * for a while. What fails again stays, without an end.
 * @param receive what takes a message in; done twice, it is as good as once
 * @returns how many were received, and how many are left
 */
export async function receiveLeftBehind(
  { queues }: Pick<StorageEdge, 'queues'>,
  receive: (message: string) => Promise<void>,
): Promise<{ received: number; left: number }> {
  const queue = queues.getQueueClient(poisonQueue);
  let received = 0;
  for (let taken = 0; taken < mostInARun;) {
    const messages = await nextOf(queue);
    if (messages.length === 0) break;
    taken += messages.length;
    for (const message of messages) if (await receiveAgain(queue, message, receive)) received += 1;
  }
  return { received, left: await leftIn(queue) };
}

/** How many answers from home are not received yet and will not be by themselves in the next minutes. */
export const countLeftBehind = ({ queues }: Pick<StorageEdge, 'queues'>): Promise<number> =>
  leftIn(queues.getQueueClient(poisonQueue));

async function receiveAgain(
  queue: QueueClient,
  { messageText, messageId, popReceipt }: DequeuedMessageItem,
  receive: (message: string) => Promise<void>,
): Promise<boolean> {
  const isReceived = await receive(messageText).then(
    () => true,
    () => false,
  );
  if (!isReceived) {
    const how = { visibilityTimeout: restSeconds, messageTimeToLive: forEver };
    await orStorageFailure(() => queue.sendMessage(messageText, how));
  }
  await orStorageFailure(() => queue.deleteMessage(messageId, popReceipt));
  return isReceived;
}

/** None where the queue is not there: the host makes it at the first need. */
const nextOf = (queue: QueueClient): Promise<DequeuedMessageItem[]> =>
  orStorageFailure(() => queue.receiveMessages({ numberOfMessages: batch, visibilityTimeout: restSeconds })).then(
    ({ receivedMessageItems }) => receivedMessageItems,
    ifMissing<DequeuedMessageItem[]>([]),
  );

const leftIn = (queue: QueueClient): Promise<number> =>
  orStorageFailure(() => queue.getProperties()).then(
    ({ approximateMessagesCount = 0 }) => approximateMessagesCount,
    ifMissing(0),
  );

const ifMissing =
  <T>(instead: T) =>
  (failure: unknown): T => {
    if (failure instanceof NotFound) return instead;
    throw failure;
  };
