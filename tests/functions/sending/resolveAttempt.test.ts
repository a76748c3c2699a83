import { sendContact } from '../../../functions/sending/sendContact';
import { isDraft, isNotify, isSend, ownSendingWorld, somebody } from './sendingWorld';

const made = ownSendingWorld();

describe('an attempt whose end was not recorded', () => {
  /** The channel does it, and the answer is lost. */
  const answerLost = (isIt: (request: Request) => boolean): void => {
    const { interrupt, notify, world } = made();
    interrupt(async (request) => {
      if (!isIt(request)) return undefined;
      await (request.url.includes('notifications') ? notify.fetch(request) : world.edges.fetch(request));
      throw new TypeError('fetch failed');
    });
  };

  it.each([
    ['text', 501, {}, isNotify],
    ['e-mail', 502, { mobile: '' }, isSend],
    ['e-mail whose draft was written', 503, { mobile: '' }, isDraft],
  ] as const)('by %s is found when the channel shows it, and goes out once', async (_, number, changes, isIt) => {
    const { contact, sending, setPeople, reached, row, interrupt, world, notify } = made();
    notify.behave({ listedAfter: 600 });
    world.tenant.late({ mail: 600 });
    const person = somebody(number, changes);
    setPeople([person]);
    const id = await contact(person);
    answerLost(isIt);
    await sendContact(sending, id).catch(() => undefined);
    interrupt();
    await sendContact(sending, id);
    expect((await row(id)).state).toBe('sending');
    world.goTo('2026-03-25T10:26:00Z');
    await sendContact(sending, id);
    expect((await row(id)).state).toBe('sent');
    const { texts, emails } = reached(person);
    expect(texts + emails).toBe(1);
  });

  it('a draft that somebody may be about to send is left to them', async () => {
    const { contact, sending, setPeople, row, interrupt } = made();
    const person = somebody(504, { mobile: '' });
    setPeople([person]);
    const id = await contact(person);
    answerLost(isDraft);
    await sendContact(sending, id).catch(() => undefined);
    interrupt();
    await sendContact(sending, id);
    expect((await row(id)).state).toBe('sending');
  });

  it.each([
    ['is stopped by the hour', '2026-03-25T17:30:00Z', {}, 'due'],
    ['is somebody’s who is back', '2026-03-25T11:00:00Z', { lines: [] }, 'cancelled'],
  ] as const)('a draft that was found and %s is taken away', async (_, at, changes, state) => {
    const { contact, sending, setPeople, reached, row, interrupt, world, draftsTo } = made();
    const person = somebody(505, { mobile: '' });
    setPeople([person]);
    const id = await contact(person);
    answerLost(isDraft);
    await sendContact(sending, id).catch(() => undefined);
    interrupt();
    world.goTo(at);
    setPeople([{ ...person, ...changes }]);
    expect(await draftsTo(person)).toBe(1);
    await sendContact(sending, id);
    expect((await row(id)).state).toBe(state);
    expect(reached(person)).toEqual({ texts: 0, emails: 0 });
    expect(await draftsTo(person)).toBe(0);
  });

  it('a draft that cannot be sent day after day becomes a call', async () => {
    const { contact, sending, setPeople, row, interrupt, world } = made();
    const person = somebody(506, { mobile: '' });
    setPeople([person]);
    const id = await contact(person, { attempts: 2 });
    interrupt((request) =>
      isSend(request) ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(undefined),
    );
    world.goTo('2026-03-26T09:30:00Z');
    await sendContact(sending, id);
    expect(await row(id)).toMatchObject({ state: 'notReached', why: 'not-delivered', actBy: '2026-03-27' });
  });

  it.each([
    ['a draft that was recorded is gone', { draftId: 'gone', channel: 'email' }, '2026-03-25T10:25:00Z'],
    ['the channel may have forgotten it', { channel: 'text' }, '2026-04-01T10:11:00Z'],
    ['nothing says which attempt it was', { attemptId: undefined }, '2026-03-25T10:25:00Z'],
  ] as const)('is never sent again where %s', async (_, changes, at) => {
    const { contact, sending, setPeople, reached, row, world } = made();
    const person = somebody(507);
    setPeople([person]);
    const begun = { state: 'sending', attemptId: 'a'.repeat(32), attemptAt: '2026-03-25T10:10:00.000Z', attempts: 1 };
    const id = await contact(person, { ...begun, ...changes } as never);
    world.goTo(at);
    await sendContact(sending, id);
    expect((await row(id)).state).toBe('maybeSent');
    expect((await row(id)).actBy).toBeDefined();
    expect(reached(person)).toEqual({ texts: 0, emails: 0 });
  });
});
