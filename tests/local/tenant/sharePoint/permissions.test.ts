import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import { PermissionKind } from '@pnp/sp/security';
import type { Account } from '../../../../local/identity/account';
import { pnp } from '../clients';
import { ada, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask, makeList } from './asking';

const list = "web/lists/getbytitle('Plain')";
const post = { method: 'POST', body: { Title: 'x' } } as const;
const field = { method: 'POST', body: { parameters: { SchemaXml: '<Field Type="Text" DisplayName="A" />' } } } as const;
const newList = { method: 'POST', body: { Title: 'Another', BaseTemplate: 100 } } as const;

async function tenantWithList() {
  const { tenant } = testTenant();
  await makeList(tenant, person(ada));
  return tenant;
}

describe('on a site', () => {
  it.each<readonly [Account, readonly number[]]>([
    [ada, [200, 201, 201, 201]],
    [ben, [200, 201, 403, 403]],
    [cora, [200, 403, 403, 403]],
  ])('%o may do what their level says and no more', async (someone, statuses) => {
    const tenant = await tenantWithList();
    const asked = [
      await ask(tenant, person(someone), `${list}/items`),
      await ask(tenant, person(someone), `${list}/items`, post),
      await ask(tenant, person(someone), `${list}/fields/createfieldasxml`, field),
      await ask(tenant, person(someone), 'web/lists', newList),
    ];
    expect(asked.map(({ status }) => status)).toEqual(statuses);
  });

  it.each([
    [ada, true, true],
    [ben, true, false],
    [cora, false, false],
  ])('%o sees their own rights through PnPjs', async (someone, mayAdd, mayManage) => {
    const tenant = await tenantWithList();
    const { web } = pnp(tenant, hub, person(someone));
    const plain = web.lists.getByTitle('Plain');
    expect(await plain.currentUserHasPermissions(PermissionKind.AddListItems)).toBe(mayAdd);
    expect(await web.currentUserHasPermissions(PermissionKind.ManageLists)).toBe(mayManage);
  });
});

describe('a list with permissions of its own', () => {
  it('is trimmed away for who has none on it', async () => {
    const tenant = await tenantWithList();
    tenant.sites.grantList(hub, 'Plain', [{ to: { oid: ben.oid }, level: 'read' }]);
    const { body } = await ask(tenant, person(cora), 'web/lists');
    expect(body['value']).toEqual([]);
    expect(await ask(tenant, person(cora), list)).toMatchObject({ status: 404, code: '-1' });
    expect(await ask(tenant, person(ben), list)).toMatchObject({ status: 200 });
    expect(await ask(tenant, person(ben), `${list}/items`, post)).toMatchObject({ status: 403 });
  });

  it('has the grants that were given last and no others', async () => {
    const tenant = await tenantWithList();
    tenant.sites.grantList(hub, 'Plain', [{ to: 'everyone', level: 'full' }]);
    tenant.sites.grantList(hub, 'Plain', [{ to: { oid: cora.oid }, level: 'contribute' }]);
    expect(await ask(tenant, person(cora), `${list}/items`, post)).toMatchObject({ status: 201 });
    expect(await ask(tenant, person(ben), `${list}/items`)).toMatchObject({ status: 404 });
  });
});

it('an application is not everyone', async () => {
  const tenant = await tenantWithList();
  const other = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;
  expect(await ask(tenant, other, 'web')).toMatchObject({ status: 403 });
});

it('the person who calls is told who they are', async () => {
  const tenant = await tenantWithList();
  const { body } = await ask(tenant, person(ben), 'web/currentuser');
  expect(body).toMatchObject({ Title: 'Ben Bell', LoginName: 'i:0#.f|membership|ben.bell@r0b.example' });
});

it('a site says its id and address to who may read it', async () => {
  const tenant = await tenantWithList();
  const { body } = await ask(tenant, person(cora), 'site?$select=Id,Url');
  expect(body).toMatchObject({ Id: expect.stringMatching(/^[0-9a-f-]{36}$/), Url: `https://raw.example${hub}` });
  expect(await ask(tenant, person(cora), 'site', { site: '/sites/Closed' })).toMatchObject({ status: 403 });
});
