import type { Page } from 'playwright-core';
import type { Desk, DeskPerson } from '../../../core/desk/desk';
import { addressOf } from '../../../local/intranet/pages';
import { openBrowser, type TestBrowser } from '../../made/browser';
import { bareRow, desk, deskPerson, deskRow, deskRun, deskStop } from '../../made/desk';
import { type DeskPage, deskPage, openDeskPage, problem } from '../../made/deskPage';
import { owner } from '../../made/intranet';
import { accessibilityFaults, fitsTheWidth, picture, type Theme } from '../../made/journey';

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

const everything = [
  ...['readOwnMe', 'readDesk', 'readPerson', 'recordCall', 'decideHeld', 'confirmStatement'],
  ...['decideRun', 'stopSending', 'resumeSending'],
];

const amira = deskRow({
  ...{ contactId: 'c1', name: 'Amira Example', department: 'Ward 12', choices: ['nurse'], actBy: '2026-11-23' },
  ...{ workingDaysLeft: -1, answeredAt: '2026-11-20T21:42:00Z' },
});
const jon = deskRow({ contactId: 'c2', choices: ['physio', 'text-me'], doNotRing: true });
const priya = bareRow({
  ...{ contactId: 'c3', name: 'Priya Example', department: 'Theatres', state: 'notReached', why: 'not-delivered' },
  ...{ dayOfAbsence: 34, actBy: '2026-11-24', workingDaysLeft: 0 },
});
const owen = deskRow({
  ...{ contactId: 'c4', name: 'Owen Example', department: 'Pharmacy', choices: ['work'], dayOfAbsence: 9 },
  ...{ answeredAt: '2026-11-22T23:20:00Z', actBy: '2026-11-26', workingDaysLeft: 2 },
});
const held = bareRow({ contactId: 'c5', name: 'Siân Example', state: 'held', why: 'reason', dayOfAbsence: 28 });
const people = [amira, jon, priya, owen];

const busyDesk = (changes: Partial<Desk> = {}): Desk =>
  desk({
    ...{ callToday: people, answered: [amira, jon, owen], notReached: [priya], decide: [held] },
    capacity: { minutesADay: 240, minutesPlanned: 45, calls: 3 },
    imports: {
      ...{ lastGoodAt: '2026-11-24T05:31:00Z', noneToday: false },
      runs: [deskRun({ state: 'waiting', odd: ['rows-down', 'number-shared'] }), deskRun({ runId: 'run-2' })],
    },
    ...changes,
  });

function speak(shown: Desk = busyDesk(), person: DeskPerson = deskPerson({ row: amira })): void {
  service.says.set('GET me', { name: 'Sam', trusts: ['R0B'], trust: 'R0B', may: everything });
  service.says.set('GET desk/R0B', shown);
  service.says.set(`GET desk/R0B/contacts/${person.row.contactId}`, person);
}

async function open(width = 1280, theme: Theme = 'light', more: { forcedColors?: 'active' } = {}): Promise<Page> {
  const { page } = await browser.newPage({ viewport: { width, height: 900 }, ...more });
  const { origin } = service;
  await page.context().addCookies([
    { name: 'person', value: owner.oid, url: origin },
    { name: 'theme', value: theme, url: origin },
  ]);
  await page.goto(origin + addressOf(deskPage, 'full'));
  return page;
}

const row = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const record = (page: Page) => page.getByRole('complementary');
const looks = (): string[] =>
  service.asked.map(({ method, path }) => `${method} ${path}`).filter((asked) => asked.includes('contacts'));

async function isRight(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await fitsTheWidth(page)).toBe(true);
  await picture(page, `oh-desk-${name}`);
}

