import { sendContact } from '../../../functions/sending/sendContact';
import { isDraft, isNotify, isSend, mailbox, ownSendingWorld, somebody, wednesdayMorning } from './sendingWorld';

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

  it.each([
    ['another e-mail address', { personalEmail: 'new508@example.com' }, { texts: 0, emails: 1 }],
    ['a mobile', { mobile: '07700 900508' }, { texts: 1, emails: 0 }],
  ] as const)('a draft does not go to an address that counts no more: now there is %s', async (_, changes, reaches) => {
    const { contact, sending, setPeople, reached, row, interrupt, world, draftsTo, happened, queueAgain } = made();
    const person = somebody(508, { mobile: '' });
    setPeople([person]);
    const id = await contact(person);
    answerLost(isDraft);
    await sendContact(sending, id).catch(() => undefined);
    interrupt();
    world.goTo('2026-03-25T10:30:00Z');
    const changed = { ...person, ...changes };
    setPeople([changed]);
    await sendContact(sending, id);
    expect(await happened(id)).toEqual(['attempt', 'put-back: other-address']);
    expect(await row(id)).toMatchObject({ state: 'due', attempts: 0 });
    expect(await draftsTo(person)).toBe(0);
    await queueAgain(id);
    await sendContact(sending, id);
    expect(reached(changed)).toEqual(reaches);
    expect(world.tenant.mailboxes.sent().filter(({ to }) => to.includes('person508@example.com'))).toEqual([]);
  });

  describe('a draft that is to be taken away', () => {
    /** Something else is done with it between the search that shows it and the taking away. */
    const begunAndThen = async (number: number, meanwhile: (draftId: string) => Promise<void>): Promise<string> => {
      const { contact, sending, setPeople, row, interrupt, world } = made();
      const person = somebody(number, { mobile: '' });
      setPeople([person]);
      const id = await contact(person);
      answerLost(isDraft);
      await sendContact(sending, id).catch(() => undefined);
      const { attemptId = '' } = await row(id);
      interrupt(async (request) => {
        if (!(await request.clone().text()).includes(attemptId)) return undefined;
        const shown = await world.edges.fetch(request);
        interrupt();
        await meanwhile((await sending.mail.find(mailbox, attemptId))?.id ?? '');
        return shown;
      });
      world.goTo('2026-03-25T17:30:00Z');
      await sendContact(sending, id);
      return id;
    };

    it('and went out meanwhile is recorded as sent, and stays among what was sent', async () => {
      const { sending, row, reached } = made();
      const id = await begunAndThen(509, (draftId) => sending.mail.send(mailbox, draftId));
      expect(await row(id)).toMatchObject({ state: 'sent' });
      const { attemptId = '' } = await row(id);
      expect(await sending.mail.find(mailbox, attemptId)).toMatchObject({ is: 'sent' });
      expect(reached(somebody(509))).toMatchObject({ emails: 1 });
    });

    it('and is gone is asked about again before anything else is done', async () => {
      const { world, row, happened, sending } = made();
      // Once into the deleted ones, once out of them.
      const remove = async (draftId: string): Promise<void> => {
        for (let time = 0; time < 2; time += 1)
          await world.graph
            .api(`/users/${mailbox}/messages/${draftId}`)
            .header('Prefer', 'IdType="ImmutableId"')
            .delete();
      };
      const id = await begunAndThen(510, remove);
      expect(await row(id)).toMatchObject({ state: 'sending' });
      await sendContact(sending, id);
      expect(await happened(id)).toEqual(['attempt', 'put-back: not-there']);
    });
  });

  describe('a draft that the mailbox does not send', () => {
    const unsent = async (number: number) => {
      const { contact, sending, setPeople, interrupt } = made();
      const person = somebody(number, { mobile: '' });
      setPeople([person]);
      const id = await contact(person);
      interrupt((request) => Promise.resolve(isSend(request) ? new Response('', { status: 403 }) : undefined));
      await sendContact(sending, id).catch(() => undefined);
      return { id, person };
    };

    it('is tried for some hours, at every look, and then taken away: somebody rings on the same day', async () => {
      const { sending, row, world, draftsTo } = made();
      const { id, person } = await unsent(506);
      for (let minutes = 25; minutes <= 4 * 60; minutes += 5) {
        world.goTo(new Date(Date.parse(wednesdayMorning) + minutes * 60_000).toISOString());
        await sendContact(sending, id).catch(() => undefined);
        expect((await row(id)).state).toBe('sending');
      }
      expect(await draftsTo(person)).toBe(1);
      world.goTo('2026-03-25T14:15:00Z');
      await sendContact(sending, id);
      expect(await row(id)).toMatchObject({ state: 'notReached', why: 'not-delivered', actBy: '2026-03-26' });
      expect(await draftsTo(person)).toBe(0);
    });

    it('is no reason to ring somebody who is back by then, or while nothing is to go out', async () => {
      const { sending, row, world, setPeople } = made();
      const { id: back, person } = await unsent(511);
      world.goTo('2026-03-25T15:00:00Z');
      setPeople([{ ...person, lines: [] }]);
      await sendContact(sending, back);
      expect(await row(back)).toMatchObject({ state: 'cancelled', why: 'returned' });
      world.goTo(wednesdayMorning);
      const { id } = await unsent(512);
      world.goTo('2026-03-26T18:00:00Z');
      await sendContact(sending, id);
      expect(await row(id)).toMatchObject({ state: 'due' });
    });
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
