import AxeBuilder from '@axe-core/playwright';
import { addressOf } from '../../../local/intranet/pages';
import { themeNames } from '../../../local/intranet/themes';
import { openBrowser, type TestBrowser, type WatchedPage } from '../../made/browser';
import { examplePage, openIntranet, owner, reader, type TestIntranet } from '../../made/intranet';

let intranet: TestIntranet;
let browser: TestBrowser;
beforeAll(async () => {
  intranet = await openIntranet();
  browser = await openBrowser();
}, 30_000);
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await intranet.stop();
});
jest.setTimeout(30_000);

async function open(address: string, oid = owner.oid, theme = 'light'): Promise<WatchedPage> {
  const watched = await browser.newPage();
  const { origin } = intranet;
  await watched.page.context().addCookies([
    { name: 'person', value: oid, url: origin },
    { name: 'theme', value: theme, url: origin },
  ]);
  await watched.page.goto(origin + address);
  return watched;
}

async function openReady(address = addressOf(examplePage, 'page'), oid = owner.oid): Promise<WatchedPage> {
  const watched = await open(address, oid);
  await watched.page.locator('body[data-ready=ok]').waitFor();
  return watched;
}

const facts = async (place: Pick<WatchedPage['page'], 'locator'>): Promise<Record<string, unknown>> =>
  JSON.parse(await place.locator('#facts').innerText()) as Record<string, unknown>;

/** Waits until the web part shows this among its facts. */
const shows = (place: Pick<WatchedPage['page'], 'locator'>, name: string, value: unknown): Promise<void> =>
  place.locator('#facts', { hasText: `"${name}":${JSON.stringify(value)}` }).waitFor();

const call = ({ page }: WatchedPage, name: string): Promise<unknown> => page.evaluate(`exampleCalls.${name}()`);

describe('the page of the local intranet', () => {
  it('runs a web part on the loader of Microsoft, and nothing leaves the machine', async () => {
    const watched = await openReady();
    expect(await watched.page.getByRole('heading', { name: 'First heading' }).isVisible()).toBe(true);
    expect(await facts(watched.page)).toMatchObject({
      user: owner.displayName,
      web: `${intranet.origin}${examplePage.site}`,
      culture: 'en-GB',
      inverted: false,
    });
    expect([...watched.leaving, ...watched.faults]).toEqual([]);
  });

  it('gives SharePoint, Graph and the API to the clients of Microsoft, each as the person', async () => {
    const watched = await openReady();
    expect(await call(watched, 'web')).toBe('Example site');
    expect(await call(watched, 'graph')).toBe(owner.displayName);
    expect(await call(watched, 'api')).toBe('from the functions');
    const { url, headers } = intranet.atFunctions[0] as (typeof intranet.atFunctions)[number];
    expect([new URL(url).pathname, headers.get('origin'), headers.get('cookie')]).toEqual([
      '/api/me',
      intranet.origin,
      null,
    ]);
    const resource = `api://5f0c7a52-9c0e-4d3b-8f57-0f3a2c6d9e11`;
    expect(await intranet.identity.whoHolds(headers.get('authorization'), resource)).toEqual({
      kind: 'person',
      oid: owner.oid,
    });
    expect(watched.leaving).toEqual([]);
  });

  it('stops what would leave the machine, and says so', async () => {
    const watched = await openReady();
    expect(await call(watched, 'elsewhere')).toBe('stopped');
    expect(watched.faults.join()).toMatch(/elsewhere\.example.*Content Security Policy/);
  });

  it('keeps the width of SharePoint, or gives the page all of it', async () => {
    const { page } = await openReady();
    await page.setViewportSize({ width: 1600, height: 900 });
    expect(await page.locator('#web-part').boundingBox()).toMatchObject({ width: 1204 });
    await page.goto(intranet.origin + addressOf(examplePage, 'full'));
    expect(await page.locator('#web-part').boundingBox()).toMatchObject({ x: 0, width: 1600 });
  });

  it('changes its theme and tells the web part at once, and keeps the choice', async () => {
    const { page } = await openReady();
    await page.getByText(owner.displayName, { exact: true }).first().click();
    await page.getByLabel('Theme').selectOption('Dark');
    await shows(page, 'inverted', true);
    await page.reload();
    await page.locator('body[data-ready=ok]').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await shows(page, 'inverted', true);
  });

  it('shows why where Microsoft’s loader gives up', async () => {
    const { page } = await open(`${examplePage.site}/_layouts/15/error.aspx?ErrorDetails=Because%3Cb%3E`);
    expect(await page.locator('code').innerText()).toBe('Because<b>');
  });
});

