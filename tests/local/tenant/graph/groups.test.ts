import { graph } from '../clients';
import { ada, app, ben, cora, person } from '../tenantForTests';
import { ask } from './asking';
import { choir, directoryTenant, everyGroup, nobody, nurses, staff } from './directory';

interface Listed {
  readonly '@odata.count'?: number;
  readonly value: readonly { readonly id: string; readonly '@odata.type'?: string }[];
}

const idsAt = async (path: string): Promise<string[]> => {
  const { value } = (await graph(directoryTenant().tenant, app, everyGroup).api(path).get()) as Listed;
  return value.map(({ id }) => id);
};

describe('the groups of somebody', () => {
  it.each([
    [`/users/${ada.oid}/memberOf`, [nurses.id, choir.id]],
    [`/users/${ada.oid}/transitiveMemberOf`, [nurses.id, staff.id, choir.id]],
    [`/users/${ada.oid}/transitiveMemberOf/microsoft.graph.group`, [nurses.id, staff.id, choir.id]],
    [
      `/users/${ada.oid}/transitiveMemberOf/microsoft.graph.group?$filter=securityEnabled eq true`,
      [nurses.id, staff.id],
    ],
    [`/users/${cora.oid}/memberOf`, []],
    [`/groups/${nurses.id}/transitiveMemberOf`, [staff.id]],
    [`/groups/${staff.id}/members`, [ben.oid, nurses.id]],
    [`/groups/${staff.id}/owners`, []],
    [`/groups/${staff.id}/transitiveMembers`, [ada.oid, ben.oid, nurses.id]],
    [`/groups/${staff.id}/transitiveMembers/microsoft.graph.user`, [ada.oid, ben.oid]],
    ["/groups?$filter=startswith(displayName,'ward')", [nurses.id]],
    ['/groups?$filter=mailEnabled eq true', [choir.id]],
    ['/groups?$orderby=displayName desc', [nurses.id, choir.id, staff.id]],
  ])('%s', async (path, ids) => {
    expect(await idsAt(path)).toEqual(ids);
  });

  it('are counted in an advanced query alone', async () => {
    const client = graph(directoryTenant().tenant, app, everyGroup);
    const path = `/users/${ada.oid}/transitiveMemberOf`;
    const counted = client.api(path).count(true).top(1).header('ConsistencyLevel', 'eventual');
    expect(await counted.get()).toMatchObject({
      '@odata.count': 3,
      value: [{ '@odata.type': '#microsoft.graph.group' }],
    });
    expect(String(await client.api(`${path}/$count`).header('ConsistencyLevel', 'eventual').get())).toBe('3');
    await expect(client.api(`${path}/$count`).get()).rejects.toMatchObject({ code: 'Request_BadRequest' });
  });

  it('that somebody was put into with their account are theirs too, and no longer once they are others', () => {
    const { tenant } = directoryTenant();
    expect(tenant.directory.transitiveGroupsOf(ada.oid)).toEqual([nurses.id, staff.id, choir.id]);
    tenant.directory.put([{ ...ada, groups: [choir.id] }]);
    expect(tenant.directory.transitiveGroupsOf(ada.oid)).toEqual([choir.id]);
    expect(tenant.directory.transitiveGroupsOf(cora.oid)).toEqual([]);
  });

  it('end although two groups are in each other', () => {
    const { tenant } = directoryTenant();
    tenant.directory.putGroups([{ ...nurses, members: [ada.oid, staff.id] }]);
    expect(tenant.directory.transitiveGroupsOf(ada.oid)).toEqual([nurses.id, staff.id, choir.id]);
  });
});

describe('a number of things', () => {
  it('is plain text, and in base64 within a batch', async () => {
    const { tenant } = directoryTenant();
    const headers = { ConsistencyLevel: 'eventual' };
    const alone = await ask(tenant, app, '/groups/$count', { headers, permissions: everyGroup });
    expect([alone.type, alone.body]).toEqual(['text/plain', 3]);
    const requests = [{ id: '1', method: 'GET', url: '/groups/$count', headers }];
    const batch = graph(tenant, app, everyGroup).api('/$batch').post({ requests });
    expect(await batch).toMatchObject({ responses: [{ status: 200, body: Buffer.from('3').toString('base64') }] });
  });
});

describe('what is asked with a body', () => {
  const post = async (path: string, body: object): Promise<unknown> =>
    ((await graph(directoryTenant().tenant, app, everyGroup).api(path).post(body)) as { value: unknown }).value;

  it('is in which groups somebody is, all or those that give rights', async () => {
    const path = `/users/${ada.oid}/getMemberGroups`;
    expect(await post(path, { securityEnabledOnly: false })).toEqual([nurses.id, staff.id, choir.id]);
    expect(await post(path, { securityEnabledOnly: true })).toEqual([nurses.id, staff.id]);
    expect(await post(`/users/${ada.oid}/getMemberObjects`, {})).toEqual([nurses.id, staff.id, choir.id]);
  });

  it('is which of some groups somebody is in', async () => {
    const groupIds = [choir.id, staff.id, nobody];
    expect(await post(`/users/${ben.oid}/checkMemberGroups`, { groupIds })).toEqual([staff.id]);
    expect(await post(`/groups/${nurses.id}/checkMemberObjects`, { ids: groupIds })).toEqual([staff.id]);
  });

  it('is what belongs to some ids', async () => {
    const ids = [ada.oid, staff.id, nobody];
    expect(await post('/directoryObjects/getByIds', { ids })).toMatchObject([
      { '@odata.type': '#microsoft.graph.user', id: ada.oid },
      { '@odata.type': '#microsoft.graph.group', id: staff.id },
    ]);
    expect(await post('/directoryObjects/getByIds', { ids, types: ['group'] })).toMatchObject([{ id: staff.id }]);
  });

  it.each([
    [`/users/${ada.oid}/checkMemberGroups`, {}],
    [`/users/${ada.oid}/checkMemberGroups`, { groupIds: Array.from({ length: 21 }, () => nobody) }],
    ['/directoryObjects/getByIds', { ids: 'a' }],
  ])('is refused without what it takes: %s', async (path, body) => {
    await expect(post(path, body)).rejects.toMatchObject({ statusCode: 400, code: 'Request_BadRequest' });
  });
});

