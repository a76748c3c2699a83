import type { Throttling } from '../../../../local/tenant/throttling/limits';
import { ada, app, ben, hub, person, type TestTenant } from '../tenantForTests';
import { askGraph, askHub, post, throttledTenant } from './throttled';

const site = `/sites/tenant.example:${hub}`;

/** So many requests to Graph of one unit each. */
async function askOften(made: TestTenant, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let asked = 0; asked < times; asked += 1) statuses.push((await askGraph(made, site)).status);
  return statuses;
}

describe("SharePoint's units of an application", () => {
  it('are refused above the limit until the minute is over, and a refused request counts', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 3 });
    expect(await askOften(made, 4)).toEqual([200, 200, 200, 429]);
    made.wait(59);
    expect(await askOften(made, 1)).toEqual([429]);
    made.wait(1);
    expect(await askOften(made, 1)).toEqual([200]);
  });

  it('are told from four fifths of the minute on, and what to wait with a refusal', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 5 });
    await askOften(made, 3);
    expect((await askGraph(made, site)).headers.get('RateLimit-Remaining')).toBe('1');
    made.wait(20);
    await askOften(made, 1);
    const { status, headers, body } = await askGraph(made, site);
    const named = ['Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];
    expect([status, ...named.map((name) => headers.get(name))]).toEqual([429, '40', '5', '0', '40']);
    expect(body).toEqual({
      error: {
        code: 'activityLimitReached',
        message: 'The request has been throttled',
        innerError: { code: 'throttledRequest', date: '2026-11-22T09:30:20' },
      },
    });
  });

  it('are not told below that', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 5 });
    await askOften(made, 2);
    expect((await askGraph(made, site)).headers.get('RateLimit-Limit')).toBeNull();
  });

  it('end in a 503 for who goes on all the same', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 1, sharePointBlockedFrom: 3 });
    expect(await askOften(made, 4)).toEqual([200, 429, 429, 503]);
    const { headers, body } = await askGraph(made, site);
    expect([headers.get('Retry-After'), body]).toMatchObject(['60', { error: { code: 'serviceNotAvailable' } }]);
  });

  it('run out over a day as well, and those of all applications and people together', async () => {
    const ofDay = throttledTenant({ sharePointAppUnitsPerDay: 2 });
    expect(await askOften(ofDay, 3)).toEqual([200, 200, 429]);
    ofDay.wait(24 * 3600 - 1);
    expect(await askOften(ofDay, 1)).toEqual([429]);
    ofDay.wait(1);
    expect(await askOften(ofDay, 1)).toEqual([200]);
    const ofTenant = throttledTenant({ sharePointTenantUnits: 2 });
    expect(await askOften(ofTenant, 2)).toEqual([200, 200]);
    expect((await askHub(ofTenant, person(ada))).status).toBe(429);
  });

  it('cost twice as much by REST, whose refusal is a line of text', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 3 });
    expect((await askHub(made)).status).toBe(200);
    const refused = await askHub(made);
    expect([refused.status, await refused.text()]).toEqual([429, '429 TOO MANY REQUESTS']);
    expect(refused.headers.get('Retry-After')).toBe('60');
  });

  it('are counted for each part of a batch by REST', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 3 });
    const part = `--b\nContent-Type: application/http\n\nGET https://raw.example${hub}/_api/web HTTP/1.1\n\n`;
    const init = { method: 'POST', body: `${part}${part}--b--\n`, headers: multipart };
    expect((await askHub(made, app, '$batch', init)).status).toBe(429);
  });

  it.each([
    ["GET web/lists/getbytitle('Plain')/items()", 4],
    ["GET web/lists/getbytitle('Plain')/items/", 4],
    ["GET web/lists/getbytitle('Plain')/items(1)/comments", 4],
  ])('are the same however it is written: %s', async (call, units) => {
    const [, path = ''] = call.split(' ');
    for (const [most, refused] of [
      [units - 1, true],
      [units, false],
    ] as const) {
      const made = throttledTenant({ sharePointAppUnitsPerMinute: most });
      expect((await askHub(made, app, path)).status === 429).toBe(refused);
    }
  });

  it('are counted of a batch that cannot be read as well', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 3 });
    const init = { method: 'POST', body: '--b--\n', headers: multipart };
    expect((await askHub(made, app, '$batch', init)).status).toBe(400);
    expect((await askHub(made, app, '$batch', init)).status).toBe(429);
  });
});

