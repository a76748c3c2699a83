import { ask as askGraph } from './graph/asking';
import { ask as askSharePoint } from './sharePoint/asking';
import { as, ben, hub, person, testTenant } from './tenantForTests';

const invented = { kind: 'person', oid: '0d000000-0000-4000-8000-00000000000d' } as const;

describe('nobody is', () => {
  it('a person whose account was disabled, by session and by token', async () => {
    const { tenant } = testTenant();
    expect((await askSharePoint(tenant, person(ben), 'web')).status).toBe(200);
    tenant.directory.put([{ ...ben, accountEnabled: false }]);
    for (const by of ['session', 'token'] as const)
      expect((await askSharePoint(tenant, person(ben), 'web', { by })).status).toBe(401);
    expect((await askGraph(tenant, person(ben), '/me')).status).toBe(401);
  });

  it('a person without an account, though everyone may read', async () => {
    const { tenant } = testTenant();
    for (const by of ['session', 'token'] as const)
      expect((await askSharePoint(tenant, invented, 'web', { by })).status).toBe(401);
    expect((await askGraph(tenant, invented, `/sites/tenant.example:${hub}`)).status).toBe(401);
  });

  it('a session to Graph, which takes tokens alone', async () => {
    const { tenant } = testTenant();
    const get = async (by: 'session' | 'token'): Promise<number> =>
      (await tenant.graph(new Request('https://graph.microsoft.com/v1.0/me', { headers: as(person(ben), by) }))).status;
    expect([await get('session'), await get('token')]).toEqual([401, 200]);
  });
});
