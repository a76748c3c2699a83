import type { Page } from 'playwright-core';
import type { Desk, DeskPerson } from '../../core/desk/desk';
import { addressOf } from '../../local/intranet/pages';
import { openBrowser, type TestBrowser } from './browser';
import { bareRow, desk, deskPerson, deskRow, deskRun } from './desk';
import { type DeskPage, type SpokenApi, deskPage, openDeskPage } from './deskPage';
import { owner } from './intranet';
import { accessibilityFaults, fitsTheWidth, picture, type Theme } from './journey';

const everything = [
  ...['readOwnMe', 'readDesk', 'readPerson', 'recordCall', 'decideHeld', 'confirmStatement'],
  ...['decideRun', 'stopSending', 'resumeSending'],
];

export const amira = deskRow({
  ...{ contactId: 'c1', name: 'Amira Example', department: 'Ward 12', choices: ['nurse'], actBy: '2026-11-23' },
  ...{ workingDaysLeft: -1, answeredAt: '2026-11-20T21:42:00Z' },
});
export const jon = deskRow({ contactId: 'c2', choices: ['physio', 'text-me'], doNotRing: true });
export const priya = bareRow({
  ...{ contactId: 'c3', name: 'Priya Example', department: 'Theatres', state: 'notReached', why: 'not-delivered' },
  ...{ dayOfAbsence: 34, actBy: '2026-11-24', workingDaysLeft: 0 },
});
const owen = deskRow({
  ...{ contactId: 'c4', name: 'Owen Example', department: 'Pharmacy', choices: ['work'], dayOfAbsence: 9 },
  ...{ answeredAt: '2026-11-22T23:20:00Z', actBy: '2026-11-26', workingDaysLeft: 2 },
});
export const held = bareRow({
  ...{ contactId: 'c5', name: 'Siân Example', state: 'held', why: 'reason', dayOfAbsence: 28 },
});

/** A desk with somebody in most of its lists. */
export const busyDesk = (changes: Partial<Desk> = {}): Desk =>
  desk({
    ...{ callToday: [amira, jon, priya, owen], answered: [amira, jon, owen], notReached: [priya], decide: [held] },
    capacity: { minutesADay: 240, minutesPlanned: 45, calls: 3 },
    imports: {
      ...{ lastGoodAt: '2026-11-24T05:31:00Z', noneToday: false, tooOld: false },
      runs: [deskRun({ state: 'waiting', odd: ['rows-down', 'number-shared'] }), deskRun({ runId: 'run-2' })],
    },
    ...changes,
  });

/** The desk in a browser, for a file of tests. */
export interface DeskVisits extends SpokenApi {
  /** Lets the API say this desk, and this record of a person on it, to somebody who may do everything there. */
  speak(shown?: Desk, person?: DeskPerson): void;
  open(width?: number, theme?: Theme, more?: { forcedColors?: 'active' }): Promise<Page>;
  /** What was asked about a person, as in "GET desk/R0B/contacts/c1". */
  looks(): string[];
}

/** Starts the page and a browser before the file's tests, and stops them after. */
export function deskVisits(): DeskVisits {
  let service: DeskPage;
  let browser: TestBrowser;
  beforeAll(async () => {
    service = await openDeskPage();
    browser = await openBrowser();
  }, 300_000);
  beforeEach(() => {
    service.says.clear();
    service.asked.length = 0;
  });
  afterEach(() => browser.closePages());
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });
  jest.setTimeout(60_000);
  return {
    get says() {
      return service.says;
    },
    get asked() {
      return service.asked;
    },
    speak: (shown = busyDesk(), person = deskPerson({ row: amira })) => {
      service.says.set('GET me', { name: 'Sam', trusts: ['R0B'], trust: 'R0B', may: everything });
      service.says.set('GET desk/R0B', shown);
      service.says.set(`GET desk/R0B/contacts/${person.row.contactId}`, person);
    },
    open: async (width = 1280, theme = 'light', more = {}) => {
      const { page } = await browser.newPage({ viewport: { width, height: 900 }, ...more });
      const { origin } = service;
      await page.context().addCookies([
        { name: 'person', value: owner.oid, url: origin },
        { name: 'theme', value: theme, url: origin },
      ]);
      await page.goto(origin + addressOf(deskPage, 'full'));
      return page;
    },
    looks: () =>
      service.asked.map(({ method, path }) => `${method} ${path}`).filter((asked) => asked.includes('contacts')),
  };
}

/** A person's row of the list that is open. */
export const row = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
/** The record beside the list. */
export const record = (page: Page) => page.getByRole('complementary');

/** The page as it is now: no fault of accessibility, nothing beyond its width, and a picture of it is kept. */
export async function isRight(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await fitsTheWidth(page)).toBe(true);
  await picture(page, `oh-desk-${name}`);
}
