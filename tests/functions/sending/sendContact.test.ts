import { sendContact } from '../../../functions/sending/sendContact';
import { isDraft, isNotify, mailbox, ownSendingWorld, somebody, wednesdayMorning } from './sendingWorld';

const made = ownSendingWorld();

const byText = somebody(101);
const byEmail = somebody(102, { mobile: '' });
beforeEach(() => made().setPeople([byText, byEmail]));

describe('a contact whose turn it is', () => {
  it('goes out by text, and the ledger has all that it needs to find it again', async () => {
    const { contact, sending, row, happened, notify } = made();
    const id = await contact(byText);
    expect(await sendContact(sending, id)).toBe('done');
    const [text] = notify.sent();
    expect(text).toMatchObject({ to: '447700900101' });
    const sent = await row(id);
    expect(sent).toMatchObject({
      ...{ state: 'sent', channel: 'text', attempts: 1 },
      ...{ attemptId: text?.reference, attemptAt: '2026-03-25T10:10:00.000Z', sentAt: '2026-03-25T10:10:00.000Z' },
    });
    expect(sent.messageRef).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent.addressHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await happened(id)).toEqual(['attempt', 'sent']);
  });

  it('goes out by e-mail from the mailbox of its trust where there is no mobile', async () => {
    const { contact, sending, row, happened, world } = made();
    const id = await contact(byEmail);
    await sendContact(sending, id);
    const [email] = world.tenant.mailboxes.sent(mailbox);
    expect(email).toMatchObject({ to: ['person102@example.com'] });
    expect(email?.text).toMatch(/https:\/\/oh-home\.example\/l\/\S+/);
    expect(await row(id)).toMatchObject({ state: 'sent', channel: 'email' });
    expect(await happened(id)).toEqual(['attempt', 'attempt: draft', 'sent']);
  });

  it.each([
    ['text', 201, {}],
    ['e-mail', 202, { mobile: '' }],
  ])('goes out by %s once, though its message comes twice, at once and again', async (_, number, changes) => {
    const { contact, sending, setPeople, reached } = made();
    const person = somebody(number, changes);
    setPeople([person]);
    const id = await contact(person);
    await Promise.all([sendContact(sending, id), sendContact(sending, id), sendContact(sending, id)]);
    await sendContact(sending, id);
    const { texts, emails } = reached(person);
    expect(texts + emails).toBe(1);
    expect((await made().row(id)).state).toBe('sent');
  });

  it('is nobody’s where no contact has the id', async () => {
    expect(await sendContact(made().sending, 'f'.repeat(32))).toBe('done');
  });

  it.each(['due', 'sent', 'answered', 'held', 'notReached', 'maybeSent', 'cancelled', 'closed'] as const)(
    'is left alone while it is %s',
    async (state) => {
      const { contact, sending, happened, setPeople, reached } = made();
      const person = somebody(301);
      setPeople([person]);
      const id = await contact(person, { state });
      await sendContact(sending, id);
      expect(await happened(id)).toEqual([]);
      expect(reached(person)).toEqual({ texts: 0, emails: 0 });
    },
  );
});

describe('a stop that comes late', () => {
  /** Stops everything when a request of this kind has been answered. */
  const stopAfter = (isIt: (request: Request) => boolean): void => {
    const { interrupt, sending, world } = made();
    let answered = false;
    interrupt(async (request) => {
      if (answered || !isIt(request)) return undefined;
      answered = true;
      const answer = await world.edges.fetch(request);
      await sending.stops.stop('All', 'somebody', 'Wrong words.', wednesdayMorning);
      return answer;
    });
  };
  afterEach(async () => {
    for (const by of ['one', 'two']) await made().sending.stops.resume('All', by, wednesdayMorning);
  });
  const toLedger = ({ url, method }: Request): boolean => method === 'PATCH' && url.includes('/items/');

  it.each([
    ['a text', 'its attempt is recorded', 401, {}, toLedger, ['attempt', 'put-back: stopped']],
    ['an e-mail', 'its attempt is recorded', 402, { mobile: '' }, toLedger, ['attempt', 'put-back: stopped']],
    [
      'an e-mail',
      'its draft is written',
      403,
      { mobile: '' },
      isDraft,
      ['attempt', 'attempt: draft', 'put-back: stopped'],
    ],
  ] as const)('keeps %s back after %s', async (_, _when, number, changes, after, expected) => {
    const { contact, sending, setPeople, reached, happened, row, draftsTo } = made();
    const person = somebody(number, changes);
    setPeople([person]);
    const id = await contact(person);
    stopAfter(after);
    await sendContact(sending, id);
    expect(await happened(id)).toEqual(expected);
    expect(await row(id)).toMatchObject({ state: 'due', attempts: 0 });
    expect(reached(person)).toEqual({ texts: 0, emails: 0 });
    expect(await draftsTo(person)).toBe(0);
  });
});

