import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** A page of the browser, and what went wrong or further than it may. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests that meant to leave this machine, blocked or not: method and address without its query. */
  readonly leaving: string[];
  /** What the page wrote as an error or threw, and what its content policy stopped. */
  readonly faults: string[];
}

/** A browser for a file of tests. */
export interface TestBrowser {
  /** A page of its own: no cookies of another one, 1280 px wide unless told otherwise. */
  newPage(options?: Parameters<Browser['newContext']>[0]): Promise<WatchedPage>;
  /** Closes the pages of a test. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** Without these Chromium itself asks its makers for news. */
const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium: where scripts/chromium.mjs finds it first. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: quietly });
  return {
    newPage: async (options) => watch(await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })),
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: () => browser.close(),
  };
}

async function watch(context: BrowserContext): Promise<WatchedPage> {
  const leaving: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1') {
      leaving.push(`${request.method()} ${url.origin}${url.pathname}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(error.error().message));
  return { page: await context.newPage(), leaving, faults };
}