const multipart = { 'Content-Type': 'multipart/mixed; boundary=b' };

describe('the requests of a person', () => {
  it('are counted by person, whatever they cost, and without a word of what is left', async () => {
    const made = throttledTenant({ sharePointUserRequests: 2 });
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await askHub(made, person(ada))).status);
    expect(statuses).toEqual([200, 200, 429]);
    const other = await askHub(made, person(ben));
    expect([other.status, other.headers.get('RateLimit-Limit')]).toEqual([200, null]);
    made.wait(300);
    expect((await askHub(made, person(ada))).status).toBe(200);
  });
});

describe('a batch to Graph', () => {
  it('has a 429 for the part that was one too many, within its 200, and the parts that depend on it fail', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 2 });
    const part = (id: string, more = {}): unknown => ({ id, method: 'GET', url: site, ...more });
    const after = (id: string): unknown => part(id, { dependsOn: [String(Number(id) - 1)] });
    const requests = [part('1'), after('2'), after('3'), after('4')];
    const { status, headers, body } = await askGraph(made, '/$batch', post({ requests }));
    expect(headers.get('x-ms-resource-unit')).toBeNull();
    const parts = body['responses'] as { id: string; status: number; headers: Record<string, string>; body: unknown }[];
    expect([status, parts.map((one) => one.status)]).toEqual([200, [200, 200, 429, 424]]);
    expect(parts[2]?.headers).toMatchObject({ 'Retry-After': '60', 'RateLimit-Remaining': '0' });
    expect(parts[2]?.body).toMatchObject({ error: { code: 'activityLimitReached' } });
  });
});

describe('the limits', () => {
  it('are off unless they are asked for, can be set from then on, and begin anew', async () => {
    const made = throttledTenant('off');
    expect(made.tenant.throttling.limits()).toBe('off');
    made.tenant.throttling.set({ sharePointAppUnitsPerMinute: 1 });
    expect(await askOften(made, 2)).toEqual([200, 429]);
    made.tenant.throttling.set({ sharePointAppUnitsPerMinute: 1 });
    expect(await askOften(made, 1)).toEqual([200]);
  });

  it.each([
    [1000, 1250, 1_200_000, 18_750, 8000],
    [1001, 2500, 2_400_000, 37_500, 8000],
    [15_000, 3750, 3_600_000, 56_250, 8000],
    [50_000, 5000, 4_800_000, 75_000, 8000],
    [50_001, 6250, 6_000_000, 93_750, 8000],
    [49, 1250, 1_200_000, 18_750, 3500],
    [500, 1250, 1_200_000, 18_750, 5000],
  ])('are those that are published for %d licences', (licences, minute, day, tenantUnits, entra) => {
    expect(throttledTenant({ licences }).tenant.throttling.limits()).toMatchObject({
      sharePointAppUnitsPerMinute: minute,
      sharePointAppUnitsPerDay: day,
      sharePointTenantUnits: tenantUnits,
      entraUnits: entra,
      outlookRequests: 10_000,
    });
  });

  it.each([
    [{ none: 1 }, 'none'],
    [{ outlookAtOnce: 0 }, 'outlookAtOnce'],
    [{ licences: -1 }, 'licences'],
  ])('say which of them is none: %j', (asked, named) => {
    const { tenant } = throttledTenant('off');
    expect(() => tenant.throttling.set(asked as Throttling)).toThrow(named);
  });
});
