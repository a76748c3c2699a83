import AxeBuilder from '@axe-core/playwright';
import type { SentText } from '../../../local/notify/notify';
import type { SentMail } from '../../../local/tenant/tenant';
import { contactEmail } from '../../../core/messages/contactEmail';
import { contactText } from '../../../core/messages/contactText';
import { themeNames } from '../../../local/intranet/themes';
import { openBrowser, type TestBrowser, type WatchedPage } from '../../made/browser';
import { openIntranet, type TestIntranet } from '../../made/intranet';

let intranet: TestIntranet;
let browser: TestBrowser;
let now: Date;
let texts: SentText[];
let mail: SentMail[];
beforeAll(async () => {
  const goTo = (instant: Date): Promise<void> => {
    if (instant < now) return Promise.reject(new RangeError('Time goes on, and never back.'));
    now = instant;
    return Promise.resolve();
  };
  const notify = { sent: () => texts, fetch: () => Promise.resolve(new Response()) };
  intranet = await openIntranet([], { notify, mail: () => mail, time: { now: () => now, goTo } });
  browser = await openBrowser();
}, 30_000);
beforeEach(() => {
  now = new Date('2026-03-25T15:30:00Z');
  const facts = { link: `${intranet.origin}/l/Zx81QmYw0aBcDeFgHiJkLm`, ohTelephone: '0191 498 0100' };
  const at = new Date('2026-03-25T09:05:00Z');
  const text = contactText(facts);
  texts = [
    { at, to: '447700900123', text, status: 'delivered', reference: null },
    { at, to: '447700900124', text, status: 'permanent-failure', reference: null },
  ];
  const { subject, text: words, html } = contactEmail(facts);
  const to = ['sam.a-rather-long-name.example@example.com'];
  mail = [{ at: new Date('2026-03-24T10:05:00Z'), from: 'oh@r0b.example', to, subject, text: words, html }];
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await intranet.stop();
});
jest.setTimeout(30_000);

async function open(path: string, { width = 1280, theme = 'light', scripts = true } = {}): Promise<WatchedPage> {
  const watched = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: scripts });
  await watched.page.context().addCookies([{ name: 'theme', value: theme, url: intranet.origin }]);
  await watched.page.goto(intranet.origin + path);
  return watched;
}

const cases = ['/', '/outbox', '/clock'].flatMap((path) =>
  themeNames.flatMap((theme) => [360, 1280].map((width) => ({ path, theme, width }))),
);

describe('the pages of the outbox and of the clock', () => {
  it.each(cases)('have no fault that axe finds, and do not scroll sideways: $path, $theme, $width px', async (at) => {
    const { page, faults, leaving } = await open(at.path, at);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect([violations.map(({ id }) => id), await page.evaluate(wider), faults, leaving]).toEqual([[], 0, [], []]);
  });

  it('work without scripts: time passes, and what has been sent is read', async () => {
    const { page } = await open('/clock', { scripts: false, width: 360 });
    await page.getByRole('button', { name: 'Go to the next working day' }).click();
    await page.getByText('9:05am', { exact: true }).waitFor();
    expect(now.toISOString()).toBe('2026-03-26T09:05:00.000Z');
    await page.getByRole('link', { name: 'Outbox' }).click();
    await page.getByRole('heading', { name: 'Text to 07700 900123' }).waitFor();
    expect(await page.getByRole('link', { name: /\/l\/Zx81/ }).count()).toBe(3);
  });

  it('say why time cannot go back, where that was asked', async () => {
    const { page } = await open('/clock');
    await page.getByLabel('Date').fill('2026-03-01');
    await page.getByRole('button', { name: 'Go there' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('Time goes on, and never back.');
    expect(await page.getByLabel('Date').inputValue()).toBe('2026-03-01');
  });

  it('lead from an empty outbox to the clock', async () => {
    texts = [];
    mail = [];
    const { page } = await open('/outbox');
    await page.getByRole('link', { name: 'Let time pass' }).click();
    await page.getByRole('heading', { name: 'Clock', exact: true }).waitFor();
  });
});
