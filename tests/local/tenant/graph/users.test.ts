import { graph } from '../clients';
import { ada, app, ben, cora, person, testTenant } from '../tenantForTests';
import { ask, codeOf } from './asking';
import { directoryTenant, nobody } from './directory';

describe('a person', () => {
  it('is found by their object id and by their name for signing in', async () => {
    const client = graph(testTenant().tenant, app);
    const found = (await client.api(`/users/${ben.oid}`).get()) as object;
    expect(await client.api('/users/BEN.bell@r0b.example').get()).toEqual(found);
    expect(await client.api(`/users/${ben.oid.toUpperCase()}`).get()).toEqual(found);
  });

  it('is shown with what is usual, and null for what they have not', async () => {
    expect(await graph(testTenant().tenant, app).api(`/users/${ben.oid}`).get()).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
      businessPhones: [],
      displayName: 'Ben Bell',
      givenName: 'Ben',
      jobTitle: null,
      mail: 'ben.bell@r0b.example',
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: null,
      surname: 'Bell',
      userPrincipalName: 'ben.bell@r0b.example',
      id: ben.oid,
    });
  });

  it('is shown with whatever else is asked for', async () => {
    const columns = 'id,employeeId,accountEnabled,companyName,city,otherMails,createdDateTime,userType';
    expect(await graph(testTenant().tenant, app).api(`/users/${ben.oid}`).select(columns).get()).toEqual({
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users(${columns})/$entity`,
      id: ben.oid,
      employeeId: '90000002',
      accountEnabled: true,
      companyName: ben.companyName,
      city: null,
      otherMails: [],
      createdDateTime: '2026-11-22T09:30:00Z',
      userType: 'Member',
    });
  });

  it('has no picture', async () => {
    const { tenant } = testTenant();
    for (const path of ['/me/photo', '/me/photo/$value', `/users/${ada.oid}/photo`]) {
      const answered = await ask(tenant, person(ada), path);
      expect([answered.status, codeOf(answered)]).toEqual([404, 'ImageNotFound']);
    }
  });

  it('reads their own account', async () => {
    const client = graph(testTenant().tenant, person(ben));
    for (const own of ['/me', `/users/${ben.oid}`, `/users/${ben.userPrincipalName}`])
      expect(await client.api(own).select('id').get()).toMatchObject({ id: ben.oid });
  });

  it.each([
    ['nobody of that id', app, `/users/${nobody}`, 404, 'Request_ResourceNotFound'],
    ['somebody else, for a person', person(ada), `/users/${ben.oid}`, 403, 'Authorization_RequestDenied'],
    ['somebody who is not there, for a person', person(ada), `/users/${nobody}`, 403, 'Authorization_RequestDenied'],
    ['"me", for an application', app, '/me', 400, 'BadRequest'],
    ['a property that there is not', app, `/users/${ben.oid}?$select=shoeSize`, 400, 'BadRequest'],
    ['a property that is not kept', app, `/users/${ben.oid}?$select=skills`, 501, 'LocalTenantNotImitated'],
    ['another expansion', app, `/users/${ben.oid}?$expand=drive`, 501, 'LocalTenantNotImitated'],
  ] as const)('is refused: %s', async (_, caller, path, statusCode, code) => {
    const asked = graph(testTenant().tenant, caller).api(path).get();
    await expect(asked).rejects.toMatchObject({ statusCode, code });
  });

  it('that is not there is named in the answer', async () => {
    await expect(graph(testTenant().tenant, app).api(`/users/${nobody}`).get()).rejects.toThrow(
      `Resource '${nobody}' does not exist or one of its queried reference-property objects are not present.`,
    );
  });
});

describe('who somebody reports to', () => {
  it('is an object of the directory', async () => {
    const client = graph(directoryTenant().tenant, app);
    expect(await client.api(`/users/${ada.oid}/manager`).get()).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id: ben.oid,
      displayName: 'Ben Bell',
    });
    expect(await graph(directoryTenant().tenant, person(ada)).api('/me/manager').get()).toMatchObject({ id: ben.oid });
  });

  it('is nobody for who has no manager', async () => {
    const asked = graph(directoryTenant().tenant, app).api(`/users/${cora.oid}/manager`).get();
    await expect(asked).rejects.toMatchObject({
      statusCode: 404,
      code: 'Request_ResourceNotFound',
      message: "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
    });
  });

  it('comes along where it is expanded, and is left out for who has none', async () => {
    const client = graph(directoryTenant().tenant, app);
    const { value } = (await client.api('/users').select('id').expand('manager($select=displayName)').get()) as {
      value: unknown[];
    };
    const ofType = { '@odata.type': '#microsoft.graph.user' };
    expect(value).toEqual([
      { id: ada.oid, manager: { ...ofType, displayName: 'Ben Bell' } },
      { id: ben.oid, manager: { ...ofType, displayName: 'Cora Charlton' } },
      { id: cora.oid },
    ]);
    expect(await client.api(`/users/${ada.oid}`).expand('manager').get()).toMatchObject({ manager: { id: ben.oid } });
  });

  it('is told of others only to who may read them', async () => {
    const { tenant } = directoryTenant();
    const asked = graph(tenant, person(ada)).api(`/users/${ben.oid}/manager`).get();
    await expect(asked).rejects.toMatchObject({ statusCode: 403, code: 'Authorization_RequestDenied' });
    const reader = graph(tenant, person(ada), ['User.Read.All']);
    expect(await reader.api(`/users/${ben.oid}/manager`).get()).toMatchObject({ id: cora.oid });
  });
});

describe('who reports to somebody', () => {
  it.each([
    ['directReports', [ben.oid]],
    ['directReports/microsoft.graph.user', [ben.oid]],
  ])('%s', async (relation, oids) => {
    const client = graph(directoryTenant().tenant, app);
    const { value } = (await client.api(`/users/${cora.oid}/${relation}`).get()) as { value: { id: string }[] };
    expect(value.map(({ id }) => id)).toEqual(oids);
  });

  it('is counted', async () => {
    const client = graph(directoryTenant().tenant, app);
    const counted = client.api(`/users/${cora.oid}/transitiveReports/$count`).header('ConsistencyLevel', 'eventual');
    expect(String(await counted.get())).toBe('2');
  });
});
