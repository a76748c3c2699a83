import type { Outcome } from '../../../local/notify/notify';
import { readDeliveries } from '../../../functions/sending/deliveries';
import { sendContact } from '../../../functions/sending/sendContact';
import { ownSendingWorld, somebody, wednesdayMorning } from './sendingWorld';

const made = ownSendingWorld();

/** A text to somebody that ends so; gives the contact. */
async function texted(number: number, outcome: Outcome): Promise<string> {
  const { contact, sending, setPeople, notify } = made();
  const person = somebody(number);
  setPeople([person]);
  notify.behave({ outcomes: new Map([[`447700900${number}`, outcome]]) });
  const id = await contact(person);
  await sendContact(sending, id);
  return id;
}

/** Nobody is asked about any more. */
afterEach(async () => {
  const { sending } = made();
  for (const { contactId = '' } of await sending.ledger.inState('sent')) {
    const contact = await sending.ledger.byContact(contactId);
    if (contact) await sending.ledger.move(contact, { state: 'closed' }, { at: wednesdayMorning, what: 'closed' });
  }
});

describe('how texts fared', () => {
  it('one that arrived has the moment at which that was seen, once', async () => {
    const id = await texted(101, 'delivered');
    const { sending, world, row, happened } = made();
    world.goTo('2026-03-25T11:00:00Z');
    expect(await readDeliveries(sending)).toEqual({ delivered: 1, failed: 0 });
    expect(await row(id)).toMatchObject({ state: 'sent', deliveredAt: '2026-03-25T11:00:00.000Z' });
    expect(await readDeliveries(sending)).toEqual({ delivered: 0, failed: 0 });
    expect(await happened(id)).toEqual(['attempt', 'sent', 'delivered']);
  });

  it.each(['permanent-failure', 'temporary-failure', 'technical-failure'] as const)(
    'one that ended in a %s is a call for the next working day',
    async (outcome) => {
      const id = await texted(102, outcome);
      const { sending, world, row, happened } = made();
      world.goTo('2026-03-27T11:00:00Z');
      expect(await readDeliveries(sending)).toEqual({ delivered: 0, failed: 1 });
      expect(await row(id)).toMatchObject({ state: 'notReached', why: 'not-delivered', actBy: '2026-03-30' });
      expect(await happened(id)).toEqual(['attempt', 'sent', 'not-reached: not-delivered']);
    },
  );

  it('one that is on its way is left as it is', async () => {
    const id = await texted(103, 'delivered');
    const { sending, happened } = made();
    expect(await readDeliveries(sending)).toEqual({ delivered: 0, failed: 0 });
    expect(await happened(id)).toEqual(['attempt', 'sent']);
  });

  it('one that Notify has forgotten does not keep the others from being asked about', async () => {
    const { contact, sending, world, row } = made();
    const sent = { state: 'sent', channel: 'text', sentAt: '2026-03-25T10:00:00.000Z' } as const;
    const forgotten = await contact(somebody(104), { ...sent, messageRef: '3d7a1b52-6f0c-4c8e-9a51-2b7c8d9e0f11' });
    const other = await texted(105, 'delivered');
    world.goTo('2026-03-25T11:00:00Z');
    expect(await readDeliveries(sending)).toEqual({ delivered: 1, failed: 0 });
    expect((await row(forgotten)).state).toBe('sent');
    expect((await row(other)).deliveredAt).toBeDefined();
  });

  it('one that cannot be asked about holds up no other, and is not passed over in silence', async () => {
    const broken = await texted(108, 'delivered');
    const fine = await texted(109, 'delivered');
    const { sending, world, row, interrupt } = made();
    const { messageRef = '' } = await row(broken);
    world.goTo('2026-03-25T11:00:00Z');
    interrupt(({ url }) => Promise.resolve(url.includes(messageRef) ? new Response('', { status: 500 }) : undefined));
    await expect(readDeliveries(sending)).rejects.toThrow('Notify cannot say just now.');
    expect((await row(fine)).deliveredAt).toBeDefined();
    expect((await row(broken)).deliveredAt).toBeUndefined();
  });

  it('where none can be asked about, the rest is left to the next run', async () => {
    for (let number = 120; number < 127; number += 1) await texted(number, 'delivered');
    const { sending, world, interrupt } = made();
    world.goTo('2026-03-25T11:00:00Z');
    let asked = 0;
    interrupt(({ url }) => {
      if (!url.includes('notifications')) return Promise.resolve(undefined);
      asked += 1;
      return Promise.resolve(new Response('', { status: 500 }));
    });
    await expect(readDeliveries(sending)).rejects.toThrow('Notify cannot say just now.');
    expect(asked).toBe(5);
  });

  it.each([
    ['an e-mail', { channel: 'email', sentAt: '2026-03-25T10:00:00.000Z' }],
    ['a text of five days ago', { channel: 'text', sentAt: '2026-03-20T10:00:00.000Z' }],
    ['a text without a reference', { channel: 'text', sentAt: '2026-03-25T10:00:00.000Z', messageRef: undefined }],
  ] as const)('%s is not asked about', async (_, changes) => {
    const { contact, sending, interrupt } = made();
    await contact(somebody(106), { state: 'sent', messageRef: 'x', ...changes });
    const asked: string[] = [];
    interrupt(({ url }) => {
      if (url.includes('notifications')) asked.push(url);
      return Promise.resolve(undefined);
    });
    expect(await readDeliveries(sending)).toEqual({ delivered: 0, failed: 0 });
    expect(asked).toEqual([]);
  });

  it('whoever answers while Notify is asked has answered', async () => {
    const id = await texted(107, 'permanent-failure');
    const { sending, world, row, interrupt } = made();
    world.goTo('2026-03-25T11:00:00Z');
    interrupt(async ({ url }) => {
      if (!url.includes('notifications')) return undefined;
      interrupt();
      const contact = await sending.ledger.byContact(id);
      if (contact)
        await sending.ledger.move(contact, { state: 'answered' }, { at: wednesdayMorning, what: 'answered' });
      return undefined;
    });
    expect(await readDeliveries(sending)).toEqual({ delivered: 0, failed: 0 });
    expect((await row(id)).state).toBe('answered');
  });

  it('says so where Notify cannot be asked, and changes nothing', async () => {
    const id = await texted(108, 'delivered');
    const { sending, happened, interrupt } = made();
    interrupt(({ url }) =>
      Promise.resolve(url.includes('notifications') ? new Response('', { status: 500 }) : undefined),
    );
    await expect(readDeliveries(sending)).rejects.toMatchObject({ name: 'Unavailable' });
    expect(await happened(id)).toEqual(['attempt', 'sent']);
  });
});
