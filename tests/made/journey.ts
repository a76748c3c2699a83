import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser, type WatchedPage } from './browser';
import { projectFolder } from './command';
import { type RunningCloud, startCloud } from './localCloud';

/** Where Find support is, in its three forms. */
export const findSupport = {
  page: '/sites/OccupationalHealth/SitePages/Find-support.aspx',
  full: '/sites/OccupationalHealth/SitePages/Find-support.aspx?form=full',
  teams: '/teams/find-support',
} as const;

export type Theme = 'light' | 'dark' | 'contrast';

/** The whole service and a browser, for a file of journeys. */
export interface Journeys {
  readonly cloud: RunningCloud;
  /** A browser of its own, in which somebody is signed in whose line on the start page has these words. */
  as(words: RegExp, options?: Parameters<TestBrowser['newPage']>[0] & { theme?: Theme }): Promise<WatchedPage>;
  readonly browser: TestBrowser;
}

/** Starts both before the file's tests and stops them after. */
export function journeys(): () => Journeys {
  let cloud: RunningCloud;
  let browser: TestBrowser;
  beforeAll(async () => {
    cloud = await startCloud();
    browser = await openBrowser();
  }, 240_000);
  afterEach(() => browser.closePages());
  afterAll(async () => {
    await browser.close();
    await cloud.stop();
  });
  return () => ({
    cloud,
    browser,
    as: async (words, { theme = 'light', ...options } = {}) => {
      const watched = await browser.newPage(options);
      await watched.page.context().addCookies([{ name: 'theme', value: theme, url: cloud.intranet }]);
      await watched.page.goto(cloud.intranet);
      await watched.page.getByRole('button', { name: words }).first().click();
      await watched.page.getByText('Choose who to be').waitFor({ state: 'hidden' });
      return watched;
    },
  });
}

/** What an automatic check of WCAG 2.2 A and AA finds, in words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Keeps a picture of the page, to be looked at: build/screenshots/NAME.png. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = path.join(projectFolder, 'build', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
}

/** Whether everything fits the width of the window: nothing has to be scrolled sideways. */
export const fitsTheWidth = (page: Page | Frame): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

/** The cards of services. */
export const cards = (place: Page | FrameLocator) => place.getByRole('article');

/** Something that the Tab key reached, and whether it looks different while it has the focus. */
export interface Reached {
  readonly name: string;
  readonly seen: boolean;
}

/** Presses Tab until the browser is through with the page, and says what was reached, in order. */
export async function tabThrough(page: Page): Promise<Reached[]> {
  const reached: Reached[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate<{
      name: string;
      x: number;
      y: number;
      width: number;
      height: number;
    } | null>(`(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return null;
      const { x, y, width, height } = active.getBoundingClientRect();
      const name = (active.labels?.[0] ?? active).innerText.trim().split('\\n')[0];
      return { name, x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 };
    })()`);
    if (there === null) return reached;
    const { name, ...clip } = there;
    const focused = await page.screenshot({ clip });
    // The next Tab goes on from here all the same.
    await page.evaluate('document.activeElement.blur()');
    reached.push({ name, seen: !focused.equals(await page.screenshot({ clip })) });
  }
}

/**
 * Comes back when the services are there, of the trust that the person works for: from then on nothing on the page
 * changes by itself.
 */
export async function settled(place: Page | FrameLocator, trust = 'South Tyneside and Sunderland'): Promise<void> {
  await cards(place).first().waitFor();
  await place.getByRole('combobox', { name: 'Trust' }).getByText(trust).waitFor();
}
