import { type TextSender, notifyTexts } from '../../../functions/notify/textSender';
import { notifyForTests, templateId, type TestNotify } from '../../local/notify/notifyForTests';

const number = '+447700900101';
const reference = 'a'.repeat(32);

type Answering = (request: Request) => Promise<Response>;

/** Texts by the real client, through a Notify of their own. */
function textsThrough(made: TestNotify, answer: Answering = made.notify.fetch, key = made.notify.createKey('normal')) {
  const network = {
    fetch: ((input: string, init?: RequestInit) => answer(new Request(input, init))) as typeof fetch,
  };
  return notifyTexts(network, { read: () => Promise.resolve([{ version: '1', value: key }]) }, templateId);
}

function texts(answer?: Answering): { made: TestNotify; texts: TextSender } {
  const made = notifyForTests();
  return { made, texts: textsThrough(made, answer) };
}

const refusal = (status: number, message: string) => (): Promise<Response> =>
  Promise.resolve(Response.json({ status_code: status, errors: [{ error: 'BadRequestError', message }] }, { status }));

describe('a text', () => {
  it('that is taken has an id, and its words and reference arrive as they are', async () => {
    const { made, texts: sender } = texts();
    const outcome = await sender.send(number, 'How are you? https://oh-home.example/l/x', reference);
    expect(outcome).toEqual({ is: 'taken', id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(made.notify.sent()).toMatchObject([
      { to: '447700900101', text: 'How are you? https://oh-home.example/l/x', reference },
    ]);
  });

  it.each([
    ['to what is no number', '12345', 'address'],
    ['to a landline abroad', '+33123456789', 'address'],
  ])('%s is refused for its address', async (_, to, why) => {
    const { made, texts: sender } = texts();
    expect(await sender.send(to, 'Hello', reference)).toEqual({ is: 'refused', why });
    expect(made.notify.sent()).toEqual([]);
  });

  it.each([
    ['a key that Notify does not know', () => `x-${templateId}-${templateId}`],
    ['a key of the team', (made: TestNotify) => made.notify.createKey('team')],
  ])('with %s is refused for our set-up', async (_, keyOf) => {
    const made = notifyForTests();
    const sender = textsThrough(made, made.notify.fetch, keyOf(made));
    expect(await sender.send(number, 'Hello', reference)).toEqual({ is: 'refused', why: 'set-up' });
    expect(made.notify.sent()).toEqual([]);
  });

  it.each([
    ['per minute', { perMinute: 1 }],
    ['a day', { perDay: 1 }],
  ])('beyond the limit %s is refused for now', async (_, limits) => {
    const { made, texts: sender } = texts();
    made.notify.behave(limits);
    await sender.send(number, 'Hello', reference);
    expect(await sender.send(number, 'Hello', 'b'.repeat(32))).toEqual({ is: 'refused', why: 'busy' });
  });

  it.each([
    [400, 'phone_number Not enough digits', { is: 'refused', why: 'address' }],
    [400, 'Cannot send to international mobile numbers', { is: 'refused', why: 'address' }],
    [400, 'Template not found', { is: 'refused', why: 'set-up' }],
    [400, 'Missing personalisation: message', { is: 'refused', why: 'set-up' }],
    [403, 'Invalid token: API key not found', { is: 'refused', why: 'set-up' }],
    [403, 'Something about a number', { is: 'refused', why: 'set-up' }],
    [429, 'Exceeded rate limit', { is: 'refused', why: 'busy' }],
    [500, 'Internal server error', { is: 'unknown' }],
    [503, 'Unavailable', { is: 'unknown' }],
  ])('that is answered %i "%s"', async (status, message, expected) => {
    expect(await texts(refusal(status, message)).texts.send(number, 'Hello', reference)).toEqual(expected);
  });

  it.each<[string, Answering]>([
    ['none', () => Promise.reject(new TypeError('fetch failed'))],
    ['one that is cut off', () => Promise.resolve(new Response('{"id": "', { status: 201 }))],
    ['a refusal that is cut off', () => Promise.resolve(new Response('{"errors"', { status: 400 }))],
    ['a page of something in between', () => Promise.resolve(new Response('<html>', { status: 502 }))],
  ])('whose answer is %s may have been taken', async (_, answer) => {
    expect(await texts(answer).texts.send(number, 'Hello', reference)).toEqual({ is: 'unknown' });
  });

  it('is given up after ten seconds', async () => {
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(10_000);
      return AbortSignal.abort(new DOMException('Too late.', 'TimeoutError'));
    });
    const made = notifyForTests();
    const never = notifyTexts(
      {
        fetch: (_, init) =>
          init?.signal?.aborted ? Promise.reject(init.signal.reason as Error) : made.notify.fetch(new Request(number)),
      },
      { read: () => Promise.resolve([{ version: '1', value: made.notify.createKey('normal') }]) },
      templateId,
    );
    expect(await never.send(number, 'Hello', reference)).toEqual({ is: 'unknown' });
    jest.restoreAllMocks();
  });

  it('is none without a key', async () => {
    const made = notifyForTests();
    const keyless = notifyTexts({ fetch }, { read: () => Promise.resolve([]) }, templateId);
    await expect(keyless.send(number, 'Hello', reference)).rejects.toMatchObject({ name: 'Unavailable' });
    expect(made.notify.sent()).toEqual([]);
  });
});

describe('a text by its reference', () => {
  it('is found when Notify lists it, and not before', async () => {
    const { made, texts: sender } = texts();
    made.notify.behave({ listedAfter: 60 });
    const outcome = await sender.send(number, 'Hello', reference);
    expect(await sender.find(reference)).toBeUndefined();
    made.pass(61);
    expect(await sender.find(reference)).toEqual({ id: outcome.is === 'taken' && outcome.id });
    expect(await sender.find('b'.repeat(32))).toBeUndefined();
  });

  it('is not known where Notify cannot say', async () => {
    const { texts: sender } = texts(refusal(500, `about ${number}`));
    const failure = await sender.find(reference).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'Unavailable' });
    expect(String(failure)).not.toContain(number);
  });
});

describe('how a text fared', () => {
  it.each([
    ['delivered', 'delivered'],
    ['permanent-failure', 'failed'],
    ['temporary-failure', 'failed'],
    ['technical-failure', 'failed'],
  ] as const)('%s is %s in the end, and on its way before', async (outcome, expected) => {
    const { made, texts: sender } = texts();
    made.notify.behave({ outcomes: new Map([['447700900101', outcome]]) });
    const sent = await sender.send(number, 'Hello', reference);
    const id = sent.is === 'taken' ? sent.id : '';
    expect(await sender.delivery(id)).toBe('on-its-way');
    made.pass(3 * 24 * 60 * 60);
    expect(await sender.delivery(id)).toBe(expected);
  });

  it('is forgotten in the end', async () => {
    const { made, texts: sender } = texts();
    const sent = await sender.send(number, 'Hello', reference);
    made.pass(8 * 24 * 60 * 60);
    expect(await sender.delivery(sent.is === 'taken' ? sent.id : '')).toBe('forgotten');
  });

  it('is not known where Notify cannot say', async () => {
    await expect(texts(refusal(500, 'Down')).texts.delivery(templateId)).rejects.toMatchObject({ name: 'Unavailable' });
  });
});
