import fc from 'fast-check';
import type { FaultRule, When } from '../../../../local/tenant/faults/rule';
import type { Tenant } from '../../../../local/tenant/tenant';
import { app, as, hub, testTenant } from '../tenantForTests';

const site = `https://graph.microsoft.com/v1.0/sites/tenant.example%3A${hub}`;
const busy = { kind: 'status', status: 503 } as const;

const status = async (tenant: Tenant, init: RequestInit = {}, address = site): Promise<number> =>
  (await tenant.graph(new Request(address, { ...init, headers: { ...as(app), ...init.headers } }))).status;

async function statuses(tenant: Tenant, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let asked = 0; asked < times; asked += 1) found.push(await status(tenant));
  return found;
}

/** Which of so many requests met the fault, counted from 1. */
async function metBy(when: When | undefined, requests: number, times?: number): Promise<number[]> {
  const { tenant } = testTenant();
  tenant.faults.add({ ...(when && { when }), ...(times !== undefined && { times }), do: busy });
  return (await statuses(tenant, requests)).flatMap((found, at) => (found === 503 ? [at + 1] : []));
}

describe('a rule', () => {
  it.each<[string, When | undefined, number | undefined, number[]]>([
    ['the third request', { nth: 3 }, undefined, [3]],
    ['every other one', { every: 2 }, undefined, [2, 4, 6]],
    ['every other one, twice', { every: 2 }, 2, [2, 4]],
    ['all of them', undefined, undefined, [1, 2, 3, 4, 5, 6]],
    ['the first four', undefined, 4, [1, 2, 3, 4]],
  ])('is met by %s', async (_, when, times, expected) => {
    expect(await metBy(when, 6, times)).toEqual(expected);
  });

  it('that goes by chance is met by the same requests each time with the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
        const first = await metBy({ probability: 0.3, seed }, 40);
        expect(await metBy({ probability: 0.3, seed }, 40)).toEqual(first);
      }),
      { numRuns: 20 },
    );
    expect(await metBy({ probability: 0.3, seed: 1 }, 40)).not.toEqual(await metBy({ probability: 0.3, seed: 2 }, 40));
    const often = await metBy({ probability: 0.3, seed: 1 }, 1000);
    expect(often.length / 1000).toBeCloseTo(0.3, 1);
  });

  it.each<[string, FaultRule['match'], boolean]>([
    ['the other service', { service: 'sharePoint' }, false],
    ['this service', { service: 'graph' }, true],
    ['another method', { method: 'POST' }, false],
    ['this method', { method: 'get' }, true],
    ['a path, whatever its case', { path: '/v1.0/SITES/*' }, true],
    ['the end of a path', { path: '/v1.0/sites' }, false],
    ['a path with what is encoded in it', { path: '*/sites/tenant.example:/*' }, true],
    ['a dot that stands for itself', { path: '/v1_0/*' }, false],
    ['a header', { header: { name: 'x-test-who' } }, true],
    ['a header with another value', { header: { name: 'x-test-who', value: 'nobody' } }, false],
    ['a header that is missing', { header: { name: 'Prefer' } }, false],
  ])('about %s', async (_, match, meets) => {
    const { tenant } = testTenant();
    tenant.faults.add({ ...(match && { match }), do: busy });
    expect(await status(tenant)).toBe(meets ? 503 : 200);
  });

  it("goes by the method that is meant, of a POST of SharePoint's", async () => {
    const { tenant } = testTenant();
    tenant.faults.add({ match: { method: 'MERGE' }, do: busy });
    const headers = { ...as(app), 'X-HTTP-Method': 'MERGE' };
    const merge = new Request(`https://raw.example${hub}/_api/web`, { method: 'POST', headers });
    expect((await tenant.sharePoint(merge)).status).toBe(503);
  });

  it('decides before those that were added behind it, which draw as if it were not there', async () => {
    const { tenant } = testTenant();
    tenant.faults.add({ when: { nth: 2 }, do: { kind: 'status', status: 429 } });
    tenant.faults.add({ when: { every: 2 }, do: busy });
    expect(await statuses(tenant, 4)).toEqual([200, 429, 200, 503]);
  });

  it('says what it has done, without the values of paths, and is taken away alone or with all others', async () => {
    const made = testTenant();
    const { faults } = made.tenant;
    const first = faults.add({ when: { nth: 1 }, do: busy });
    faults.add({ when: { nth: 2 }, do: busy });
    await statuses(made.tenant, 3);
    expect(faults.rules()).toMatchObject([
      { id: first, matched: 3, fired: 1, do: busy },
      { matched: 3, fired: 1 },
    ]);
    const at = new Date('2026-11-22T09:30:00Z');
    expect(faults.fired()).toMatchObject([
      { at, rule: first, kind: 'status', request: 1, method: 'GET' },
      { rule: first + 1, request: 2 },
    ]);
    expect(faults.fired().some((one) => one.path.includes('tenant.example'))).toBe(false);
    expect(faults.seen()).toEqual({ sharePoint: 0, graph: 3 });
    faults.clear(first);
    expect(faults.rules()).toHaveLength(1);
    faults.clear();
    expect([faults.rules(), faults.fired(), faults.seen()]).toEqual([[], [], { sharePoint: 0, graph: 0 }]);
  });
});

describe('a status on demand', () => {
  it.each([
    [429, `sites/tenant.example:${hub}`, 'activityLimitReached'],
    [429, 'users/oh@r0b.example/messages', 'ApplicationThrottled'],
    [429, 'users/x', 'TooManyRequests'],
    [503, 'users/x', 'serviceNotAvailable'],
    [500, 'users/x', 'generalException'],
  ] as const)('%d of Graph to %s is the error of the service behind it', async (wanted, path, code) => {
    const { tenant } = testTenant();
    tenant.faults.add({ do: { kind: 'status', status: wanted, retryAfter: 7 } });
    const asked = new Request(`https://graph.microsoft.com/v1.0/${path}`, { headers: as(app) });
    const response = await tenant.graph(asked);
    expect(response.status).toBe(wanted);
    expect(await response.json()).toMatchObject({ error: { code } });
    expect(response.headers.get('Retry-After')).toBe(wanted === 500 ? null : '7');
  });

  it.each([
    [429, '429 TOO MANY REQUESTS'],
    [503, '503 SERVER TOO BUSY'],
    [500, 'Microsoft.SharePoint.Client.UnknownError'],
  ] as const)('%d of SharePoint is its own', async (wanted, text) => {
    const { tenant } = testTenant();
    tenant.faults.add({ do: { kind: 'status', status: wanted } });
    const response = await tenant.sharePoint(new Request(`https://raw.example${hub}/_api/web`, { headers: as(app) }));
    expect([response.status, await response.text()]).toEqual([wanted, expect.stringContaining(text)]);
  });
});
