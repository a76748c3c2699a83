import { type DequeuedMessageItem, QueueServiceClient } from '@azure/storage-queue';
import { type Azurite, startAzurite } from '../../../local/azurite/azurite';
import { QueuePump } from '../../../local/functionsHost/queuePump';
import { queueSettings } from '../../../local/functionsHost/queueSettings';

jest.setTimeout(60_000);

let azurite: Azurite;
let service: QueueServiceClient;
beforeAll(async () => {
  azurite = await startAzurite({ folder: undefined });
  service = QueueServiceClient.fromConnectionString(azurite.connection);
});
afterAll(() => azurite.stop());

const settings = queueSettings({ extensions: { queues: { messageEncoding: 'none' } } });

/** A pump of a queue with one message in it, which runs until the message was handled. */
async function handled(queue: string, handle: (item: DequeuedMessageItem) => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  await service.createQueue(queue);
  await service.getQueueClient(queue).sendMessage('a1');
  await new Promise<void>((resolve) => {
    const pump = new QueuePump({
      service,
      queue,
      settings,
      hiddenSeconds: 1,
      complain: (_, about) => said.push(about),
      handle: async (item) => {
        await handle(item);
        void pump.stop().then(resolve);
      },
    });
    pump.start();
  });
  return said;
}

describe('a message that is worked on', () => {
  it('stays hidden from others for as long as that takes, and is removed then', async () => {
    const queue = service.getQueueClient('long');
    const seen: unknown[] = [];
    const said = await handled('long', async () => {
      // Without another word it would be seen after one second.
      for (const end = Date.now() + 2500; Date.now() < end;) {
        seen.push(...(await queue.peekMessages()).peekedMessageItems);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    expect(seen).toEqual([]);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(0);
    expect(said).toEqual([]);
  });

  it('may be taken over by somebody else, who then does what is to be done with it', async () => {
    const queue = service.getQueueClient('taken');
    const said = await handled('taken', async ({ messageId, popReceipt }) => {
      await queue.updateMessage(messageId, popReceipt, 'theirs', 60);
    });
    expect((await queue.getProperties()).approximateMessagesCount).toBe(1);
    expect(said).toEqual([]);
  });

  it('may be gone when it has been worked on', async () => {
    const queue = service.getQueueClient('gone');
    const said = await handled('gone', async ({ messageId, popReceipt }) => {
      await queue.deleteMessage(messageId, popReceipt);
    });
    expect(said).toEqual([]);
  });
});

describe('a pump', () => {
  it('makes its queue again where somebody removed it, and goes on', async () => {
    const queue = service.getQueueClient('again');
    await queue.create();
    const texts: string[] = [];
    const said: string[] = [];
    let heard: () => void = () => undefined;
    const pump = new QueuePump({
      service,
      queue: 'again',
      settings,
      complain: (level, about) => said.push(`${level}: ${about}`),
      handle: ({ messageText }) => {
        texts.push(messageText);
        heard();
        return Promise.resolve();
      },
    });
    const next = () => new Promise<void>((resolve) => (heard = resolve));
    pump.start();
    const first = next();
    await queue.sendMessage('before');
    await first;
    await queue.delete();
    while (!(await queue.exists())) pump.lookNow();
    const second = next();
    await queue.sendMessage('after');
    await second;
    await pump.stop();
    expect(texts).toEqual(['before', 'after']);
    expect(said).toEqual(['error: The queue again cannot be read: QueueNotFound.']);
  });
});
