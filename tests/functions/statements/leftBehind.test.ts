import { Unavailable } from '../../../config/lists/storeFailures';
import { countLeftBehind, receiveLeftBehind } from '../../../functions/statements/leftBehind';
import { receiveStatement } from '../../../functions/statements/receiveStatement';
import { type StatementWorld, statementWorld } from './statementWorld';

jest.setTimeout(60_000);
let given: StatementWorld;
beforeAll(async () => {
  given = await statementWorld('2026-03-25T20:15:00.000Z');
});
afterAll(() => given.end());

const storage = () => given.world.edges.storage;
const queue = () => storage().queues.getQueueClient('statements-poison');
const again = () => receiveLeftBehind(storage(), (message) => receiveStatement(given.deps, message));

it('where nothing ever failed, there is nothing to do', async () => {
  expect(await countLeftBehind(storage())).toBe(0);
  expect(await again()).toEqual({ received: 0, left: 0 });
});

describe('an answer that could not be received', () => {
  beforeEach(async () => {
    await queue().createIfNotExists();
    await queue().clearMessages();
  });

  it('is received when what was out of order is mended: who asked for help is on the list', async () => {
    const reached = await given.reached();
    await queue().sendMessage(await given.message(reached, ['nurse']));
    expect(await countLeftBehind(storage())).toBe(1);
    expect(await again()).toEqual({ received: 1, left: 0 });
    expect((await given.deps.ledger.byContact(reached.contactId))?.row.state).toBe('answered');
    expect(await again()).toEqual({ received: 0, left: 0 });
  });

  it('stays while it still is, holds up no other, and is left alone for a while', async () => {
    const reached = await given.reached();
    await queue().sendMessage('what nobody can open');
    await queue().sendMessage(await given.message(reached, ['physio']));
    expect(await again()).toEqual({ received: 1, left: 1 });
    expect(await again()).toEqual({ received: 0, left: 1 });
  });

  it('is kept without an end', async () => {
    const client = queue();
    await client.sendMessage('what nobody can open', { messageTimeToLive: 60 });
    const putBack = jest.spyOn(client, 'sendMessage');
    await receiveLeftBehind({ queues: { getQueueClient: () => client } as never }, () => Promise.reject(new Error()));
    expect(((await putBack.mock.results[0]?.value) as { expiresOn: Date }).expiresOn.getUTCFullYear()).toBe(9999);
  });

  it('is not lost where the queue itself fails on the way', async () => {
    await queue().sendMessage('what nobody can open');
    const client = queue();
    jest.spyOn(client, 'deleteMessage').mockRejectedValueOnce(Object.assign(new Error('Reset.'), { code: 'RESET' }));
    const queues = { getQueueClient: () => client } as never;
    await expect(receiveLeftBehind({ queues }, () => Promise.reject(new Error('Not now.')))).rejects.toThrow(
      Unavailable,
    );
    expect(await countLeftBehind(storage())).toBe(2);
  });
});