describe('the desk', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [768, 'light'],
    [360, 'light'],
    [360, 'dark'],
    [1280, 'contrast'],
    [320, 'contrast'],
  ] as const)('can be read and used at %d px in the theme “%s”, with a record and without', async (width, theme) => {
    speak();
    const page = await open(width, theme);
    await row(page, 'Amira').waitFor();
    await isRight(page, `list-${width}-${theme}`);
    await row(page, 'Amira').click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await isRight(page, `record-${width}-${theme}`);
  });

  it('can be used in the colours of a person’s own choice', async () => {
    speak();
    const page = await open(1280, 'light', { forcedColors: 'active' });
    await row(page, 'Amira').click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await isRight(page, 'forced-colours');
  });

  it('stands the other way round where a language is read from right to left', async () => {
    speak();
    const page = await open();
    await row(page, 'Amira').click();
    await page.evaluate("document.documentElement.dir = 'rtl'");
    const [list, panel] = await Promise.all([page.getByRole('tabpanel').boundingBox(), record(page).boundingBox()]);
    expect((panel?.x ?? 0) < (list?.x ?? 0)).toBe(true);
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tab', { name: /^Answered/, selected: true }).waitFor();
    await isRight(page, 'right-to-left');
  });

  it('reads a record when it is opened and not before, and gives the focus back when it is closed', async () => {
    speak();
    const page = await open();
    await row(page, 'Amira').waitFor();
    expect(looks()).toEqual([]);
    await row(page, 'Amira').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(looks()).toEqual([]);
    await page.keyboard.press('Enter');
    await record(page).getByText('You are looking at a person’s record. It is logged.').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Amira Example');
    expect(looks()).toEqual(['GET desk/R0B/contacts/c1']);
    await page.keyboard.press('Escape');
    await record(page).waitFor({ state: 'detached' });
    expect(await page.locator(':focus').innerText()).toContain('Amira Example');
  });

  it('shows a record over the whole of a phone, and Escape leads back', async () => {
    speak();
    const page = await open(360);
    await row(page, 'Amira').click();
    await page.getByRole('dialog', { name: 'Amira Example' }).getByText('In 30 seconds').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator(':focus').innerText()).toContain('Amira Example');
  });

  it('is turned over by the arrows of the keyboard', async () => {
    speak();
    const page = await open();
    await page.getByRole('tab', { name: /^Call today 4/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: /^Answered 3/, selected: true }).waitFor();
    await page.keyboard.press('End');
    await page.getByRole('tab', { name: /^Imports 1/, selected: true }).waitFor();
    await page.getByText('It has over 10% fewer rows than the last one.').waitFor();
    await isRight(page, 'imports');
  });
});

describe('recording a call', () => {
  async function filled(): Promise<Page> {
    speak();
    const page = await open();
    await row(page, 'Amira').click();
    await page.getByLabel('We spoke').check();
    await page.getByLabel('Note').fill('Will ring again on Friday.');
    return page;
  }
  const calls = () => service.asked.filter(({ path }) => path.endsWith('/calls'));

  it('says what is missing, and sends nothing', async () => {
    speak();
    const page = await open();
    await row(page, 'Amira').click();
    await page.getByRole('button', { name: 'Record the call' }).click();
    await page.getByText('Choose how the call went.').waitFor();
    expect(calls()).toEqual([]);
    await isRight(page, 'call-missing');
  });

  it('saves once, however often one presses, and reads the list again', async () => {
    const page = await filled();
    let release: (() => void) | undefined;
    const later = new Promise<void>((resolve) => (release = resolve));
    const saved = deskPerson({ row: { ...amira, state: 'closed' } });
    service.says.set('POST desk/R0B/contacts/c1/calls', () => later.then(() => Response.json(saved)));
    service.says.set('GET desk/R0B', busyDesk({ callToday: [jon] }));
    await page.getByRole('button', { name: 'Record the call' }).dblclick();
    await page.getByRole('button', { name: 'Saving…' }).click({ force: true });
    release?.();
    await page.getByText('The call is recorded.').waitFor();
    await page.getByRole('tab', { name: /^Call today 1/ }).waitFor();
    expect(calls().map(({ body }) => body)).toEqual([
      { outcome: 'spoke', close: false, note: 'Will ring again on Friday.' },
    ]);
    await isRight(page, 'call-saved');
  });

  it('keeps the note when somebody else was first, shows the change and says so', async () => {
    const page = await filled();
    service.says.set('POST desk/R0B/contacts/c1/calls', () => problem(409, 'Changed.'));
    const changed = deskPerson({ row: amira, history: [{ at: '2026-11-24T09:00:00Z', what: 'called', why: 'spoke' }] });
    service.says.set('GET desk/R0B/contacts/c1', changed);
    await page.getByRole('button', { name: 'Record the call' }).click();
    await page.getByText('Somebody else changed this first.').waitFor();
    await page.getByText('Call: we spoke').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('Will ring again on Friday.');
    await isRight(page, 'call-changed');
  });

  it('says that it cannot tell when no answer comes, and keeps the note', async () => {
    const page = await filled();
    service.says.set('POST desk/R0B/contacts/c1/calls', () => problem(500, 'Something went wrong on our side.'));
    await page.getByRole('button', { name: 'Record the call' }).click();
    await page.getByText('We can’t tell whether this was saved.').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('Will ring again on Friday.');
  });

  it('keeps a note for its person while another record is open', async () => {
    const page = await filled();
    service.says.set('GET desk/R0B/contacts/c3', deskPerson({ row: priya, statements: [] }));
    await row(page, 'Priya').click();
    await record(page).getByRole('heading', { name: 'Priya Example' }).waitFor();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('');
    await row(page, 'Amira').click();
    await page.getByRole('link', { name: /^Ring 0191/ }).waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('Will ring again on Friday.');
  });
});

