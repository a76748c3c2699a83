import type { DequeuedMessageItem, QueueServiceClient } from '@azure/storage-queue';
import { HeldMessage } from './heldMessage';
import type { QueueSettings } from './queueSettings';

/** What a pump works with. */
export interface PumpOptions {
  readonly service: QueueServiceClient;
  readonly queue: string;
  readonly settings: QueueSettings;
  /** Works on a message; throws where it is to be tried again. */
  readonly handle: (item: DequeuedMessageItem) => Promise<void>;
  /** Is told that the queue cannot be read (once, until it can be) or written to, and of each message put aside. */
  readonly complain: (level: 'warning' | 'error', about: string) => void;
  /** For how long a message is hidden from others at a time: ten minutes in Azure. */
  readonly hiddenSeconds?: number;
}

const shortestPause = 50;

/** Takes messages out of a queue, as Azure's host does: each is removed only when it has been worked on. */
export class QueuePump {
  private readonly queue;
  private readonly poison;
  private readonly running = new Map<HeldMessage, Promise<void>>();
  /** Messages that failed here, and when they are seen again. */
  private readonly putOff = new Map<string, number>();
  private loop: Promise<void> = Promise.resolve();
  private fetching: Promise<unknown> = Promise.resolve();
  private stopping = false;
  /** Whether the queue could be read at the last try. */
  private readable: boolean | undefined;
  private pause = 0;
  private endPause: () => void = () => undefined;

  constructor(private readonly options: PumpOptions) {
    this.queue = options.service.getQueueClient(options.queue);
    this.poison = options.service.getQueueClient(`${options.queue}-poison`);
  }

  start(): void {
    this.loop = this.work();
  }

  /** Fetches no more, and waits for what is being worked on. */
  async stop(): Promise<void> {
    await this.fetchNoMore();
    await this.loop;
    await Promise.all(this.running.values());
  }

  /** Drops what is being worked on: its messages are in the queue again, as if they had been hidden for long enough. */
  async abandon(): Promise<void> {
    await this.fetchNoMore();
    await Promise.all([...this.running.keys()].map((message) => message.giveUp()));
  }

  /** Looks at the queue at once, whenever it would have looked next. */
  lookNow(): void {
    this.pause = 0;
    this.endPause();
  }

  get isWorking(): boolean {
    return this.running.size > 0;
  }

  /** How many messages are in the queue, without those that it has put off for longer than this. */
  async waiting(milliseconds: number): Promise<number> {
    // Where it has only just begun there may be no queue yet.
    await this.fetching;
    const { approximateMessagesCount: all = 0 } = await this.queue.getProperties();
    const later = [...this.putOff.values()].filter((due) => due > Date.now() + milliseconds);
    return all - later.length;
  }

  /** Whether a message in the queue could be fetched now. */
  async hasVisible(): Promise<boolean> {
    return (await this.queue.peekMessages()).peekedMessageItems.length > 0;
  }

  private async fetchNoMore(): Promise<void> {
    this.stopping = true;
    this.endPause();
    await this.fetching;
  }

  private async work(): Promise<void> {
    while (!this.stopping) {
      if (this.running.size > this.options.settings.newBatchThreshold) await Promise.race(this.running.values());
      else await this.fetchOrPause();
    }
  }

  private async fetchOrPause(): Promise<void> {
    const fetched = this.fetch();
    this.fetching = fetched;
    if ((await fetched) > 0) this.pause = 0;
    else if (!this.stopping) await this.rest();
  }

  /** @returns how many messages it began to work on */
  private async fetch(): Promise<number> {
    const { settings, hiddenSeconds = 600 } = this.options;
    try {
      if (this.readable !== true) await this.queue.createIfNotExists();
      const { receivedMessageItems: items } = await this.queue.receiveMessages({
        numberOfMessages: settings.batchSize,
        visibilityTimeout: hiddenSeconds,
      });
      this.readable = true;
      for (const item of items) this.take(new HeldMessage(this.queue, item, hiddenSeconds));
      return items.length;
    } catch (error) {
      if (this.readable !== false) this.cannot('be read', error);
      this.readable = false;
      return 0;
    }
  }

  private take(message: HeldMessage): void {
    this.putOff.delete(message.item.messageId);
    const work = this.workOn(message)
      .catch((error: unknown) => this.cannot('be written to', error))
      .finally(() => this.running.delete(message));
    this.running.set(message, work);
  }

  private async workOn(message: HeldMessage): Promise<void> {
    const { maxDequeueCount } = this.options.settings;
    const { dequeueCount } = message.item;
    // It was tried often enough, and nobody could say how that ended.
    if (dequeueCount > maxDequeueCount) return this.putAside(message);
    if (await this.succeeds(message.item)) return message.remove();
    return dequeueCount >= maxDequeueCount ? this.putAside(message) : this.tryLater(message);
  }

  private async succeeds(item: DequeuedMessageItem): Promise<boolean> {
    try {
      await this.options.handle(item);
      return true;
    } catch {
      return false;
    }
  }

  private async tryLater(message: HeldMessage): Promise<void> {
    const { retrySeconds } = this.options.settings;
    this.putOff.set(message.item.messageId, Date.now() + retrySeconds * 1000);
    await message.putOff(retrySeconds);
  }

  private async putAside(message: HeldMessage): Promise<void> {
    if (message.isGivenUp) return;
    this.options.complain('warning', `A message failed too often: it is in ${this.poison.name}.`);
    await this.poison.createIfNotExists();
    await this.poison.sendMessage(message.item.messageText);
    await message.remove();
  }

  private rest(): Promise<void> {
    this.pause = Math.min(Math.max(this.pause * 2, shortestPause), this.options.settings.longestPause);
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.pause);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private cannot(what: string, error: unknown): void {
    const { code, name } = error as { code?: string; name?: string };
    this.options.complain('error', `The queue ${this.options.queue} cannot ${what}: ${code ?? name ?? 'unknown'}.`);
  }
}
