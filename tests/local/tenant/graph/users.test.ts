import { graph } from '../clients';
import { ada, app, ben, person, testTenant } from '../tenantForTests';

describe('people', () => {
  it('are found by their object id and by their name for signing in', async () => {
    const client = graph(testTenant().tenant, app);
    const found = (await client.api(`/users/${ben.oid}`).get()) as object;
    expect(found).toMatchObject({ displayName: 'Ben Bell', userPrincipalName: 'ben.bell@r0b.example' });
    expect(await client.api('/users/BEN.bell@r0b.example').get()).toEqual(found);
    expect(found).not.toHaveProperty('employeeId');
  });

  it('say what is asked of them, and null for what they have not', async () => {
    const client = graph(testTenant().tenant, app);
    const asked = client.api(`/users/${ben.oid}`).select('id,employeeId,accountEnabled,companyName,jobTitle');
    expect(await asked.get()).toEqual({
      id: ben.oid,
      employeeId: '90000002',
      accountEnabled: true,
      companyName: ben.companyName,
      jobTitle: null,
    });
  });

  it('are found by the identifier that HR gave, all of them where it was given twice', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, app);
    const search = async (employeeId: string): Promise<string[]> => {
      const answer = await client.api('/users').filter(`employeeId eq '${employeeId}'`).select('id').get();
      return (answer as { value: { id: string }[] }).value.map(({ id }) => id);
    };
    expect(await search('90000001')).toEqual([ada.oid]);
    expect(await search('00000000')).toEqual([]);
    tenant.directory.put([{ ...ben, employeeId: '90000001' }]);
    expect(await search('90000001')).toEqual([ada.oid, ben.oid]);
  });

  it.each([
    ['nobody of that id', app, '/users/00000000-0000-4000-8000-000000000000', 404, 'Request_ResourceNotFound'],
    ['somebody else, for a person', person(ada), `/users/${ben.oid}`, 403, 'Authorization_RequestDenied'],
    ['a search, for a person', person(ada), "/users?$filter=employeeId eq '1'", 403, 'Authorization_RequestDenied'],
    ['"me", for an application', app, '/me', 400, 'BadRequest'],
    ['another search', app, "/users?$filter=mail eq 'a'", 501, 'LocalTenantNotImitated'],
  ] as const)('are refused: %s', async (_, caller, path, statusCode, code) => {
    const asked = graph(testTenant().tenant, caller).api(path).get();
    await expect(asked).rejects.toMatchObject({ statusCode, code });
  });

  it('read their own account', async () => {
    const client = graph(testTenant().tenant, person(ben));
    expect(await client.api('/me').select('id').get()).toEqual({ id: ben.oid });
    expect(await client.api(`/users/${ben.oid}`).select('id').get()).toEqual({ id: ben.oid });
  });
});
