import '@pnp/sp/webs';
import { graphOver, pnpOver, serve } from '../faults/served';
import { ada, type TestTenant } from '../tenantForTests';
import { throttledTenant } from './throttled';

/** The tenant behind a port, whose clock stands still but for the second that a refused client is told to wait. */
function servedStill({ tenant, wait }: TestTenant, statuses: number[]): ReturnType<typeof serve> {
  const noting =
    (answer: (request: Request) => Promise<Response>) =>
    async (request: Request): Promise<Response> => {
      const response = await answer(request);
      statuses.push(response.status);
      if (response.status === 429) {
        expect(response.headers.get('Retry-After')).toBe('1');
        wait(1);
      }
      return response;
    };
  return serve({ ...tenant, graph: noting(tenant.graph), sharePoint: noting(tenant.sharePoint) });
}

describe('PnPjs itself, where it is throttled', () => {
  it('waits as long as it is told, and is let through then', async () => {
    const made = throttledTenant({ sharePointAppUnitsPerMinute: 3 });
    const statuses: number[] = [];
    const server = await servedStill(made, statuses);
    const web = () => pnpOver(server.origin, 2).web.select('Title')();
    await web();
    made.wait(59);
    const began = performance.now();
    expect(await web()).toMatchObject({ Title: 'Occupational health' });
    expect(performance.now() - began).toBeGreaterThan(950);
    expect(statuses).toEqual([200, 429, 200]);
    await server.stop();
  });
});

describe('the Graph client itself, where it is throttled', () => {
  it('waits as long as it is told, and is let through then', async () => {
    const made = throttledTenant({ entraUnits: 40 });
    const statuses: number[] = [];
    const server = await servedStill(made, statuses);
    const client = graphOver(server.origin, 3);
    const began = performance.now();
    for (let asked = 0; asked < 41; asked += 1)
      expect(await client.api(`/users/${ada.oid}`).get()).toMatchObject({ id: ada.oid });
    expect(performance.now() - began).toBeGreaterThan(950);
    expect(statuses).toEqual([...Array.from({ length: 40 }, () => 200), 429, 200]);
    await server.stop();
  });
});
