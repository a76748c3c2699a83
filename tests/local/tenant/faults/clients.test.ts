import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Listening } from '../../../../local/http/listen';
import type { FaultRule } from '../../../../local/tenant/faults/rule';
import { makeList } from '../sharePoint/asking';
import { ada, hub, person, serviceApp, type TestTenant, testTenant } from '../tenantForTests';
import { graphOver, pnpOver, serve } from './served';

const site = `/sites/tenant.example:${hub}`;

let made: TestTenant;
let server: Listening;
beforeEach(async () => {
  made = testTenant();
  await makeList(made.tenant, person(ada));
  made.tenant.sites.grant(hub, { appId: serviceApp }, 'full');
  made.tenant.faults.clear();
  server = await serve(made.tenant);
});
afterEach(() => server.stop());

const meets = (rule: FaultRule): unknown => made.tenant.faults.add(rule);
const throttled = { kind: 'status', status: 429, retryAfter: 0 } as const;
const items = (retries: number) => pnpOver(server.origin, retries).web.lists.getByTitle('Plain').items;
const titles = async (): Promise<unknown[]> => {
  made.tenant.faults.clear();
  return ((await items(1).select('Title')()) as { Title: string }[]).map(({ Title }) => Title);
};

describe('PnPjs itself', () => {
  it.each([429, 503] as const)('tries again after a %d and comes through', async (status) => {
    meets({ times: 2, do: { kind: 'status', status, retryAfter: 0 } });
    await items(3).add({ Title: 'Two' });
    expect(made.tenant.faults.seen().sharePoint).toBe(3);
    expect(await titles()).toEqual(["It's one", 'Two']);
  });

  it('gives up when it was refused as often as it tries', async () => {
    meets({ do: throttled });
    await expect(items(2).add({ Title: 'Two' })).rejects.toThrow(/Retry count exceeded \(2\).*429/);
    expect(await titles()).toEqual(["It's one"]);
  });

  it('does not try again after a 500', async () => {
    meets({ do: { kind: 'status', status: 500 } });
    await expect(items(3).add({ Title: 'Two' })).rejects.toThrow('500');
    expect(made.tenant.faults.seen().sharePoint).toBe(1);
  });

  it('tries again after a reset, and comes through', async () => {
    meets({ when: { nth: 1 }, do: { kind: 'reset' } });
    await items(3).add({ Title: 'Two' });
    expect(await titles()).toEqual(["It's one", 'Two']);
  });

  it('writes an item twice whose first answer was lost: it cannot know', async () => {
    meets({ when: { nth: 1 }, do: { kind: 'loseAnswer' } });
    await items(3).add({ Title: 'Two' });
    expect(await titles()).toEqual(["It's one", 'Two', 'Two']);
  });
});

describe('the Graph client itself', () => {
  it.each([429, 503] as const)('tries again after a %d and comes through', async (status) => {
    meets({ times: 2, do: { kind: 'status', status, retryAfter: 0 } });
    expect(await graphOver(server.origin, 3).api(site).get()).toMatchObject({ name: 'Hub' });
    expect(made.tenant.faults.seen().graph).toBe(3);
  });

  it("gives up with the service's error when it was refused once more than it tries again", async () => {
    meets({ do: throttled });
    await expect(graphOver(server.origin, 1).api(site).get()).rejects.toMatchObject({
      statusCode: 429,
      code: 'activityLimitReached',
    });
    expect(made.tenant.faults.seen().graph).toBe(2);
  });

  it.each(['reset', 'loseAnswer', 'half'] as const)('does not try again after this: %s', async (kind) => {
    meets({ do: { kind } });
    await expect(graphOver(server.origin, 3).api(site).get()).rejects.toThrow();
    expect(made.tenant.faults.seen().graph).toBe(1);
  });
});

describe('a network that fails by chance', () => {
  const kinds = ['reset', 'loseAnswer', 'half'] as const;

  it('leaves each item that was acknowledged, and of the others each once or not at all', async () => {
    for (const [seed, kind] of kinds.entries()) meets({ when: { probability: 0.12, seed }, do: { kind } });
    meets({ when: { probability: 0.12, seed: 99 }, do: { kind: 'status', status: 503 } });
    const acknowledged: string[] = [];
    const tried = Array.from({ length: 60 }, (_, at) => `Try ${at}`);
    for (const title of tried) {
      const added = await items(1)
        .add({ Title: title })
        .catch(() => undefined);
      if (added) acknowledged.push(title);
    }
    const points = made.tenant.faults.fired().map(({ kind }) => kind);
    const found = (await titles()).slice(1);
    process.stdout.write(
      `Tried ${tried.length} items; ${points.length} met a fault: ${[...new Set(points)].join(', ')}.\n`,
    );
    expect(points.length).toBeGreaterThan(10);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(acknowledged));
    const lost = points.filter((kind) => kind === 'loseAnswer' || kind === 'half').length;
    expect(found.length).toBe(acknowledged.length + lost);
  });
});
