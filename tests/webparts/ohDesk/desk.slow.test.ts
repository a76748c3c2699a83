import { desk, deskStop } from '../../made/desk';
import { problem } from '../../made/deskPage';
import { amira, busyDesk, deskVisits, isRight, record, row } from '../../made/deskVisits';

const service = deskVisits();
const { looks, open, speak } = service;

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

describe('the desk, when something is missing', () => {
  it('says that nothing has come in, and that nobody waits', async () => {
    speak(
      desk({
        answersLeftBehind: 1,
        imports: { noneToday: true, tooOld: false, runs: [] },
        sending: { mode: 'shadow', missing: ['wording'], stops: [] },
      }),
    );
    const page = await open();
    await page.getByText('An answer from home can’t be brought in yet.').waitFor();
    await page.getByText('No absences have come in today.').waitFor();
    await page.getByText('Nobody to ring today').waitFor();
    await isRight(page, 'empty');
  });

  it('says that the extracts are too old, and that messages have not gone out', async () => {
    const imports = { noneToday: true, tooOld: true, asOf: '2026-11-19', runs: [] };
    speak(desk({ overdue: 3, imports }));
    const page = await open();
    await page.getByText('The extracts are too old: they are from Thursday 19 November.').waitFor();
    await page.getByText('3 messages should have gone out days ago and have not.').waitFor();
    expect(await page.getByText('No absences have come in today.').count()).toBe(0);
    await isRight(page, 'too-old');
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
