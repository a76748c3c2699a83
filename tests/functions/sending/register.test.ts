import { InvocationContext } from '@azure/functions';
import { contactHandler } from '../../../functions/sending/register';
import { ownSendingWorld, somebody } from './sendingWorld';

const made = ownSendingWorld();

/** What is logged while a message is taken on. */
async function logOf(message: unknown): Promise<string[]> {
  const log: string[] = [];
  const context = new InvocationContext({
    functionName: 'sendContact',
    invocationId: 'test',
    logHandler: (level, ...words) => void log.push(`${level}: ${words.join(' ')}`),
  });
  await contactHandler(made().sending)(message, context);
  return log;
}

describe('a message of the queue', () => {
  it('takes its contact on, and the log says nothing', async () => {
    const { contact, row, setPeople } = made();
    const person = somebody(101);
    setPeople([person]);
    const id = await contact(person);
    expect(await logOf({ contact: id })).toEqual([]);
    expect((await row(id)).state).toBe('sent');
  });

  it('that is not ours is passed over, and the log does not have it', async () => {
    expect(await logOf({ contact: 'Sam Example' })).toEqual(['warning: A message that is not ours was passed over.']);
  });

  it('that meets a wrong set-up is an error in the log, of nobody', async () => {
    const { contact, setPeople, interrupt } = made();
    const person = somebody(102);
    setPeople([person]);
    const id = await contact(person);
    interrupt(({ url }) =>
      Promise.resolve(url.includes('notifications') ? Response.json({}, { status: 403 }) : undefined),
    );
    expect(await logOf({ contact: id })).toEqual(['error: The text service refuses our set-up.']);
  });

  it('comes again where the ledger cannot be had', async () => {
    const { contact, interrupt } = made();
    const id = await contact(somebody(103));
    interrupt(() => Promise.reject(new TypeError('fetch failed')));
    await expect(logOf({ contact: id })).rejects.toMatchObject({ name: 'Unavailable' });
  });
});