describe('an object of the directory', () => {
  it('is a group with all that is usual of one', async () => {
    const client = graph(directoryTenant().tenant, app, everyGroup);
    const found = (await client.api(`/groups/${staff.id}`).get()) as object;
    expect(found).toMatchObject({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity',
      displayName: 'All staff',
      description: 'Everybody of the trust',
      groupTypes: [],
      mail: null,
      mailEnabled: false,
      securityEnabled: true,
    });
    expect(await client.api(`/directoryObjects/${staff.id}`).get()).toMatchObject({
      '@odata.type': '#microsoft.graph.group',
      id: staff.id,
    });
    expect(await client.api(`/groups/${staff.id}`).select('displayName').get()).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups(displayName)/$entity',
      displayName: 'All staff',
    });
  });

  it('within a group shows no more than that it is there to who may not read its kind', async () => {
    const client = graph(directoryTenant().tenant, app, ['GroupMember.Read.All']);
    const { value } = (await client.api(`/groups/${nurses.id}/members`).get()) as Listed;
    expect(value).toMatchObject([{ '@odata.type': '#microsoft.graph.user', id: ada.oid, displayName: null }]);
  });

  it('shows who somebody is, and no more, to who has User.ReadBasic.All', async () => {
    const client = graph(directoryTenant().tenant, app, ['User.ReadBasic.All']);
    const found = client.api(`/users/${ben.oid}`).select('displayName,department,businessPhones');
    expect(await found.get()).toMatchObject({ displayName: 'Ben Bell', department: null, businessPhones: [] });
  });

  it('is the tenant itself', async () => {
    const client = graph(directoryTenant().tenant, app, ['Organization.Read.All']);
    expect(await client.api('/organization').select('id').get()).toMatchObject({ value: [{ id: 'tests' }] });
  });

  it.each([
    ['a group that is not there', app, everyGroup, `/groups/${nobody}`, 404, 'Request_ResourceNotFound'],
    ['a person as a group', app, everyGroup, `/groups/${ada.oid}`, 404, 'Request_ResourceNotFound'],
    ['an object that is not there', app, everyGroup, `/directoryObjects/${nobody}`, 404, 'Request_ResourceNotFound'],
    ['groups without a permission', app, ['User.Read.All'], '/groups', 403, 'Authorization_RequestDenied'],
    [
      "somebody's groups without one",
      app,
      ['User.Read.All'],
      `/users/${ada.oid}/memberOf`,
      403,
      'Authorization_RequestDenied',
    ],
    [
      "others' groups, to a person",
      person(ada),
      undefined,
      `/users/${ben.oid}/memberOf`,
      403,
      'Authorization_RequestDenied',
    ],
    ['applications', app, everyGroup, '/applications', 501, 'LocalTenantNotImitated'],
    ['service principals', app, everyGroup, '/servicePrincipals', 501, 'LocalTenantNotImitated'],
  ] as const)('is refused: %s', async (_, caller, permissions, path, status, code) => {
    const { tenant } = directoryTenant();
    expect(await ask(tenant, caller, path, permissions && { permissions })).toMatchObject({
      status,
      body: { error: { code } },
    });
  });

  it('shows a person their own groups, and what these are called to who may read groups', async () => {
    const shown = async (permissions: readonly string[]): Promise<unknown> =>
      ((await graph(directoryTenant().tenant, person(ada), permissions).api('/me/memberOf').get()) as Listed).value;
    expect(await shown(['User.Read'])).toMatchObject([
      { id: nurses.id, displayName: null },
      { id: choir.id, displayName: null },
    ]);
    expect(await shown(['User.Read', 'Group.Read.All'])).toMatchObject([
      { displayName: 'Ward nurses' },
      { displayName: 'Hospital choir' },
    ]);
  });
});

describe('an application', () => {
  it('has the permissions that the tenant was told of, where its token says none', async () => {
    const { tenant } = directoryTenant();
    tenant.applications.put({ appId: app.kind === 'app' ? app.appId : '', roles: ['GroupMember.Read.All'] });
    expect((await ask(tenant, app, '/groups')).status).toBe(200);
    expect((await ask(tenant, app, '/users')).status).toBe(403);
    expect((await ask(tenant, app, '/users', { permissions: ['User.Read.All'] })).status).toBe(200);
  });
});