describe('a process that was held up', () => {
  /** So much time passes while the attempt is being recorded. */
  const heldUpUntil = (at: string): void => {
    const { interrupt, world } = made();
    interrupt(async (request) => {
      if (request.method !== 'PATCH') return undefined;
      interrupt();
      const answer = await world.edges.fetch(request);
      world.goTo(at);
      return answer;
    });
  };

  it.each([
    ['not long', 601, '2026-03-25T10:17:00Z', 'sent', 1],
    ['so long that another may take over', 602, '2026-03-25T10:18:00Z', 'sending', 0],
  ] as const)('%s', async (_, number, at, state, texts) => {
    const { contact, sending, setPeople, reached, row } = made();
    const person = somebody(number);
    setPeople([person]);
    const id = await contact(person);
    heldUpUntil(at);
    await sendContact(sending, id);
    expect(await row(id)).toMatchObject({ state });
    expect(reached(person).texts).toBe(texts);
  });

  it('leaves its text to the one that takes over', async () => {
    const { contact, sending, setPeople, reached, row, world, happened, queueAgain } = made();
    const person = somebody(603);
    setPeople([person]);
    const id = await contact(person);
    heldUpUntil('2026-03-25T10:20:00Z');
    await sendContact(sending, id);
    world.goTo('2026-03-25T10:25:00Z');
    await sendContact(sending, id);
    expect(await row(id)).toMatchObject({ state: 'due', attempts: 1 });
    expect(await happened(id)).toEqual(['attempt', 'put-back: not-there']);
    await queueAgain(id);
    await sendContact(sending, id);
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(reached(person).texts).toBe(1);
  });
});

describe('a channel that does not take a contact', () => {
  const refusedWith = (status: number, message: string) => async (request: Request) =>
    isNotify(request)
      ? Promise.resolve(Response.json({ status_code: status, errors: [{ error: 'Error', message }] }, { status }))
      : undefined;

  it.each([
    ['is busy', 429, 'Exceeded rate limit', 'due', 'put-back: busy', 'done'],
    ['refuses our key', 403, 'Invalid token: API key not found', 'due', 'put-back: set-up', 'set-up'],
    ['refuses our template', 400, 'Template not found', 'due', 'put-back: set-up', 'set-up'],
    ['refuses the number', 400, 'phone_number Not a UK mobile', 'notReached', 'not-reached: refused-address', 'done'],
  ] as const)('that %s', async (_, status, message, state, event, cameTo) => {
    const { contact, sending, interrupt, row, happened } = made();
    const id = await contact(byText);
    interrupt(refusedWith(status, message));
    expect(await sendContact(sending, id)).toBe(cameTo);
    expect((await row(id)).state).toBe(state);
    expect(await happened(id)).toEqual(['attempt', event]);
  });

  it('a refused number is a call for the next working day', async () => {
    const { contact, sending, interrupt, row } = made();
    const id = await contact(byText);
    interrupt(refusedWith(400, 'phone_number Too short'));
    await sendContact(sending, id);
    expect(await row(id)).toMatchObject({ why: 'refused-address', actBy: '2026-03-26' });
  });

  it.each([
    ['a text', byText, isNotify],
    ['a draft', byEmail, isDraft],
  ] as const)('that says nothing about %s again and again ends with a person who rings', async (_, person, isIt) => {
    const { contact, sending, interrupt, row, world, queueAgain } = made();
    const id = await contact(person);
    interrupt((request) =>
      isIt(request) ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(undefined),
    );
    const stateAt = async (time: string): Promise<string | undefined> => {
      world.goTo(`2026-03-25T${time}:00Z`);
      await sendContact(sending, id).catch(() => undefined);
      return (await row(id)).state;
    };
    for (const hour of ['10', '11', '12']) {
      expect(await stateAt(`${hour}:10`)).toBe('sending');
      expect(await stateAt(`${hour}:24`)).toBe('sending');
      expect(await stateAt(`${hour}:25`)).toBe('due');
      await queueAgain(id);
    }
    expect(await stateAt('13:10')).toBe('sending');
    expect(await stateAt('13:25')).toBe('notReached');
    expect(await row(id)).toMatchObject({ attempts: 4, why: 'not-delivered', actBy: '2026-03-26' });
  });
});
