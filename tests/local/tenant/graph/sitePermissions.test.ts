import { graph } from '../clients';
import { ada, app, closed, hub, person, serviceApp, testTenant } from '../tenantForTests';
import { ask, codeOf } from './asking';

const full = ['Sites.FullControl.All'];
const admin = { kind: 'app', appId: 'ad000000-0000-4000-8000-000000000000' } as const;
const other = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;
const permissions = `/sites/tenant.example:${closed}:/permissions`;

const granting = (role: string, appId: string = other.appId): object => ({
  roles: [role],
  grantedToIdentities: [{ application: { id: appId, displayName: 'Another' } }],
});

describe('the applications of a site', () => {
  it('are let onto it and off it again, which is what Sites.Selected opens', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, admin, full);
    const site = `/sites/tenant.example:${closed}`;
    const open = async (): Promise<number> => (await ask(tenant, other, site)).status;
    expect(await open()).toBe(403);
    const made = (await client.api(permissions).post(granting('read'))) as { id: string };
    expect(made).toMatchObject({
      roles: ['read'],
      grantedToIdentitiesV2: [{ application: { id: other.appId } }],
      grantedToIdentities: [{ application: { id: other.appId } }],
    });
    expect(await open()).toBe(200);
    await client.api(`${permissions}/${made.id}`).delete();
    expect(await open()).toBe(403);
  });

  it('are listed, read and given other roles', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, admin, full);
    const { value } = (await client.api(permissions).get()) as { value: { id: string }[] };
    expect(value).toMatchObject([
      { roles: ['fullcontrol'], grantedToIdentitiesV2: [{ application: { id: serviceApp } }] },
    ]);
    const one = `${permissions}/${value[0]?.id ?? ''}`;
    expect(await client.api(one).get()).toMatchObject({ roles: ['fullcontrol'] });
    expect(await client.api(one).patch({ roles: ['write'] })).toMatchObject({ roles: ['write'] });
  });

  it.each([
    ['to an application without full control', app, undefined, 'GET', undefined, 403, 'accessDenied'],
    ['with a role that there is not', admin, full, 'POST', granting('boss'), 400, 'invalidRequest'],
    ['without an application', admin, full, 'POST', { roles: ['read'] }, 400, 'invalidRequest'],
  ] as const)('are refused %s', async (_, caller, opening, method, body, status, code) => {
    const asking = { method, ...(body && { body }), ...(opening && { permissions: opening }) };
    const answered = await ask(testTenant().tenant, caller, permissions, asking);
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });

  it('are not there under an id that none has', async () => {
    const answered = await ask(testTenant().tenant, admin, `${permissions}/x`, { permissions: full });
    expect([answered.status, codeOf(answered)]).toEqual([404, 'itemNotFound']);
  });

  it('are for a person with full control too, whom the token lets', async () => {
    const { tenant } = testTenant();
    const own = `/sites/tenant.example:${hub}:/permissions`;
    const asked = async (path: string, token: readonly string[], method = 'GET', body?: object) =>
      (await ask(tenant, person(ada), path, { method, permissions: token, ...(body && { body }) })).status;
    expect(await asked(own, ['Sites.Read.All'])).toBe(403);
    expect(await asked(own, full)).toBe(200);
    expect(await asked(permissions, full)).toBe(403);
    expect(await asked(permissions, full, 'POST', granting('write'))).toBe(403);
  });
});