describe('what else is done at the desk', () => {
  it('is to confirm who it was: then what they asked for may be said', async () => {
    speak();
    const page = await open();
    await row(page, 'Amira').click();
    await page.getByText('may I check that it’s you?').waitFor();
    const confirmed = deskPerson({
      row: amira,
      statements: [{ ...deskPerson().statements[0], confirmed: true }] as never,
    });
    service.says.set('POST desk/R0B/contacts/c1/confirmation', confirmed);
    await page.getByRole('button', { name: 'I’ve checked who it is' }).click();
    await page.getByText('You wrote to us about physio.').waitFor();
    expect(await page.getByText('Not confirmed.').count()).toBe(0);
    expect(await page.locator(':focus').innerText()).toBe('Kept: you checked who it is.');
  });

  it('is to decide on somebody held, with a reason', async () => {
    const person = deskPerson({ row: held, statements: [] });
    speak(busyDesk(), person);
    const page = await open();
    await page.getByRole('tab', { name: /^Decide 1/ }).click();
    await row(page, 'Siân').click();
    await page.getByLabel(/^Ring instead/).check();
    await page.getByRole('region', { name: 'Decide' }).getByLabel('Why').fill('Better by telephone.');
    await isRight(page, 'decide');
    service.says.set('POST desk/R0B/contacts/c5/decision', { ...person, row: { ...held, state: 'notReached' } });
    await page.getByRole('button', { name: 'Ring instead' }).click();
    await page.getByText('Decided: it is on the list of calls.').waitFor();
    expect(service.asked.find(({ path }) => path.endsWith('/decision'))?.body).toEqual({
      decision: 'ring',
      reason: 'Better by telephone.',
    });
  });

  it('is to stop all sending, with a reason, and to go on when two agree', async () => {
    speak();
    const page = await open();
    await page.getByRole('button', { name: 'Stop all sending' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop all sending' });
    await dialog.getByRole('button', { name: 'Stop sending' }).click();
    await dialog.getByText('Say why, in a few words.').first().waitFor();
    await dialog.getByLabel('All trusts').check();
    await dialog.getByLabel('Why').fill('The wording is wrong.');
    await isRight(page, 'stopping');
    service.says.set('POST desk/stops/All', { stopped: true, resumeAsked: false });
    const stopped = deskStop({
      scope: 'All',
      stopped: true,
      stoppedAt: '2026-11-24T09:00:00Z',
      reason: 'The wording.',
    });
    const sending = { mode: 'live', missing: [], stops: [stopped, deskStop()] } as const;
    service.says.set('GET desk/R0B', busyDesk({ sending }));
    await dialog.getByRole('button', { name: 'Stop sending' }).click();
    await page.getByText('Sending is stopped for all trusts, since today, 9:00am.').waitFor();
    await isRight(page, 'stopped');
    service.says.set('POST desk/stops/All/resumption', { stopped: true, resumeAsked: true });
    const asked = { ...stopped, resumeAsked: true, resumeAskedByYou: true };
    service.says.set('GET desk/R0B', busyDesk({ sending: { ...sending, stops: [asked, deskStop()] } }));
    await page.getByRole('button', { name: 'Ask to go on' }).click();
    await page.getByText('You asked to go on. Somebody else has to agree.').waitFor();
    expect(await page.getByRole('button', { name: /to go on/ }).count()).toBe(0);
    expect(service.asked.find(({ path }) => path === 'desk/stops/All')?.body).toEqual({
      reason: 'The wording is wrong.',
    });
  });

  it('is to take in an import that waits, with a reason', async () => {
    speak();
    const page = await open();
    await page.getByRole('tab', { name: /^Imports 1/ }).click();
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByText('Say why, in a few words.').waitFor();
    await page.getByLabel('Why').fill('HR says that it is right.');
    service.says.set('POST desk/R0B/runs/run-1/decision', busyDesk({ imports: { noneToday: false, runs: [] } }));
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByRole('tab', { name: /^Imports 0/ }).waitFor();
    expect(service.asked.find(({ path }) => path.includes('runs'))?.body).toEqual({
      decision: 'accept',
      reason: 'HR says that it is right.',
    });
  });
});

describe('the desk, when something is missing', () => {
  it('says that nothing has come in, and that nobody waits', async () => {
    speak(
      desk({ imports: { noneToday: true, runs: [] }, sending: { mode: 'shadow', missing: ['wording'], stops: [] } }),
    );
    const page = await open();
    await page.getByText('No absences have come in today.').waitFor();
    await page.getByText('Nobody to ring today').waitFor();
    await isRight(page, 'empty');
  });

  it('says the same to those who may not see it as to those whom nobody knows', async () => {
    service.says.set('GET me', { trusts: [], may: ['readOwnMe'] });
    const refused = await open();
    await refused.getByText('We can’t find that.').waitFor();
    await isRight(refused, 'not-found');
    const words = await refused.getByRole('alert').innerText();
    service.says.clear();
    const unknown = await open();
    expect(await unknown.getByRole('alert').innerText()).toBe(words);
  });

  it('shows where the list will be while it is on its way', async () => {
    speak();
    let release: (() => void) | undefined;
    const later = new Promise<void>((resolve) => (release = resolve));
    service.says.set('GET desk/R0B', () => later.then(() => Response.json(busyDesk())));
    const page = await open();
    await page.getByRole('status').getByText('Loading').waitFor();
    await isRight(page, 'loading');
    release?.();
    await row(page, 'Amira').waitFor();
  });

  it('says that it cannot be shown, and tries again when asked to', async () => {
    speak();
    service.says.set('GET desk/R0B', () => problem(503, 'The service cannot be reached just now.'));
    const page = await open();
    await page.getByText('We can’t show the desk just now.').waitFor();
    expect(await page.getByText('The numbers above').count()).toBe(0);
    await isRight(page, 'failed');
    service.says.set('GET desk/R0B', busyDesk());
    await page.getByRole('button', { name: 'Try again' }).click();
    await row(page, 'Amira').waitFor();
  });

  it('keeps the list when it cannot be brought up to date, and says of when it is', async () => {
    speak();
    const page = await open();
    await row(page, 'Amira').waitFor();
    service.says.set('GET desk/R0B', () => problem(503, 'The service cannot be reached just now.'));
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText(/up to date just now\. What you see is from \d+:\d\d[ap]m\./).waitFor();
    expect(await row(page, 'Amira').isVisible()).toBe(true);
  });

  it('shows nothing of what was read before to somebody who may see it no longer', async () => {
    speak();
    const page = await open();
    await row(page, 'Amira').waitFor();
    service.says.delete('GET desk/R0B');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('We can’t find that.').waitFor();
    expect(await page.getByText('Amira').count()).toBe(0);
  });

  it('shows whether sending is stopped where no answer said so', async () => {
    speak();
    const page = await open();
    await page.getByRole('button', { name: 'Stop all sending' }).click();
    await page.getByRole('dialog').getByLabel('Why').fill('The wording is wrong.');
    service.says.set('POST desk/stops/R0B', () => problem(500, 'Something went wrong on our side.'));
    const stops = [deskStop({ scope: 'All' }), deskStop({ stopped: true })];
    service.says.set('GET desk/R0B', busyDesk({ sending: { mode: 'live', missing: [], stops } }));
    await page.getByRole('button', { name: 'Stop sending' }).click();
    await page.getByText('We can’t tell whether this was saved.').waitFor();
    await page.getByText('Sending is stopped for South Tyneside and Sunderland.').waitFor();
  });

  it('says so when the browser is offline', async () => {
    speak();
    const page = await open();
    await row(page, 'Amira').waitFor();
    await page.context().setOffline(true);
    await page.getByText('You’re offline.').waitFor();
    await isRight(page, 'offline');
  });

  it('refuses an answer that it cannot read rather than show part of it', async () => {
    speak();
    service.says.set('GET desk/R0B', { ...busyDesk(), callToday: [{ ...amira, name: 7 }] });
    const page = await open();
    await page.getByText('We can’t show the desk just now.').waitFor();
  });
});
