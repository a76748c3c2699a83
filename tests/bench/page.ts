import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser, type TestBrowser } from '../made/browser';
import { startCloud } from '../made/localCloud';

import { median } from './median';

const rounds = 9;
const address = '/sites/OccupationalHealth/SitePages/Find-support.aspx';

const show = (text: string): unknown => process.stdout.write(`${text}\n`);
const inMs = (figure: number): string => `${Math.round(figure)} ms`;

/** When things were there, in milliseconds from the click that opened the page. */
interface Opened {
  /** Microsoft's loader asked for the web part: everything before is the host's. */
  readonly loader: number;
  readonly crisisHelp: number;
  readonly services: number;
}

/** How long somebody waits for Find support, with nothing of it in the browser's cache, and for a second start. */
export async function benchPage(): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'goh-bench-'));
  show('The local cloud…');
  const first = await timed(() => startCloud(data));
  await first.result.stop();
  const second = await timed(() => startCloud(data));
  const cloud = second.result;
  const browser = await openBrowser();
  try {
    const opened: Opened[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const times = await open(browser, cloud.intranet);
      // The first round warms the server up.
      if (round > 0) opened.push(times);
    }
    const of = (name: keyof Opened): number => median(opened.map((times) => times[name]));
    show(`First start, web parts built: ${inMs(first.ms)}. Second start: ${inMs(second.ms)}.`);
    show(`Find support: help in a crisis after ${inMs(of('crisisHelp'))}, services after ${inMs(of('services'))}.`);
    show(`Microsoft's own loader takes ${inMs(of('loader'))} of that, before the web part is asked for.`);
    const ratios = opened.map(({ services, loader }) => services / loader);
    show(`Services beside the loader alone: ${median(ratios).toFixed(2)} times as long.`);
  } finally {
    await browser.close();
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function open(browser: TestBrowser, intranet: string): Promise<Opened> {
  const { page } = await browser.newPage();
  await page.goto(intranet);
  await page
    .getByRole('button', { name: /Occupational health nurse/ })
    .first()
    .click();
  let began = 0;
  const since = (): number => performance.now() - began;
  let loader = 0;
  page.on('request', (request) => {
    if (request.url().includes('/find-support') && loader === 0 && request.resourceType() === 'script')
      loader = since();
  });
  await page.waitForLoadState();
  began = performance.now();
  await page.goto(intranet + address, { waitUntil: 'commit' });
  await page.getByRole('region', { name: 'Urgent help' }).waitFor();
  const crisisHelp = since();
  await page.getByRole('article').first().waitFor();
  const services = since();
  await browser.closePages();
  return { loader, crisisHelp, services };
}

async function timed<T>(act: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  const result = await act();
  return { result, ms: performance.now() - began };
}
