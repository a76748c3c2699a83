import { createHash } from 'node:crypto';
import { linkHash } from '../../../functions/links/linkToken';
import { statementQueue } from '../../../functions/storage/storageEdge';
import { fromOurPage, formOf, type HomeWorld, homeOrigin, homeWorld, newForm } from './homeWorld';

const at = '2026-03-25T20:15:00.000Z';
let home: HomeWorld;
beforeAll(async () => {
  home = await homeWorld(at);
});
beforeEach(() => home.goTo(at));
afterAll(() => home.end());

const formIn = (text: string): string => /name="form" value="([0-9a-f]{32})"/.exec(text)?.[1] ?? '';
const withoutForm = (text: string): string => text.replace(formIn(text), '');
const heading = (text: string): string => /<h1[^>]*>([^<]*)</.exec(text)?.[1]?.trim() ?? '';
const hash = (content = ''): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

describe('a link that opens', () => {
  it('shows the form, with another number each time', async () => {
    const link = await home.newLink();
    const [one, other] = await Promise.all([home.open(link), home.open(link)].map(async (each) => (await each).text()));
    expect(heading(one as string)).toBe('Hello. You’ve been off work for a while, and we wondered how you are.');
    expect(formIn(one as string)).toMatch(/^[0-9a-f]{32}$/);
    expect(formIn(one as string)).not.toBe(formIn(other as string));
    expect(withoutForm(one as string)).toBe(withoutForm(other as string));
  });

  it('looks the same in every trust, but for the number', async () => {
    const pages = await Promise.all(
      ['R0B', 'RXP', 'RVW', 'RTR'].map(async (trust) => (await home.open(await home.newLink(trust))).text()),
    );
    const without = pages.map((text) => withoutForm(text).replace(/0191 498 \d{4}/g, ''));
    expect(new Set(without).size).toBe(1);
    expect(new Set(pages.map((text) => /from <span class="app-whole">(0191 498 \d{4})/.exec(text)?.[1])).size).toBe(4);
  });

  it('can be looked at by robots as often as they like: nothing changes, nothing is set', async () => {
    const link = await home.newLink();
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD']) {
      const answer = await home.open(link, { method });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    }
    expect(await home.received()).toEqual([]);
    expect((await home.open(link)).status).toBe(200);
  });

  it('is small, and takes nothing from anywhere', async () => {
    const text = await (await home.open(await home.newLink())).text();
    expect(Buffer.byteLength(text)).toBeLessThan(50 * 1024);
    expect(text).not.toMatch(/<img|<link|<iframe|url\(|@import|src=|\son\w+=/i);
    expect([...text.matchAll(/https?:\/\/[^"' ]*/g)].map(([address]) => address)).toEqual([
      'https://www.bbc.co.uk/weather',
    ]);
  });

  it('lets in its own style and script, and sends only to itself', async () => {
    const answer = await home.open(await home.newLink());
    const text = await answer.text();
    const [style, script] = ['style', 'script'].map((name) => new RegExp(`<${name}>([^]*?)</${name}>`).exec(text)?.[1]);
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; ` +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('an answer', () => {
  it('is thanked for with what happens now, and sent on sealed', async () => {
    const link = await home.newLink();
    const form = newForm();
    const answer = await home.send(link, formOf(['text-me', 'physio'], form));
    const text = (await answer.text()).replace(/\s+/g, ' ');
    expect([answer.status, heading(text)]).toEqual([200, 'Thank you']);
    expect(text).toContain('One of our nurses will text you by Friday 27 March to find the right physio with you.');
    expect(text).toContain('0191 498 0');
    const [received, ...others] = await home.received();
    expect(others).toEqual([]);
    expect(received).toMatchObject({
      statementId: form,
      link: linkHash(link.slice(3)),
      choices: ['physio', 'text-me'],
    });
    expect(received?.receivedAt).toMatch(/^2026-03-25T20:1/);
  });

  it('waits in the queue without a word of it, for as long as it takes', async () => {
    await home.send(await home.newLink(), formOf(['emotional']));
    const [waiting] = (await home.storage.queues.getQueueClient(statementQueue).peekMessages()).peekedMessageItems;
    expect(waiting?.messageText).toMatch(/^v1\.local\.[\w-]+$/);
    expect(waiting?.expiresOn.getFullYear()).toBe(9999);
    await home.received();
  });

  it('goes on once for each time it is sent: whoever receives it knows the form again', async () => {
    const [link, form] = [await home.newLink(), newForm()];
    for (let each = 0; each < 2; each += 1) expect((await home.send(link, formOf(['nurse'], form))).status).toBe(200);
    expect((await home.received()).map(({ statementId }) => statementId)).toEqual([form, form]);
  });

  it.each([
    [[], 'Tick what would help'],
    [['nurse', 'not-for-me'], 'You ticked that this isn’t for you'],
  ])('is asked for again, kindly, after %j', async (choices, words) => {
    const form = newForm();
    const answer = await home.send(await home.newLink(), formOf(choices, form));
    const text = await answer.text();
    expect([answer.status, formIn(text)]).toEqual([400, form]);
    expect(text).toContain(words);
    expect(await home.received()).toEqual([]);
  });

  const form = 'a'.repeat(32);
  it.each<[string, string, Record<string, string>]>([
    ['an unknown choice', `form=${form}&choice=nurse&choice=diagnosis`, fromOurPage],
    ['no number', 'choice=nurse', fromOurPage],
    ['two numbers', `form=${form}&form=${form}&choice=nurse`, fromOurPage],
    ['a number that is none', 'form=1&choice=nurse', fromOurPage],
    ['something else beside', `form=${form}&choice=nurse&name=Sam`, fromOurPage],
    ['too much', `form=${form}${'&choice=nurse'.repeat(400)}`, fromOurPage],
    ['another kind of content', `form=${form}&choice=nurse`, { ...fromOurPage, 'content-type': 'text/plain' }],
    ['nothing', '', fromOurPage],
    ['another site', formOf(['nurse']), { ...fromOurPage, origin: 'https://other.example' }],
    ['another site, by its own word', formOf(['nurse']), { ...fromOurPage, 'sec-fetch-site': 'cross-site' }],
    ['a site beside ours', formOf(['nurse']), { ...fromOurPage, 'sec-fetch-site': 'same-site' }],
    ['nowhere', formOf(['nurse']), { ...fromOurPage, origin: 'null' }],
    ['no browser', formOf(['nurse']), { 'content-type': fromOurPage['content-type'] }],
  ])('is not taken with or from %s', async (_, body, headers) => {
    const answer = await home.send(await home.newLink(), body, headers);
    expect([answer.status, heading(await answer.text())]).toEqual([400, 'We couldn’t take your answer']);
    expect(await home.received()).toEqual([]);
  });

  it.each([
    ['an old browser, which names its origin alone', { origin: homeOrigin }],
    ['a browser that names its site alone', { 'sec-fetch-site': 'same-origin' }],
  ])('is taken from %s', async (_, headers) => {
    const answer = await home.send(await home.newLink(), formOf(['nurse']), {
      'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
      ...headers,
    });
    expect(answer.status).toBe(200);
    expect(await home.received()).toHaveLength(1);
  });
});

describe('a link that does not open', () => {
  async function closed(): Promise<Record<string, string>> {
    const [used, old] = [await home.newLink(), await home.newLink()];
    await home.links.use(linkHash(used.slice(3)));
    home.goTo('2026-05-25T20:15:00.000Z');
    return { used, old, unknown: '/l/AAAAAAAAAAAAAAAAAAAAAA', none: '/l/%3Cscript%3E', elsewhere: '/' };
  }

  it('is the same whyever, header for header and byte for byte', async () => {
    const paths = Object.values(await closed());
    const answers = await Promise.all(paths.map((path) => home.open(path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
    expect(new Set(answers.map(({ headers }) => JSON.stringify([...headers]))).size).toBe(1);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it('takes no answer, and says the same of all', async () => {
    const { used, old, unknown } = await closed();
    const answers = await Promise.all([used, old, unknown].map((path) => home.send(path ?? '', formOf(['nurse']))));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(await home.received()).toEqual([]);
  });
});

describe('too much at once', () => {
  it('is not taken through one link more than ten times an hour; help is still there', async () => {
    const link = await home.newLink();
    const statuses: number[] = [];
    for (let each = 0; each < 11; each += 1) statuses.push((await home.send(link, formOf([]))).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
    const text = await (await home.send(link, formOf(['nurse']))).text();
    expect(text).toContain('href="tel:116123"');
    expect((await home.open(link)).status).toBe(200);
    expect(await home.received()).toEqual([]);
  });

  it('is not taken from one address; another is served', async () => {
    const link = await home.newLink();
    const from = (address: string) => home.open(link, { headers: { 'x-forwarded-for': `1.2.3.4, ${address}:51234` } });
    const statuses: number[] = [];
    for (let each = 0; each < 301; each += 1) statuses.push((await from('203.0.113.7')).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([300, 429]);
    expect((await from('203.0.113.8')).status).toBe(200);
  });

  it('is forgotten again', async () => {
    home.goTo('2026-06-27T20:15:00.000Z');
    await home.runTimer('sweepLimits');
    const left: unknown[] = [];
    for await (const row of home.storage.table('limits').listEntities()) left.push(row);
    expect(left).toEqual([]);
  });
});

it('leaves nothing of links and answers in the log', () => {
  expect(home.written.join('\n')).toBe('');
});
