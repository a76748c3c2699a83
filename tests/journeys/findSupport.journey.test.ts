import {
  accessibilityFaults,
  cards,
  findSupport,
  fitsTheWidth,
  journeys,
  picture,
  settled,
  tabThrough,
  type Theme,
} from '../made/journey';

jest.setTimeout(60_000);
const given = journeys();

const nurse = /Nursing and Midwifery.*North Tees/;
const porter = /South Tyneside and Sunderland NHS Foundation Trust$/;
const administrator = /Occupational health administrator.*South Tyneside/;

describe('somebody who works at a trust', () => {
  it('opens Find support on the intranet and sees what their own trust has, and nothing leaves the machine', async () => {
    const { as, cloud } = given();
    const { page, leaving, faults } = await as(nurse);
    await page.goto(cloud.intranet + findSupport.page);
    await page.getByRole('heading', { name: 'Find support', level: 2 }).waitFor();
    await settled(page, 'North Tees and Hartlepool');
    expect(await cards(page).count()).toBeGreaterThan(5);
    expect(await page.getByText('entries are not shown to staff').count()).toBe(0);
    expect([...leaving, ...faults]).toEqual([]);
  });

  it('types what hurts, in their own words, and is shown whom to ring', async () => {
    const { as, cloud } = given();
    const { page } = await as(porter);
    await page.goto(cloud.intranet + findSupport.page);
    await settled(page);
    await page.getByRole('searchbox', { name: 'What do you need help with?' }).fill('my back is killing me');
    const physio = cards(page).filter({ has: page.getByRole('heading', { name: 'Physio for staff' }) });
    await physio.waitFor();
    expect(await cards(page).first().getByRole('heading').innerText()).toBe('Physio for staff');
    expect(await physio.getByRole('link', { name: /0191 498 0/ }).getAttribute('href')).toMatch(/^tel:01914980\d{3}$/);
    expect(await physio.getByText(/^Checked /).isVisible()).toBe(true);
  });

  it('narrows the list to a need and to another trust, and finds a way back from nothing', async () => {
    const { as, cloud } = given();
    const { page } = await as(porter);
    await page.goto(cloud.intranet + findSupport.page);
    await settled(page);
    const money = page.getByRole('button', { name: 'Money', exact: true });
    await money.click();
    expect(await money.getAttribute('aria-pressed')).toBe('true');
    for (const card of await cards(page).all()) expect(await card.innerText()).toContain('Money');
    await page.getByRole('combobox', { name: 'Trust' }).click();
    await page.getByRole('option', { name: 'South Tees Hospitals' }).click();
    await page.getByRole('searchbox').fill('qqqq');
    await page.getByText('We found nothing for “qqqq”.').waitFor();
    await page.getByRole('button', { name: 'Show all services' }).click();
    await settled(page);
    expect(await money.getAttribute('aria-pressed')).toBe('false');
  });

  it('looks at more, goes on from there, and begins with the best again for other words', async () => {
    const { as, cloud } = given();
    const { page } = await as(porter);
    await page.goto(cloud.intranet + findSupport.page);
    await settled(page);
    await page.getByRole('button', { name: 'Show 38 more' }).click();
    expect(await cards(page).count()).toBe(50);
    const focused = page.locator('li:focus');
    expect(await focused.getByRole('heading').innerText()).toBe(
      await cards(page).nth(12).getByRole('heading').innerText(),
    );
    await page.getByRole('searchbox').fill('sleep');
    await page.getByText('for sleep').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Show 38 more' }).waitFor();
    expect(await cards(page).count()).toBe(12);
  });

  it('who has pricked a finger is told what to do at once, without a request', async () => {
    const { as, cloud } = given();
    const { page } = await as(porter);
    await page.goto(cloud.intranet + findSupport.page);
    await settled(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByText('Needlestick, splash or bite').click();
    const urgent = page.getByRole('region', { name: 'Urgent help' });
    expect(await urgent.getByRole('listitem').filter({ hasText: 'running water' }).first().isVisible()).toBe(true);
    expect(asked).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'find-support-needlestick');
  });

  it('reaches everything with the keyboard alone', async () => {
    const { as, cloud } = given();
    const { page } = await as(porter);
    await page.goto(cloud.intranet + findSupport.full);
    await settled(page);
    const reached = await tabThrough(page);
    const names = reached.map(({ name }) => name);
    for (const name of ['111, mental health option', 'Samaritans 116 123', 'Text SHOUT to 85258', '999', 'Money']) {
      expect(names).toContain(name);
    }
    for (const part of ['Needlestick', 'What do you need', 'South Tyneside', 'Call 0191', 'Show ']) {
      expect(names.some((name) => name.startsWith(part))).toBe(true);
    }
    expect(reached.filter(({ seen }) => !seen)).toEqual([]);
  });

  it('opens first aid, a need and a trust with the keyboard', async () => {
    const { as, cloud } = given();
    const { page } = await as(porter);
    await page.goto(cloud.intranet + findSupport.page);
    await settled(page);
    await page.locator('summary', { hasText: 'Needlestick' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('running water').first().waitFor();
    await page.getByRole('button', { name: 'Body', exact: true }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('button', { name: 'Body', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('combobox', { name: 'Trust' }).focus();
    await page.keyboard.press('Enter');
    // The list opens first and takes the focus then, as a person sees it.
    const focused = (name: string) => page.locator('[role=option]:focus').getByText(name).waitFor();
    await focused('South Tyneside and Sunderland');
    await page.keyboard.press('End');
    await focused('All trusts');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Trust' }).getByText('All trusts').waitFor();
  });
});

describe('an OH administrator', () => {
  it('is told how many entries staff are not shown, and why, with the way to the list', async () => {
    const { as, cloud } = given();
    const { page } = await as(administrator);
    await page.goto(cloud.intranet + findSupport.page);
    const note = page.getByText('14 entries are not shown to staff: 12 have gaps to fill, 1 needs checking');
    await note.waitFor();
    expect(await page.getByText('[telephone').count()).toBe(0);
    await page.getByRole('link', { name: 'Open the list' }).click();
    await page.getByRole('heading', { name: 'The local cloud has no list pages' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sites/OccupationalHealth/Lists/Services');
  });
});

describe('the owner of a page', () => {
  it('sets its heading, its trust and the needs that it is for', async () => {
    const { as, cloud } = given();
    const { page, faults } = await as(/Site owner/);
    await page.goto(cloud.intranet + findSupport.page);
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('button', { name: 'Edit web part' }).click();
    const pane = page.locator('#pane');
    await pane.getByLabel('Heading').fill('Support for our wards');
    await page.getByRole('heading', { name: 'Support for our wards', level: 2 }).waitFor();
    await pane.getByLabel('Trust, for people whose own is not known').selectOption({ label: 'South Tees Hospitals' });
    await page.locator('#web-part').getByRole('combobox').getByText('South Tees Hospitals').waitFor();
    await pane.getByLabel('Mind', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Mind', exact: true }).waitFor({ state: 'hidden' });
    await pane.getByLabel('Heading').fill(' ');
    await page.locator('#web-part').getByRole('heading', { name: 'Find support', level: 2 }).waitFor();
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });
});

describe('Find support', () => {
  const looks: Theme[] = ['light', 'dark', 'contrast'];
  const widths = [360, 768, 1280];
  it.each(looks.flatMap((theme) => widths.map((width) => [theme, width] as const)))(
    'is right on the intranet in %s at %d px',
    async (theme, width) => {
      const { as, cloud } = given();
      const { page, leaving } = await as(porter, { theme, viewport: { width, height: 900 } });
      await page.goto(cloud.intranet + findSupport.full);
      await page.locator('#web-part').getByRole('heading', { name: 'Find support', level: 1 }).waitFor();
      await settled(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await fitsTheWidth(page)).toBe(true);
      expect(leaving).toEqual([]);
      await picture(page, `find-support-${theme}-${width}`);
    },
  );

  it.each(looks)('is right in Teams in %s, for the same person', async (theme) => {
    const { as, cloud } = given();
    const { page, leaving, faults } = await as(nurse, { theme });
    await page.goto(cloud.intranet + findSupport.teams);
    const teams = page.frameLocator('iframe');
    await teams.locator('#web-part').getByRole('heading', { name: 'Find support', level: 1 }).waitFor();
    await settled(teams, 'North Tees and Hartlepool');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect([...leaving, ...faults]).toEqual([]);
    await picture(page, `find-support-teams-${theme}`);
  });
});
