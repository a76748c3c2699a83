import { graph } from '../clients';
import { ada, app, ben, cora, person } from '../tenantForTests';
import { ask, codeOf } from './asking';
import { directoryTenant, everyGroup, nurses, staff } from './directory';

describe('people and groups come along with those that they are related to', () => {
  it.each([
    [`/users/${ben.oid}`, 'directReports', [ada.oid]],
    [`/users/${ben.oid}`, 'memberOf', [staff.id]],
    [`/users/${ada.oid}`, 'transitiveMemberOf($select=displayName)', ['Ward nurses', 'All staff', 'Hospital choir']],
    [`/groups/${staff.id}`, 'members($select=id,displayName)', [ben.oid, nurses.id]],
    [`/groups/${staff.id}`, 'transitiveMembers', [ada.oid, ben.oid, nurses.id]],
    [`/groups/${nurses.id}`, 'memberOf', [staff.id]],
  ])('%s with %s', async (path, expand, expected) => {
    const { tenant } = directoryTenant();
    const found = (await graph(tenant, app, everyGroup).api(path).expand(expand).get()) as Record<string, unknown>;
    const related = found[expand.replace(/\(.*/, '')] as { id?: string; displayName?: string; '@odata.type': string }[];
    const names = related.map(({ id, displayName }) => id ?? displayName);
    expect(names.sort()).toEqual([...expected].sort());
    for (const one of related) expect(one['@odata.type']).toMatch(/^#microsoft\.graph\.(?:user|group)$/);
  });

  it('in a list too', async () => {
    const { tenant } = directoryTenant();
    const { value } = (await graph(tenant, app, everyGroup).api('/groups').expand('members').get()) as {
      value: { members: unknown[] }[];
    };
    expect(value.map(({ members }) => members.length)).toEqual([1, 2, 1]);
  });

  it('but not for who may not read them, nor two at once', async () => {
    const { tenant } = directoryTenant();
    const basic = { permissions: ['User.ReadBasic.All'] };
    expect((await ask(tenant, person(cora), `/users/${ben.oid}?$expand=memberOf`, basic)).status).toBe(403);
    const both = await ask(tenant, app, `/users/${ben.oid}?$expand=memberOf,manager`, { permissions: everyGroup });
    expect(codeOf(both)).toBe('LocalTenantNotImitated');
  });
});

describe('a filter of people', () => {
  const found = async (filter: string, advanced = true): Promise<unknown> => {
    const asked = graph(directoryTenant().tenant, app).api('/users').filter(filter).select('id');
    const answer = (await (advanced ? asked.header('ConsistencyLevel', 'eventual').count() : asked).get()) as {
      value: { id: string }[];
    };
    return answer.value.map(({ id }) => id).sort();
  };
  const all = [ada.oid, ben.oid, cora.oid];

  it.each([
    ['assignedLicenses/$count eq 0', all],
    ['assignedLicenses/$count ne 0', []],
    ['not(assignedLicenses/$count eq 0)', []],
    ['onPremisesExtensionAttributes/extensionAttribute15 eq null', all],
    ["startswith(onPremisesExtensionAttributes/extensionAttribute1,'x')", []],
  ])('may ask in an advanced query for %s', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
    await expect(found(filter, false)).rejects.toMatchObject({ statusCode: 400, code: 'Request_UnsupportedQuery' });
  });

  it.each([
    ['assignedLicenses/any(l:l/skuId eq 184efa21-98c3-4e5d-95ab-d07053a96e67)', []],
    [`identities/any(i:i/issuerAssignedId eq '${ada.userPrincipalName}' and i/issuer eq 'r0b.example')`, [ada.oid]],
    [`identities/any(i:i/issuerAssignedId eq '${ada.userPrincipalName}' and i/issuer eq 'other')`, []],
  ])('may look into several objects: %s', async (filter, expected) => {
    expect(await found(filter, false)).toEqual(expected);
  });

  it.each([
    ['assignedLicenses/$count gt 1'],
    ['displayName/$count eq 0'],
    ["identities/any(i:i/signInType eq 'x')"],
    ["identities/any(i:i/issuer ne 'x')"],
    ["assignedLicenses eq 'x'"],
  ])('is refused where the directory has no such: %s', async (filter) => {
    await expect(found(filter)).rejects.toMatchObject({ statusCode: 400, code: 'Request_UnsupportedQuery' });
  });
});
