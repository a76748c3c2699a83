import { clientThrough, notifyForTests, templateId, type TestNotify } from '../notify/notifyForTests';
import type { SentMail } from '../../../local/tenant/tenant';
import { openIntranet, type TestIntranet } from '../../made/intranet';

let world: TestNotify;
let intranet: TestIntranet;
let mail: SentMail[];
beforeAll(async () => {
  world = notifyForTests();
  intranet = await openIntranet([], { notify: world.notify, mail: () => mail });
}, 30_000);
beforeEach(() => {
  mail = [];
});
afterAll(async () => {
  await intranet.stop();
  world.notify.close();
});

const page = async (path: string): Promise<string> => (await fetch(intranet.origin + path)).text();

/** Sends as the functions do: what goes to Notify arrives at the intranet. */
async function send(number: string, message: string): Promise<number> {
  const client = clientThrough(async (request) => {
    const { pathname, search } = new URL(request.url);
    return fetch(new Request(`${intranet.origin}/_notify${pathname}${search}`, request));
  }, world.notify.createKey('normal'));
  return (await client.sendSms(templateId, number, { personalisation: { message } })).status;
}

const email = (at: string, more: Partial<SentMail> = {}): SentMail => ({
  at: new Date(at),
  from: 'oh@r0b.example',
  to: ['sam@example.com'],
  subject: 'A message',
  text: 'Hello',
  html: undefined,
  ...more,
});

describe('the outbox', () => {
  it('says that nothing has been sent yet', async () => {
    expect(await page('/outbox')).toContain('Nothing has been sent yet.');
  });

  it('shows texts that came to Notify through the intranet, and e-mails, the newest first, by day', async () => {
    mail = [
      email('2026-03-25T09:30:00Z', { subject: 'The newer <i>e-mail</i>' }),
      email('2026-03-24T16:00:00Z', { subject: 'The older e-mail' }),
    ];
    expect(await send('07700 900123', `Hello: ${intranet.origin}/l/abc`)).toBe(201);
    const text = await page('/outbox');
    const order = [
      'Wednesday 25 March 2026',
      'The newer &#60;i&#62;e-mail',
      'Text to 07700 900123',
      'Tuesday 24 March 2026',
      'The older e-mail',
    ];
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).sort((a, b) => a - b),
    );
    expect(order.filter((words) => !text.includes(words))).toEqual([]);
    expect(text).toContain('3 messages');
    expect(text).toContain(`<a href="${intranet.origin}/l/abc">`);
    expect(text).not.toContain('Nothing has been sent yet.');
  });

  it('shows the newest of very many', async () => {
    mail = Array.from({ length: 300 }, (_, at) => email('2026-03-26T09:00:00Z', { subject: `E-mail ${at}.` }));
    const text = await page('/outbox');
    expect(text).toContain('The newest 200 of 301 messages');
    expect([text.includes('E-mail 199.'), text.includes('E-mail 200.')]).toEqual([true, false]);
  });

  it.each([
    ['permanent-failure', 'not delivered: the number does not work'],
    ['temporary-failure', 'not delivered: the telephone could not be reached'],
    ['technical-failure', 'not sent: a fault between Notify and the network'],
    ['delivered', 'delivered'],
  ] as const)('says how a text ended: %s', async (outcome, words) => {
    world.notify.behave({ outcomes: new Map([['447700900124', outcome]]) });
    await send('07700 900124', `Ends in ${outcome}`);
    expect(await page('/outbox')).toContain('on its way');
    world.pass(10);
    expect(await page('/outbox')).toMatch(new RegExp(`· (<strong>)?${words}[^]*Ends in ${outcome}`));
  });

  it('is one click away from the start and from every strip', async () => {
    expect((await page('/')).match(/href="\/outbox"/g)).toHaveLength(2);
    expect(await page('/outbox')).toContain('href="/outbox"');
  });

  it('lets nobody send without a key', async () => {
    const answer = await fetch(`${intranet.origin}/_notify/v2/notifications/sms`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  });
});

describe('an intranet that nothing is sent from', () => {
  it('has no outbox, no Notify and no clock', async () => {
    const bare = await openIntranet();
    const paths = ['/outbox', '/clock', '/_notify/v2/templates'];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(bare.origin + path)).status));
    expect([statuses, await (await fetch(bare.origin)).text()]).toEqual([
      [404, 404, 404],
      expect.not.stringMatching(/outbox|clock/i) as string,
    ]);
    await bare.stop();
  });
});
