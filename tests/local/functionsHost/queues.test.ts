import { QueueServiceClient } from '@azure/storage-queue';
import { type Azurite, startAzurite } from '../../../local/azurite/azurite';
import type { FunctionApp } from '../../../local/functionsHost/functionApp';
import { type Around, madeApps, toldBy } from './appOf';

jest.setTimeout(60_000);

const { appOf, written } = madeApps();
const tell = 'process.env.TELL';

let azurite: Azurite;
beforeAll(async () => (azurite = await startAzurite({ folder: undefined })));
afterAll(() => azurite.stop());

const queueOf = (name: string) => QueueServiceClient.fromConnectionString(azurite.connection).getQueueClient(name);

let made = 0;
/** A queue of its own for each test. */
let name = '';
beforeEach(() => (name = `contacts-${String((made += 1))}`));

async function send(...texts: string[]): Promise<void> {
  await queueOf(name).createIfNotExists();
  for (const text of texts) await queueOf(name).sendMessage(text);
}

const left = async (queue: string): Promise<number | undefined> =>
  (await queueOf(queue).getProperties()).approximateMessagesCount;

const bundle = { extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.0.0, 5.0.0)' } };

/** An app that takes this test's queue, whose handler this is the body of. */
function taking(body: string, queues: object = {}, told: Pick<Around, 'environment'> = {}): Promise<FunctionApp> {
  return appOf(
    `app.storageQueue('send', { queueName: '${name}', connection: 'AzureWebJobsStorage', handler: async (entry, context) => { ${body} } });`,
    {
      environment: { AzureWebJobsStorage: azurite.connection, ...told.environment },
      host: { ...bundle, extensions: { queues: { messageEncoding: 'none', ...queues } } },
    },
  );
}

describe('a function that a queue starts', () => {
  it.each([
    ['an object where that is JSON', '{"contact":"a1"}', { contact: 'a1' }],
    ['the text where it is none', 'Ärger, {no} JSON', 'Ärger, {no} JSON'],
  ])('gets %s', async (_, text, expected) => {
    const told = toldBy();
    await send(text);
    const app = await taking(`${tell}(entry)`, {}, told);
    await app.drain();
    expect([told.all, await left(name), written()]).toEqual([[expected], 0, []]);
  });

  it('decodes messages where host.json does not say otherwise', async () => {
    const told = toldBy();
    await send(Buffer.from('{"contact":"é"}').toString('base64'));
    const app = await taking(`${tell}(entry)`, { messageEncoding: undefined }, told);
    await app.drain();
    expect(told.all).toEqual([{ contact: 'é' }]);
  });

  it('gets what the queue says of the message', async () => {
    const told = toldBy();
    await send('{"contact":"a1"}');
    const app = await taking(`${tell}(context.triggerMetadata)`, {}, told);
    await app.drain();
    expect(told.all).toEqual([
      {
        queueTrigger: { contact: 'a1' },
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        popReceipt: expect.any(String) as string,
        dequeueCount: 1,
        insertionTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        expirationTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
        nextVisibleTime: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      },
    ]);
  });

  it('has its queue made where there is none, and is started by what comes into it later', async () => {
    const told = toldBy();
    const app = await taking(`${tell}(entry)`, {}, told);
    await app.drain();
    await queueOf(name).sendMessage('later');
    await app.drain();
    expect(told.all).toEqual(['later']);
  });

  it('has the hooks around each run', async () => {
    const told = toldBy();
    await send('a1');
    const app = await appOf(
      `app.hook.preInvocation(({ inputs }) => ${tell}('before ' + inputs[0]));
      app.hook.postInvocation(({ error }) => ${tell}('after ' + error));
      app.storageQueue('send', { queueName: '${name}', connection: '', handler: () => ${tell}('it') });`,
      {
        environment: { ...told.environment, AzureWebJobsStorage: azurite.connection },
        host: { ...bundle, extensions: { queues: { messageEncoding: 'none' } } },
      },
    );
    await app.drain();
    expect(told.all).toEqual(['before a1', 'it', 'after null']);
  });

  it.each([
    ['one by one', { batchSize: 1, newBatchThreshold: 0 }, 1],
    ['as many as a batch and the threshold allow', { batchSize: 2, newBatchThreshold: 1 }, 3],
  ])('takes messages %s', async (_, queues, most) => {
    const told = toldBy();
    await send(...Array.from({ length: 9 }, (__, at) => String(at)));
    const body = `globalThis.now = (globalThis.now ?? 0) + 1; ${tell}(now);
      await new Promise((done) => setTimeout(done, entry % 2 ? 150 : 30)); globalThis.now -= 1;`;
    const app = await taking(body, queues, told);
    await app.drain();
    expect([told.all.length, Math.max(...(told.all as number[]))]).toEqual([9, most]);
  });
});

