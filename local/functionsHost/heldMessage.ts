import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';

/** A message that was fetched: nobody else sees it while it is kept hidden. */
export class HeldMessage {
  private receipt: string;
  private renewed: Promise<void> = Promise.resolve();
  private readonly renewal: NodeJS.Timeout;
  private givenUp = false;

  /** @param hiddenSeconds for how long it was hidden; renewed at half of that until something is done with it */
  constructor(
    private readonly queue: QueueClient,
    readonly item: DequeuedMessageItem,
    hiddenSeconds: number,
  ) {
    this.receipt = item.popReceipt;
    this.renewal = setInterval(() => {
      // Where it cannot be, it is at the next turn, or somebody else takes the message over.
      this.renewed = this.hide(hiddenSeconds).catch(() => undefined);
    }, hiddenSeconds * 500);
    this.renewal.unref();
  }

  /** Takes it out of the queue. */
  async remove(): Promise<void> {
    await this.endRenewal();
    if (!this.givenUp) await orTakenOver(() => this.queue.deleteMessage(this.item.messageId, this.receipt));
  }

  /** Leaves it in the queue, to be seen again after so many seconds. */
  async putOff(seconds: number): Promise<void> {
    await this.endRenewal();
    if (!this.givenUp) await this.hide(seconds);
  }

  /** Leaves it in the queue for others at once. Nothing that is done with it later has any effect. */
  async giveUp(): Promise<void> {
    this.givenUp = true;
    await this.endRenewal();
    await this.hide(0);
  }

  get isGivenUp(): boolean {
    return this.givenUp;
  }

  private async endRenewal(): Promise<void> {
    clearInterval(this.renewal);
    await this.renewed;
  }

  private hide(seconds: number): Promise<void> {
    return orTakenOver(async () => {
      const { popReceipt } = await this.queue.updateMessage(this.item.messageId, this.receipt, undefined, seconds);
      this.receipt = popReceipt ?? this.receipt;
    });
  }
}

/** What the queue answers when somebody else has the message by now, or it is gone. */
const takenOver = ['PopReceiptMismatch', 'MessageNotFound', 'QueueNotFound', 'QueueBeingDeleted'];

async function orTakenOver(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!takenOver.includes((error as { code?: string }).code ?? '')) throw error;
  }
}
