import type { Page } from 'playwright-core';
import { programme } from '../../config/programme';
import { type Day, isoDay } from '../../core/calendar/day';
import { londonClock, londonInstant } from '../../core/calendar/londonClock';
import { workingCalendar } from '../../core/calendar/workingDays';
import { accessibilityFaults, fitsTheWidth, journeys, picture } from '../made/journey';
import { absenceCsv, type Sick, type Someone, staffCsv } from '../made/extracts';

jest.setTimeout(240_000);
const given = journeys();
const calendar = workingCalendar([]);

const nurse = /Occupational health nurse.*South Tyneside/;
const otherNurse = /Occupational health nurse.*County Durham/;
const hrAdviser = /HR adviser.*South Tyneside/;
const desk = '/sites/OccupationalHealth/SitePages/OH-desk.aspx';
const english = (day: Day): string => isoDay(day).split('-').reverse().join('/');

/** A number that nobody of the made-up extracts has: there all are 07700 900…, kept free for drama as these are. */
const number = '07700 900998';
const sam: Someone = {
  person: 'U8800001',
  firstName: 'Samphire',
  lastName: 'Tollgate',
  mobile: number,
  department: 'Ward 12',
};
const others: readonly Someone[] = ['Maternity', 'Leaver', 'Deceased'].map((status, at) => ({
  person: `U880000${String(at + 2)}`,
  firstName: status,
  lastName: 'Tollgate',
  mobile: `07700 90099${String(at + 4)}`,
  status,
}));

/** The working day after the local cloud was started: whatever the time and day of the test, HR hands in at ten. */
let today: Day;
/** The working day after it. */
let next: Day;
let link: string;

/** Lets time pass, with all that happens until then. */
async function passTo(instant: Date): Promise<void> {
  const answer = await fetch(`${given().cloud.intranet}/_clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ to: instant.toISOString() }),
  });
  if (!answer.ok) throw new Error(`The clock answered ${String(answer.status)}: ${await answer.text()}`);
}

/** HR puts a file with changes alone into the trust's intake library, as their own Graph does it. */
async function handIn(page: Page, name: string, content: string): Promise<void> {
  const status = await page.evaluate(
    async ([site, file, text]) => {
      const token = await fetch('/_identity/token?resource=https://graph.microsoft.com', { method: 'POST' });
      const { access_token } = (await token.json()) as { access_token: string };
      const headers = { authorization: `Bearer ${access_token}` };
      const ask = async (path: string, init: RequestInit = {}) => fetch(`/_graph/v1.0${path}`, { ...init, headers });
      const { id } = (await (await ask(`/sites/127.0.0.1:${site ?? ''}`)).json()) as { id: string };
      const { value } = (await (await ask(`/sites/${id}/drives`)).json()) as { value: { id: string; name: string }[] };
      const drive = value.find((each) => each.name === 'Intake R0B')?.id ?? '';
      const path = `/drives/${drive}/root:/Changes%20only/${file ?? ''}:/content`;
      return (await ask(path, { method: 'PUT', body: text ?? '' })).status;
    },
    [programme.sites.intake, name, content],
  );
  expect([200, 201]).toContain(status);
}

/** The texts in the outbox to a number. */
async function textsTo(page: Page, to: string): Promise<string[]> {
  await page.goto(`${given().cloud.intranet}/outbox`);
  const all = await page.locator('main').innerText();
  return all.split(/(?=Text to )/).filter((text) => text.startsWith(`Text to ${to}`));
}

async function handInLines(page: Page, name: string, lines: readonly Sick[]): Promise<void> {
  await handIn(page, `absence-${name}.csv`, absenceCsv(lines));
}

describe('from the extract to the answer', () => {
  it('HR hands in an extract: on the next working day at 9 there is a text to who has been off for 28 days', async () => {
    today = calendar.after(londonClock(new Date()).day, 1);
    next = calendar.after(today, 1);
    await passTo(londonInstant(today, 10 * 60));
    const { page } = await given().as(hrAdviser);
    await handIn(page, 'staff-1.csv', staffCsv([sam, ...others]));
    await handInLines(
      page,
      '1',
      [sam, ...others].map(({ person }) => ({ person, start: english(today - 27) })),
    );
    await passTo(londonInstant(next, 9 * 60 + 5));
    expect(await textsTo(page, number)).toHaveLength(1);
    for (const other of others) expect(await textsTo(page, other.mobile ?? '')).toEqual([]);
    const [text = ''] = await textsTo(page, number);
    link = /http\S+\/l\/\S+/.exec(text)?.[0] ?? '';
    await picture(page, 'outbox-1280');
  });

  it('a robot that opens the link, five times and in both ways, changes nothing', async () => {
    const bodies = new Set<string>();
    for (let time = 0; time < 5; time += 1) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await fetch(link, { method });
        expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
        bodies.add((await answer.text()).replace(/[0-9a-f]{32}/g, ''));
      }
    }
    expect(bodies.size).toBe(2);
    const { page } = await given().as(nurse);
    await page.goto(given().cloud.intranet + desk);
    await page.getByRole('tab', { name: /Answered/ }).click();
    expect(await page.getByText('Samphire Tollgate').count()).toBe(0);
  });

  it('Sam opens it on a phone, asks for physio, and is told what happens now', async () => {
    const { browser } = given();
    const { page, leaving, faults } = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(link);
    await page.getByText('Your manager has not been told of this message').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await picture(page, 'home-page-360', true);
    await page.getByRole('checkbox', { name: /Physio/ }).check();
    await page.getByRole('button', { name: /Send my answer/ }).click();
    await page.getByRole('heading', { name: /Thank you/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    await picture(page, 'home-thanks-360', true);
    expect([leaving, faults]).toEqual([[], []]);
  });

  it('the nurse of the trust sees it, not confirmed; the nurse of another trust and a manager do not', async () => {
    const { as, cloud } = given();
    const { page } = await as(nurse);
    await page.goto(cloud.intranet + desk);
    await page.getByText('Samphire Tollgate').first().waitFor();
    await picture(page, 'oh-desk-1280');
    await page.getByText('Samphire Tollgate').first().click();
    await page
      .getByText(/Not confirmed/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'oh-desk-record-1280');
    for (const who of [otherNurse, /Staff nurse|Nursing|Support/]) {
      const { page: elsewhere } = await as(who);
      await elsewhere.goto(cloud.intranet + desk);
      await elsewhere
        .getByText(/Refresh|cannot find|can’t find|not here for you/i)
        .first()
        .waitFor();
      expect(await elsewhere.getByText('Tollgate').count()).toBe(0);
    }
  });

  it('the same file again, a first day that moved, and two absences that were one make nothing new', async () => {
    const { page } = await given().as(hrAdviser);
    const start = today - 27;
    const again: readonly (readonly [string, readonly Sick[]])[] = [
      ['same', [{ person: sam.person, start: english(start) }]],
      ['moved', [{ person: sam.person, start: english(start + 1) }]],
      ['bridged', [{ person: sam.person, start: english(start - 10), end: english(start - 1) }]],
    ];
    let minutes = 9 * 60 + 5;
    for (const [name, lines] of again) {
      await handInLines(page, name, lines);
      // A file is taken in when it was the same at two looks.
      for (let look = 0; look < 2; look += 1) await passTo(londonInstant(next, (minutes += 5)));
    }
    // What they had made would be out by then.
    await passTo(londonInstant(calendar.after(next, 1), 10 * 60 + 5));
    expect(await textsTo(page, number)).toHaveLength(1);
  });
});
