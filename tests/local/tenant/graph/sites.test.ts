import { graph } from '../clients';
import { ada, app, ben, closed, hub, person, testTenant } from '../tenantForTests';
import { graphTenant } from './asking';

const notGranted = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;

describe('a site', () => {
  it('is found by its path, and again by the id that it is found with', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, app);
    const site = (await client.api(`/sites/intranet.example:${hub}`).get()) as { id: string };
    expect(site).toMatchObject({ displayName: 'Occupational health', webUrl: `https://intranet.example${hub}` });
    expect(site.id).toMatch(/^intranet\.example,[0-9a-f-]{36},[0-9a-f-]{36}$/);
    expect(await client.api(`/sites/${site.id}`).get()).toEqual(site);
    expect(await client.api(`/sites/${site.id}`).select('displayName').get()).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites(displayName)/$entity',
      displayName: 'Occupational health',
    });
  });

  it.each([
    ['to an application that it was not granted to', hub, notGranted, 403, 'accessDenied'],
    ['to a person without rights', closed, person(ada), 403, 'accessDenied'],
    ['where there is none', '/sites/None', app, 404, 'itemNotFound'],
  ] as const)('is not given %s', async (_, path, caller, statusCode, code) => {
    const { tenant } = testTenant();
    const asked = graph(tenant, caller).api(`/sites/intranet.example:${path}`).get();
    await expect(asked).rejects.toMatchObject({ statusCode, code });
  });

  it('is not given by the id of another web', async () => {
    const { tenant, siteId } = await graphTenant();
    const [host, site] = siteId.split(',');
    const asked = graph(tenant, app).api(`/sites/${host},${site},${site}`).get();
    await expect(asked).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('a list', () => {
  it('is found by its id, its name and its title', async () => {
    const { tenant, siteId } = await graphTenant();
    const client = graph(tenant, app);
    const byName = (await client.api(`/sites/${siteId}/lists/Examples`).get()) as { id: string };
    expect(byName).toMatchObject({ name: 'Examples', displayName: 'Examples of everything' });
    for (const other of [byName.id, 'Examples of everything'])
      expect(await client.api(`/sites/${siteId}/lists/${other}`).get()).toEqual(byName);
  });

  it('is not there for who may not read it', async () => {
    const { tenant, siteId } = await graphTenant();
    tenant.sites.grantList(hub, 'Examples', [{ to: { oid: ben.oid }, level: 'read' }]);
    const { value } = (await graph(tenant, app).api(`/sites/${siteId}/lists`).select('name').get()) as {
      value: unknown[];
    };
    expect(value).toEqual([{ '@odata.etag': expect.any(String) as string, name: 'Schema' }]);
    const asked = graph(tenant, app).api(`/sites/${siteId}/lists/Examples`).get();
    await expect(asked).rejects.toMatchObject({ statusCode: 404, code: 'itemNotFound' });
    expect(await graph(tenant, person(ben)).api(`/sites/${siteId}/lists/Examples`).get()).toMatchObject({
      name: 'Examples',
    });
  });

  it('says of each column what it is', async () => {
    const { tenant, siteId } = await graphTenant();
    const { value } = (await graph(tenant, app).api(`/sites/${siteId}/lists/Examples/columns`).get()) as {
      value: Record<string, unknown>[];
    };
    const column = (name: string) => value.find((one) => one['name'] === name);
    expect(column('key')).toMatchObject({ indexed: true, enforceUniqueValues: true, text: { maxLength: 255 } });
    expect(column('colour')).toMatchObject({ choice: { choices: ['Red', 'Blue & green'], displayAs: 'dropDownMenu' } });
    expect(column('lines')).toMatchObject({ text: { allowMultipleLines: true } });
    expect(column('sizes')).toMatchObject({ choice: { displayAs: 'checkBoxes' } });
    expect([column('amount'), column('done')]).toMatchObject([{ number: {} }, { boolean: {} }]);
  });
});