describe('a message whose function fails', () => {
  it('is tried again as often as host.json says, then put aside as it was', async () => {
    const told = toldBy();
    await send('{"contact":"a1"}');
    const body = `${tell}(context.triggerMetadata.dequeueCount); throw new Error('not now');`;
    const app = await taking(body, { maxDequeueCount: 3 }, told);
    await app.drain();
    expect([told.all, await left(name)]).toEqual([[1, 2, 3], 0]);
    const aside = await queueOf(`${name}-poison`).peekMessages();
    expect(aside.peekedMessageItems.map(({ messageText }) => messageText)).toEqual(['{"contact":"a1"}']);
    expect(written()).toEqual([
      ...Array<string>(3).fill('error send: Error: not now'),
      `warning send: A message failed too often: it is in ${name}-poison.`,
    ]);
  });

  it('is done with when it succeeds at last', async () => {
    const told = toldBy();
    await send('a1');
    const body = `${tell}('try'); if (context.triggerMetadata.dequeueCount < 3) throw new Error('not now');`;
    const app = await taking(body, {}, told);
    await app.drain();
    expect([told.all.length, await left(name), await queueOf(`${name}-poison`).exists()]).toEqual([3, 0, false]);
  });

  it('waits as long as host.json says, and others go on meanwhile', async () => {
    const told = toldBy();
    await send('fails', 'works');
    const body = `${tell}(entry); if (entry === 'fails') throw new Error('not now');`;
    const queues = { batchSize: 1, newBatchThreshold: 0, visibilityTimeout: '00:00:30' };
    const app = await taking(body, queues, told);
    const before = Date.now();
    await app.drain();
    expect([told.all, await left(name)]).toEqual([['fails', 'works'], 1]);
    // What is put off for half a minute is not waited for, not even for a moment.
    expect(Date.now() - before).toBeLessThan(2500);
  });

  it('is put aside without a try where it was fetched too often and nobody said how that ended', async () => {
    const told = toldBy();
    await send('a1');
    await queueOf(name).receiveMessages({ visibilityTimeout: 1 });
    const app = await taking(`${tell}('ran')`, { maxDequeueCount: 1 }, told);
    await app.drain();
    expect([told.all, await left(name), await left(`${name}-poison`)]).toEqual([[], 0, 1]);
  });
});

describe('an app that is drained', () => {
  it('waits for what its functions put into its queues, those too that were empty before', async () => {
    const told = toldBy();
    const [first, last] = [`${name}-first`, `${name}-last`];
    await queueOf(last).create();
    await queueOf(last).sendMessage('3');
    const app = await appOf(
      `for (const [queueName, other] of [['${first}', '${last}'], ['${last}', '${first}']]) {
        const handler = async (entry) => {
          ${tell}(entry);
          await new Promise((done) => setTimeout(done, 100));
          if (entry > 0) await process.env.SEND(other, String(entry - 1));
        };
        app.storageQueue(queueName, { queueName, connection: '', handler });
      }`,
      {
        environment: {
          ...told.environment,
          AzureWebJobsStorage: azurite.connection,
          SEND: ((queue: string, text: string) => queueOf(queue).sendMessage(text)) as unknown as string,
        },
        host: { ...bundle, extensions: { queues: { messageEncoding: 'none' } } },
      },
    );
    await app.drain();
    expect(told.all).toEqual([3, 2, 1, 0]);
  });

  it('waits for a message that is hidden for a moment, and for none that is hidden for longer', async () => {
    const told = toldBy();
    await queueOf(name).create();
    await queueOf(name).sendMessage('soon', { visibilityTimeout: 1 });
    await queueOf(name).sendMessage('later', { visibilityTimeout: 300 });
    const app = await taking(`${tell}(entry)`, {}, told);
    await app.drain();
    expect([told.all, await left(name)]).toEqual([['soon'], 1]);
  });
});

describe('an app that is stopped', () => {
  it('ends what it has begun, and takes no more', async () => {
    const told = toldBy();
    await send('one', 'other');
    const body = `${tell}('begins'); await new Promise((done) => setTimeout(done, 50)); ${tell}('ends');`;
    const app = await taking(body, { batchSize: 1, newBatchThreshold: 0 }, told);
    await told.said(1);
    await app.stop();
    expect([told.all, await left(name)]).toEqual([['begins', 'ends'], 1]);
  });

  it('leaves what it worked on to the next one, where it is abandoned, whatever becomes of it', async () => {
    const told = toldBy();
    const until: { end?: () => void } = {};
    await send('a1');
    const body = `${tell}('first'); await new Promise((done) => (process.env.UNTIL.end = done)); ${tell}('late');`;
    const first = await taking(body, {}, { environment: { ...told.environment, UNTIL: until as unknown as string } });
    await told.said(1);
    await first.stop({ abandon: true });
    until.end?.();
    await told.said(2);
    const next = await taking(`${tell}('next ' + context.triggerMetadata.dequeueCount)`, {}, told);
    await next.drain();
    expect([told.all, await left(name), written()]).toEqual([['first', 'late', 'next 2'], 0, []]);
  });
});

describe('a queue that cannot be had', () => {
  const handler = 'handler: () => undefined';
  const environment = { AzureWebJobsStorage: 'UseDevelopmentStorage=true' };
  it.each([
    ['without its connection', `queueName: 'contacts', connection: 'Other'`, bundle, 'no setting "Other"'],
    ['by a name with a setting in it', `queueName: '%QUEUE%', connection: ''`, bundle, 'queue of this name'],
    ['by a name that Azure does not take', `queueName: 'a--b', connection: ''`, bundle, 'queue of this name'],
    ['without the extension bundle', `queueName: 'contacts', connection: ''`, {}, 'no extension bundle'],
  ])('is refused %s', async (_, options, host, message) => {
    const code = `app.storageQueue('send', { ${options}, ${handler} });`;
    await expect(appOf(code, { environment, host })).rejects.toThrow(message);
  });

  it('is told of once, and the app answers requests all the same', async () => {
    const nowhere = 'UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1:1';
    const app = await appOf(
      `app.storageQueue('send', { queueName: 'contacts', connection: '', ${handler} });
      app.http('page', { authLevel: 'anonymous', handler: () => ({ body: 'here' }) });`,
      { environment: { AzureWebJobsStorage: nowhere }, host: bundle },
    );
    expect(await (await app.fetch(new Request('http://127.0.0.1/api/page'))).text()).toBe('here');
    await app.stop();
    expect(written()).toEqual(['error send: The queue contacts cannot be read: ECONNREFUSED.']);
  });
});
