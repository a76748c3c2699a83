import type { Page, Route } from 'playwright-core';
import { programme } from '../../config/programme';
import { localTenantId } from '../../local/identity/localTenantId';
import { openTenant } from '../../local/tenant/openTenant';
import { accessibilityFaults, cards, findSupport, fitsTheWidth, journeys, picture, settled } from '../made/journey';

jest.setTimeout(60_000);
const given = journeys();

const porter = /South Tyneside and Sunderland NHS Foundation Trust$/;

/** The items of the list of services, as the page asks for them. */
const theServices = /\/_api\/.*\/items\?/;

async function open(prepare: (page: Page) => Promise<unknown>, address: string = findSupport.full, width = 1280) {
  const { as, cloud } = given();
  const watched = await as(porter, { viewport: { width, height: 900 } });
  await prepare(watched.page);
  await watched.page.goto(cloud.intranet + address);
  return watched;
}

/** What no list gives: a number where words belong. It stands for whatever fault a view may have. */
const faulty = {
  ...{ Title: 'A', forWhom: 'B', trust: 'All', needs: ['Mind'], howTo: 'C', hours: 'D', whoSees: 'E' },
  ...{ checkedOn: '2026-01-01', checkedBy: 'F', reviewBy: '2099-01-01', telephone: 5 },
};

/** Help in a crisis is there, with numbers that can be rung. */
async function crisisHelpIsThere(page: Page): Promise<void> {
  const urgent = page.getByRole('region', { name: 'Urgent help' });
  await urgent.waitFor();
  for (const number of ['tel:111', 'tel:116123', 'sms:85258', 'tel:999']) {
    expect(await urgent.locator(`a[href="${number}"]`).isVisible()).toBe(true);
  }
}

async function isRight(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await fitsTheWidth(page)).toBe(true);
  await picture(page, `find-support-${name}`);
}

describe('Find support, when something is missing', () => {
  it('shows help in a crisis while the list is still on its way', async () => {
    let release: (() => void) | undefined;
    const later = new Promise<void>((resolve) => (release = resolve));
    const { page } = await open((each) => each.route(theServices, (route) => later.then(() => route.continue())));
    await crisisHelpIsThere(page);
    await page.getByRole('status').getByText('Loading').waitFor();
    await isRight(page, 'loading');
    release?.();
    await cards(page).first().waitFor();
  });

  it('shows help in a crisis when the list cannot be loaded, and tries again when asked to', async () => {
    let broken = true;
    const answer = (route: Route) => (broken ? route.fulfill({ status: 500, body: '{}' }) : route.continue());
    const { page } = await open((each) => each.route(theServices, answer));
    await page.getByText('We can’t show the services just now.').waitFor();
    await crisisHelpIsThere(page);
    await isRight(page, 'failed');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await cards(page).first().waitFor();
  });

  it('shows help in a crisis when not even its own second file arrives', async () => {
    const { page } = await open((each) => each.route(/chunk\./, (route) => route.abort()));
    await page.getByText('We can’t show the services just now.').waitFor();
    await crisisHelpIsThere(page);
    await isRight(page, 'no-view');
  });

  it('says so when the person is offline', async () => {
    const { page } = await open((each) => each.route(theServices, (route) => route.abort()));
    await page.getByText('We can’t show the services just now.').waitFor();
    await page.unroute(theServices);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('You’re offline').waitFor();
    await crisisHelpIsThere(page);
    await isRight(page, 'offline');
  });

  it('says that services will come when nobody has checked one yet', async () => {
    const none = { contentType: 'application/json', body: '{"value":[]}' };
    const { page } = await open((each) => each.route(theServices, (route) => route.fulfill(none)));
    await page.getByText('Services will be here soon.').waitFor();
    await crisisHelpIsThere(page);
    await isRight(page, 'empty');
  });

  it('offers to try again when no answer comes', async () => {
    const { page } = await open(async (each) => {
      await each.clock.install();
      await each.route(theServices, () => undefined);
    });
    await page.getByRole('status').getByText('Loading').waitFor();
    await page.clock.fastForward(15_000);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await crisisHelpIsThere(page);
  });

  it('shows help in a crisis and every other service when an entry lacks what is required, and counts that entry', async () => {
    const { as, cloud } = given();
    const keeper = await as(/Occupational health administrator.*South Tyneside/);
    await keeper.page.goto(cloud.intranet + findSupport.page);
    const note = keeper.page.getByText('are not shown to staff');
    await note.waitFor();
    // SharePoint asks for required columns in its own form; whatever writes over REST may leave them out.
    const id = await keeper.page.evaluate<number>(`(async () => {
      const site = location.origin + '/sites/OccupationalHealth/_api/';
      const json = { accept: 'application/json', 'content-type': 'application/json' };
      const digest = (await (await fetch(site + 'contextinfo', { method: 'POST', headers: json })).json()).FormDigestValue;
      const items = site + "web/lists/getbytitle('Services')/items";
      const body = JSON.stringify({ Title: 'Half an entry', checkedOn: '2026-01-01', reviewBy: '2099-01-01' });
      const added = await fetch(items, { method: 'POST', headers: { ...json, 'x-requestdigest': digest }, body });
      return (await added.json()).Id;
    })()`);
    expect(id).toBeGreaterThan(100);
    await keeper.page.reload();
    await keeper.page.getByText('15 entries are not shown to staff: 1 lacks something that is required').waitFor();
    await crisisHelpIsThere(keeper.page);
    expect(await cards(keeper.page).count()).toBeGreaterThan(5);
    expect(await keeper.page.getByText('Half an entry').count()).toBe(0);
  });

  it('keeps help in a crisis when the program has a fault in its view', async () => {
    const odd = { contentType: 'application/json', body: JSON.stringify({ value: [{ Id: 1, ...faulty }] }) };
    const { page } = await open((each) => each.route(theServices, (route) => route.fulfill(odd)));
    await page.getByText('We can’t show the services just now.').waitFor();
    await crisisHelpIsThere(page);
    await isRight(page, 'faulty-view');
  });

  it('serves without the API: only what the service knows about the person is missing', async () => {
    const { page } = await open((each) => each.route(/\/api\/me$/, (route) => route.abort()));
    await cards(page).first().waitFor();
    await page.getByRole('combobox', { name: 'Trust' }).getByText('All trusts').waitFor();
    await isRight(page, 'no-api');
  });

  it('shows nothing that was found', async () => {
    const { page } = await open(() => Promise.resolve());
    await page.getByRole('searchbox').fill('zzzz zzzz');
    await page.getByText('We found nothing for').waitFor();
    await isRight(page, 'nothing-found');
  });
});

