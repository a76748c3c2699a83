import type { NotifyClient } from 'notifications-node-client';
import type { Outcome } from '../../../local/notify/notify';
import { notifyForTests, refusalOf, templateId, type TestNotify } from './notifyForTests';

let world: TestNotify;
let client: NotifyClient;
beforeEach(() => {
  world = notifyForTests();
  client = world.client();
});
afterEach(() => world.notify.close());

const send = async (reference: string, number = '07700 900101'): Promise<string> =>
  (await client.sendSms(templateId, number, { personalisation: { message: 'Hello' }, reference })).data.id;

/** The references that a list has. */
const listed = async (...asked: Parameters<NotifyClient['getNotifications']>): Promise<unknown[]> =>
  (await client.getNotifications(...asked)).data.notifications.map(({ reference }) => reference);

describe('a message', () => {
  it('goes from made to sending to delivered, and says when', async () => {
    const id = await send('r1');
    const way = async (): Promise<unknown[]> => {
      const { data } = await client.getNotificationById(id);
      return [data.status, data.sent_at, data.completed_at];
    };
    expect(await way()).toEqual(['created', null, null]);
    world.pass(2);
    expect(await way()).toEqual(['sending', '2026-03-25T09:05:01.000000Z', null]);
    world.pass(10);
    expect(await way()).toEqual(['delivered', '2026-03-25T09:05:01.000000Z', '2026-03-25T09:05:05.000000Z']);
  });

  it.each<[Outcome, string | null]>([
    ['permanent-failure', '2026-03-25T09:05:01.000000Z'],
    ['temporary-failure', '2026-03-25T09:05:01.000000Z'],
    ['technical-failure', null],
  ])('ends in %s where that was set for its number, and keeps its end', async (outcome, sent_at) => {
    world.notify.behave({ outcomes: new Map([['447700900101', outcome]]) });
    const ids = [await send('r1'), await send('r2', '07700 900102')];
    world.notify.behave({ outcomes: new Map() });
    world.pass(10);
    const ends = await Promise.all(ids.map(async (id) => (await client.getNotificationById(id)).data));
    expect(ends).toMatchObject([{ status: outcome, sent_at }, { status: 'delivered' }]);
  });

  it('shows the number as it was given, its words and its template', async () => {
    const { data } = await client.getNotificationById(await send('r1'));
    expect(data).toMatchObject({
      reference: 'r1',
      type: 'sms',
      phone_number: '07700 900101',
      body: 'Hello',
      template: { id: templateId, name: 'Text message', version: 1 },
      created_at: '2026-03-25T09:05:00.000000Z',
    });
  });

  it('is forgotten after seven days, by its id and in lists, while the telephone still has it', async () => {
    const id = await send('r1');
    const week = 7 * 24 * 60 * 60;
    world.pass(week);
    expect([(await client.getNotificationById(id)).status, await listed()]).toEqual([200, ['r1']]);
    world.pass(1);
    expect(await refusalOf(client.getNotificationById(id))).toEqual([404, 'NoResultFound: No result found']);
    expect(await listed(undefined, undefined, 'r1')).toEqual([]);
    expect(world.notify.sent()).toHaveLength(1);
  });

  it.each([
    ['that there is not', templateId, [404, 'NoResultFound: No result found']],
    ['that is no id', 'x', [400, 'ValidationError: id is not a valid UUID']],
  ])('is refused by an id %s', async (_, id, refused) => {
    expect(await refusalOf(client.getNotificationById(id))).toEqual(refused);
  });
});

describe('the list', () => {
  it('has the newest first, all or those of a reference', async () => {
    await send('r1');
    await send('r2');
    await send('r1');
    expect([await listed(), await listed('sms', undefined, 'r1'), await listed(undefined, undefined, 'r')]).toEqual([
      ['r1', 'r2', 'r1'],
      ['r1', 'r1'],
      [],
    ]);
  });

  it('shows a message late where that is set, though its id is known at once', async () => {
    world.notify.behave({ listedAfter: 30 });
    const id = await send('r1');
    world.pass(29);
    expect([(await client.getNotificationById(id)).status, await listed(undefined, undefined, 'r1')]).toEqual([
      200,
      [],
    ]);
    world.pass(1);
    expect(await listed(undefined, undefined, 'r1')).toEqual(['r1']);
  });

  it.each([
    ['created', ['new']],
    ['delivered', ['good']],
    ['temporary-failure', ['bad']],
    ['failed', ['bad']],
    ['cancelled', []],
  ])('has those that are %s', async (status, references) => {
    world.notify.behave({ outcomes: new Map([['447700900102', 'temporary-failure']]) });
    await send('good');
    await send('bad', '07700 900102');
    world.pass(10);
    await send('new');
    expect(await listed(undefined, status)).toEqual(references);
  });

  it.each(['email', 'letter'])('has nothing of type %s', async (type) => {
    await send('r1');
    expect(await listed(type)).toEqual([]);
  });

  it('comes in pages of 250, each with the address of the next', async () => {
    for (let count = 0; count < 252; count += 1) await send(`r${count}`);
    const first = (await client.getNotifications('sms')).data;
    const { searchParams } = new URL(first.links.next);
    const olderThan = searchParams.get('older_than') ?? '';
    expect([first.notifications.length, olderThan]).toEqual([250, first.notifications[249]?.id]);
    expect(searchParams.get('template_type')).toBe('sms');
    expect(await listed('sms', undefined, undefined, olderThan)).toEqual(['r1', 'r0']);
    const last = (await client.getNotifications('sms', undefined, 'r0')).data.notifications[0]?.id;
    const beyond = (await client.getNotifications(undefined, undefined, undefined, last)).data;
    expect([beyond.notifications, 'next' in beyond.links]).toEqual([[], false]);
  });

  it('has nothing before a message that is not there', async () => {
    await send('r1');
    expect(await listed(undefined, undefined, undefined, templateId)).toEqual([]);
  });

  it.each<[string, Parameters<NotifyClient['getNotifications']>, string]>([
    ['a status', [undefined, 'elephant'], 'status elephant is not one of [cancelled, created, sending,'],
    ['a type', ['apple'], 'template_type apple is not one of [sms, email, letter]'],
    ['a message', [undefined, undefined, undefined, 'x'], 'older_than is not a valid UUID'],
  ])('is refused by %s that is none', async (_, asked, words) => {
    expect(await refusalOf(client.getNotifications(...asked))).toEqual([
      400,
      expect.stringContaining(`ValidationError: ${words}`) as string,
    ]);
  });
});