describe('editing a page', () => {
  async function openPane(): Promise<WatchedPage> {
    const watched = await openReady();
    await watched.page.getByRole('button', { name: 'Edit', exact: true }).click();
    await watched.page.getByRole('button', { name: 'Edit web part' }).click();
    await watched.page.locator('#pane:not([hidden])').waitFor();
    return watched;
  }

  it('is for those who may change the site', async () => {
    const { page } = await openReady(undefined, reader.oid);
    expect(await page.getByRole('button', { name: 'Edit', exact: true }).isVisible()).toBe(false);
  });

  it('draws each kind of field with its value, and gives the web part each change', async () => {
    const { page } = await openPane();
    const pane = page.locator('#pane');
    expect(await pane.getByLabel('Heading').inputValue()).toBe('First heading');
    await pane.getByLabel('Heading').fill('Another heading');
    await page.getByRole('heading', { name: 'Another heading' }).waitFor();
    await pane.getByLabel('Colour').selectOption('Red');
    await shows(page, 'colour', 1);
    await pane.getByLabel('Open now').uncheck();
    await shows(page, 'filters', { open: false });
    await pane.getByRole('switch', { name: 'Big' }).check();
    await shows(page, 'big', true);
    await pane.getByRole('radio', { name: 'Large' }).check();
    await shows(page, 'size', 'large');
  });

  it('tells the web part when it begins and ends, and gives the focus back', async () => {
    const { page } = await openPane();
    await shows(page, 'mode', 2);
    await page.keyboard.press('Escape');
    expect(await page.locator('#pane').isVisible()).toBe(false);
    expect(await page.locator(':focus').innerText()).toBe('Edit web part');
    await page.getByRole('button', { name: 'Stop editing' }).click();
    await shows(page, 'mode', 1);
  });

  it('says loudly that it does not know a kind of field', async () => {
    const { page, faults } = await openReady();
    await page.evaluate(`window.exampleFields = ['PropertyPaneSlider']`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const fault = page.context().waitForEvent('weberror');
    await page.getByRole('button', { name: 'Edit web part' }).click();
    expect((await fault).error().message).toMatch(/does not draw fields of kind 8/);
    expect(faults).toHaveLength(1);
  });
});

describe('the page in Teams', () => {
  it.each([
    ['light', 'default', false],
    ['dark', 'dark', true],
    ['contrast', 'contrast', true],
  ] as const)('joins a client of theme %s as Teams does, which calls it %s', async (theme, called, inverted) => {
    const watched = await open(addressOf(examplePage, 'teams'), owner.oid, theme);
    const app = watched.page.frameLocator('#app-frame');
    await app.locator('body[data-ready=ok]').waitFor();
    expect(await facts(app)).toMatchObject({ teams: called, inverted });
    expect([...watched.leaving, ...watched.faults]).toEqual([]);
  });

  it('hears of a new theme from the client', async () => {
    const { page } = await open(addressOf(examplePage, 'teams'));
    const app = page.frameLocator('#app-frame');
    await app.locator('body[data-ready=ok]').waitFor();
    await page.getByText(owner.displayName, { exact: true }).first().click();
    await page.getByLabel('Theme').selectOption('High contrast');
    await shows(app, 'inverted', true);
  });
});

describe('the shell', () => {
  const addresses = ['/', addressOf(examplePage, 'page'), addressOf(examplePage, 'teams')];

  it.each(addresses)('has no fault that axe finds, in any theme: %s', async (address) => {
    const { page } = await open(address);
    if (address !== '/') {
      const place = address.startsWith('/teams') ? page.frameLocator('#app-frame') : page;
      await place.locator('body[data-ready=ok]').waitFor();
    }
    await page.getByText(owner.displayName, { exact: true }).first().click();
    for (const theme of themeNames) {
      await page.getByLabel('Theme').selectOption(theme);
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [theme, id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

  it.each(addresses)('fits a telephone: %s', async (address) => {
    const { page } = await open(address);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('lets one become somebody else by the keyboard alone', async () => {
    const { page } = await openReady();
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(reader.userPrincipalName);
    await page.locator('datalist option').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shows(page, 'user', reader.displayName);
    expect(new URL(page.url()).pathname).toBe(addressOf(examplePage, 'page'));
  });
});