describe('Find support, for everybody', () => {
  it.each([
    ['at 320 px', 320],
    ['at 200 % of 1280 px', 640],
  ])('fits %s', async (name, width) => {
    const { page } = await open(() => Promise.resolve(), findSupport.page, width);
    await settled(page);
    await isRight(page, name.replace(/\W+/g, '-'));
  });

  it('can be used in forced colours', async () => {
    const { page } = await open((each) => each.emulateMedia({ forcedColors: 'active' }));
    await settled(page);
    await crisisHelpIsThere(page);
    await isRight(page, 'forced-colours');
  });

  it('can be read from right to left', async () => {
    const { page } = await open(() => Promise.resolve(), findSupport.full, 768);
    await settled(page);
    await page.evaluate("document.documentElement.dir = 'rtl'");
    await isRight(page, 'right-to-left');
  });

  it('has targets that a thumb can hit', async () => {
    const { page } = await open(() => Promise.resolve(), findSupport.full, 360);
    await settled(page);
    const found = page.locator('[class*="frame"]').locator('a, button, summary, [role=combobox]');
    const small: string[] = [];
    for (const target of await found.all()) {
      const box = await target.boundingBox();
      if (box && (box.height < 24 || box.width < 24)) small.push(await target.innerText());
    }
    expect(await found.count()).toBeGreaterThan(15);
    expect(small).toEqual([]);
  });
});

// The last ones: they change who may read the list.
describe('Find support, without a right to the list', () => {
  it('says the same to somebody without a right to the list as when the list is not there', async () => {
    const said = async (): Promise<string> => {
      const { page } = await open(() => Promise.resolve());
      await page.getByRole('alert').waitFor();
      await crisisHelpIsThere(page);
      return page.getByRole('alert').innerText();
    };
    const { cloud } = given();
    const tenant = openTenant({
      file: cloud.tenant,
      tenantId: localTenantId,
      now: () => new Date(),
      whoIs: () => Promise.resolve(undefined),
    });
    const give = (list: string, to: 'everyone' | undefined): void =>
      tenant.sites.grantList(programme.sites.hub, list, to ? [{ to, level: 'read' }] : []);
    try {
      give('Services', undefined);
      const hidden = await said();
      give('Services', 'everyone');
      const gone = await open((each) =>
        each.route(theServices, (route) => route.continue({ url: route.request().url().replace('Services', 'Gone') })),
      );
      await gone.page.getByRole('alert').waitFor();
      expect(await gone.page.getByRole('alert').innerText()).toBe(hidden);
    } finally {
      give('Services', 'everyone');
      tenant.close();
    }
  });
});
