import { type Listening, listen } from '../../../local/http/listen';
import { openBrowser, type TestBrowser, type WatchedPage } from '../../made/browser';
import { accessibilityFaults, fitsTheWidth, picture, tabThrough } from '../../made/journey';
import { type HomeWorld, homeWorld } from './homeWorld';

jest.setTimeout(120_000);
let home: HomeWorld;
let server: Listening;
let browser: TestBrowser;
beforeAll(async () => {
  server = await listen(
    0,
    () => (request) => home.answer(request),
    (fault) => {
      throw fault;
    },
  );
  home = await homeWorld('2026-03-25T20:15:00.000Z', { origin: server.origin });
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await server.stop();
  await home.end();
});

type Options = Parameters<TestBrowser['newPage']>[0];
const phone: Options = { viewport: { width: 360, height: 740 } };

async function opened(options: Options): Promise<WatchedPage> {
  const watched = await browser.newPage(options);
  // The weather, as far as this test goes.
  await watched.page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'The weather' }));
  await watched.page.goto(server.origin + (await home.newLink()));
  return watched;
}

const sendButton = ({ page }: WatchedPage) => page.getByRole('button', { name: 'Send my answer' });
const box = ({ page }: WatchedPage, name: string | RegExp) => page.getByRole('checkbox', { name });

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the form %s', (way, javaScriptEnabled) => {
  it.each([360, 768, 1280])('is seen whole at %s px, answered, and thanked for', async (width) => {
    const watched = await opened({ viewport: { width, height: 740 }, javaScriptEnabled });
    const { page, faults } = watched;
    const name = (what: string): string => `home-${what}-${String(width)}-${way.replace(' ', '-')}`;
    expect(await fitsTheWidth(page)).toBe(true);
    await picture(page, name('form'), true);
    await box(watched, 'Physio, for pain or an injury').check();
    await box(watched, /Text me/).check();
    await sendButton(watched).click();
    await page.getByRole('heading', { name: 'Thank you', level: 1 }).waitFor();
    expect(await page.getByText('One of our nurses will text you by Friday 27 March').isVisible()).toBe(true);
    expect(await fitsTheWidth(page)).toBe(true);
    await picture(page, name('thanks'), true);
    expect(faults).toEqual([]);
    expect(await home.received()).toMatchObject([{ choices: ['physio', 'text-me'] }]);
  });

  it('says what is to be mended, and puts the focus there', async () => {
    const watched = await opened({ ...phone, javaScriptEnabled });
    await sendButton(watched).click();
    const summary = watched.page.locator('#to-mend');
    await summary.waitFor();
    expect(await watched.page.locator('#to-mend:focus').count()).toBe(1);
    await picture(watched.page, `home-to-mend-360-${way.replace(' ', '-')}`, true);
    await watched.page.getByRole('link', { name: /Tick what would help/ }).click();
    expect(await watched.page.locator('#nurse:focus').count()).toBe(1);
  });

  it('can be left quickly', async () => {
    const { page } = await opened({ ...phone, javaScriptEnabled });
    await page.getByRole('link', { name: 'Leave this page quickly' }).click();
    await page.waitForURL('https://www.bbc.co.uk/weather');
  });
});

describe('the form', () => {
  it('is left without a trace to go back to', async () => {
    const { page } = await opened(phone);
    await page.getByRole('link', { name: 'Leave this page quickly' }).click();
    await page.waitForURL('https://www.bbc.co.uk/weather');
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  it('is empty again for whoever goes back to it', async () => {
    const watched = await opened(phone);
    await box(watched, 'Money worries').check();
    await watched.page.goto('https://www.bbc.co.uk/weather');
    await watched.page.goBack();
    expect(await box(watched, 'Money worries').isChecked()).toBe(false);
    await box(watched, 'Money worries').check();
    await watched.page.reload();
    expect(await box(watched, 'Money worries').isChecked()).toBe(false);
  });

  it('has no faults that a machine can find, as a form, to be mended, and thanked for', async () => {
    const watched = await opened(phone);
    expect(await accessibilityFaults(watched.page)).toEqual([]);
    await sendButton(watched).click();
    await watched.page.locator('#to-mend').waitFor();
    expect(await accessibilityFaults(watched.page)).toEqual([]);
    await box(watched, 'Nothing now').check();
    await sendButton(watched).click();
    await watched.page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await accessibilityFaults(watched.page)).toEqual([]);
  });

  it('is reached by keyboard, part by part, and shows where one is', async () => {
    const { page } = await opened({ viewport: { width: 1280, height: 2400 } });
    const reached = await tabThrough(page);
    expect(reached.filter(({ seen }) => !seen)).toEqual([]);
    expect(reached.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Leave this page quickly', 'Talking to a nurse', 'Send my answer', 'Samaritans 116 123']),
    );
  });

  it('fits 320 px and letters of twice the size', async () => {
    const { page } = await opened({ viewport: { width: 320, height: 640 } });
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await fitsTheWidth(page)).toBe(true);
    await picture(page, 'home-form-320-large', true);
  });

  it('shows in forced colours what is ticked', async () => {
    const watched = await opened({ ...phone, forcedColors: 'active', colorScheme: 'dark' });
    const item = box(watched, 'Money worries').locator('..');
    const before = await item.screenshot();
    await box(watched, 'Money worries').check();
    await watched.page.evaluate('document.activeElement.blur()');
    expect((await item.screenshot()).equals(before)).toBe(false);
    await picture(watched.page, 'home-form-360-contrast', true);
  });
});
