import { accessibilityFaults, fitsTheWidth, journeys, picture } from '../made/journey';

jest.setTimeout(60_000);
const given = journeys();

/** Links as people have them: one that never was, one that a mail program cut off, the address alone. */
const links = ['/l/b7Tq0pYxQ2m8Zr4cVwKf1g', '/l/b7Tq', '/'];

describe('somebody off work who opens an old link on their phone', () => {
  it('is told kindly that it cannot be opened, and whom to talk to', async () => {
    const { browser, cloud } = given();
    const { page, leaving } = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(cloud.functions + (links[0] as string));
    await page.getByRole('heading', { name: 'We can’t open this link', level: 1 }).waitFor();
    for (const number of ['tel:111', 'tel:116123', 'sms:85258', 'tel:999']) {
      expect(await page.locator(`a[href="${number}"]`).isVisible()).toBe(true);
    }
    await page.getByRole('heading', { name: 'Talk to occupational health' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await fitsTheWidth(page)).toBe(true);
    expect(leaving).toEqual([]);
    await picture(page, 'home-unknown-link-360', true);
  });

  it('sees the same without scripts, and after any other link', async () => {
    const { browser, cloud } = given();
    const { page } = await browser.newPage({ javaScriptEnabled: false });
    const bodies = new Set<string>();
    for (const link of links) {
      const answer = await page.goto(cloud.functions + link);
      expect(answer?.status()).toBe(404);
      bodies.add((await answer?.text()) ?? '');
      expect(await page.getByText('116 123').isVisible()).toBe(true);
    }
    expect(bodies.size).toBe(1);
    await picture(page, 'home-unknown-link-1280', true);
  });

  it('changes nothing by opening it, as the mail scanners before them', async () => {
    const { cloud } = given();
    const address = cloud.functions + (links[0] as string);
    const answers = await Promise.all(['GET', 'HEAD', 'GET'].map((method) => fetch(address, { method })));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
    const posted = await fetch(address, { method: 'POST' });
    // What does not come from the page itself is not taken, whatever the link.
    expect(posted.status).toBe(400);
  });
});
