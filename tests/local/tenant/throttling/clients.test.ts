import { graphOver, serve } from '../faults/served';
import { ada } from '../tenantForTests';
import { throttledTenant } from './throttled';

describe('the Graph client itself, where it is throttled', () => {
  it('waits as long as it is told, and is let through then', async () => {
    const made = throttledTenant({ entraUnits: 40 });
    const statuses: number[] = [];
    // The tenant's clock stands still but for the second that a refused client is told to wait.
    const graph = async (request: Request): Promise<Response> => {
      const response = await made.tenant.graph(request);
      statuses.push(response.status);
      if (response.status === 429) {
        expect(response.headers.get('Retry-After')).toBe('1');
        made.wait(1);
      }
      return response;
    };
    const server = await serve({ ...made.tenant, graph });
    const client = graphOver(server.origin, 3);
    const began = performance.now();
    for (let asked = 0; asked < 41; asked += 1)
      expect(await client.api(`/users/${ada.oid}`).get()).toMatchObject({ id: ada.oid });
    expect(performance.now() - began).toBeGreaterThan(950);
    expect(statuses).toEqual([...Array.from({ length: 40 }, () => 200), 429, 200]);
    await server.stop();
  });
});
