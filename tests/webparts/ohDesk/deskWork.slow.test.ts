import type { Page } from 'playwright-core';
import { deskPerson, deskStop, deskRun } from '../../made/desk';
import { problem } from '../../made/deskPage';
import { amira, busyDesk, deskVisits, held, isRight, jon, priya, record, row } from '../../made/deskVisits';

const service = deskVisits();
const { open, speak } = service;

const anId = expect.stringMatching(/^[0-9a-f]{32}$/) as unknown;

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
      {
        callId: anId,
        seen: 3,
        rung: '0191 498 0101',
        outcome: 'spoke',
        close: false,
        note: 'Will ring again on Friday.',
      },
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

  it('is the same call when it is tried again, and another when it was changed', async () => {
    const page = await filled();
    service.says.set('POST desk/R0B/contacts/c1/calls', () => problem(500, 'Something went wrong on our side.'));
    for (let tried = 1; tried <= 3; tried += 1) {
      if (tried === 3) await page.getByLabel('Note').fill('Will ring again on Monday.');
      const answered = page.waitForResponse(/\/calls$/);
      await page.getByRole('button', { name: 'Record the call', disabled: false }).click();
      await answered;
    }
    const [first, second, third] = calls().map(({ body }) => (body as { callId: string }).callId);
    expect([second, third]).toEqual([first, anId]);
    expect(third).not.toBe(first);
  });

  it('can be saved still where the contact came to an end meanwhile', async () => {
    const page = await filled();
    const over = deskPerson({ row: { ...amira, state: 'cancelled' } });
    service.says.set('POST desk/R0B/contacts/c1/calls', () => problem(409, 'Changed.'));
    service.says.set('GET desk/R0B/contacts/c1', over);
    service.says.set('GET desk/R0B', busyDesk({ callToday: [jon], answered: [jon] }));
    await page.getByRole('button', { name: 'Record the call' }).click();
    await page.getByText('Somebody else changed this first.').waitFor();
    await page.getByRole('tab', { name: /^Call today 1/ }).waitFor();
    service.says.set('POST desk/R0B/contacts/c1/calls', over);
    await page.getByRole('button', { name: 'Record the call' }).click();
    await page.getByText('The call is recorded.').waitFor();
    expect(calls()[1]?.body).toEqual(calls()[0]?.body);
    expect(await page.getByRole('button', { name: 'Record the call' }).count()).toBe(0);
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
    service.says.set(
      'POST desk/R0B/runs/run-1/decision',
      busyDesk({ imports: { noneToday: false, tooOld: false, runs: [deskRun({ state: 'accepted' })] } }),
    );
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.getByRole('tab', { name: /^Imports 0/ }).waitFor();
    await page.getByRole('status').getByText('Who is due is worked out within minutes.').waitFor();
    await isRight(page, 'import-taken-in');
    expect(service.asked.find(({ path }) => path.includes('runs'))?.body).toEqual({
      decision: 'accept',
      reason: 'HR says that it is right.',
    });
  });
});
