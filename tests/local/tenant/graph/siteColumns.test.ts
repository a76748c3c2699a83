import { graph, pnp } from '../clients';
import { ada, ben, closed, hub, person, testTenant } from '../tenantForTests';
import '@pnp/sp/fields';
import '@pnp/sp/webs';

interface Named {
  readonly id: string;
  readonly name: string;
}

const named = async (asked: Promise<unknown>): Promise<readonly Named[]> =>
  ((await asked) as { value: readonly Named[] }).value;

describe('the columns of a site', () => {
  it('are made, changed and removed, and are those that SharePoint knows', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, person(ada));
    const columns = `/sites/root:${hub}:/columns`;
    const { id } = (await client.api(columns).post({ name: 'Room', text: {}, columnGroup: 'Ours' })) as Named;
    expect(await client.api(`${columns}/${id}`).patch({ displayName: 'Which room' })).toMatchObject({ name: 'Room' });
    const { web } = pnp(tenant, hub, person(ada));
    expect(await web.fields.getByInternalNameOrTitle('Room')()).toMatchObject({ Id: id, Title: 'Which room' });
    expect((await named(client.api(columns).get())).map(({ name }) => name)).toContain('Room');
    expect(await client.api(`${columns}/Room`).delete()).toBeUndefined();
    await expect(client.api(`${columns}/${id}`).get()).rejects.toMatchObject({ statusCode: 404, code: 'itemNotFound' });
  });

  it('are not made by who may not, nor seen where the site is not', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, person(ben));
    const added = client.api(`/sites/root:${hub}:/columns`).post({ name: 'Room', text: {} });
    await expect(added).rejects.toMatchObject({ statusCode: 403 });
    await expect(client.api(`/sites/root:${closed}:/columns`).get()).rejects.toMatchObject({ statusCode: 403 });
    await expect(client.api(`/sites/root:${closed}:/contentTypes`).get()).rejects.toMatchObject({ statusCode: 403 });
  });
});

describe('content types', () => {
  it('of a site and of a list are found one by one, those of the list below those of the site', async () => {
    const { tenant } = testTenant();
    tenant.sites.createLibrary(hub, 'Papers');
    const client = graph(tenant, person(ada));
    const site = `/sites/root:${hub}:`;
    expect((await named(client.api(`${site}/contentTypes`).get())).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Item', 'Document', 'Folder']),
    );
    const [ofList] = await named(client.api(`${site}/lists/Papers/contentTypes`).get());
    const one = `${site}/lists/Papers/contentTypes/${ofList?.id ?? ''}`;
    expect(await client.api(one).select('name,parentId').get()).toMatchObject({ name: 'Document', parentId: '0x0101' });
    expect(await client.api(`${site}/contentTypes/0x0101`).get()).toMatchObject({ name: 'Document' });
    await expect(client.api(`${site}/contentTypes/0x0999`).get()).rejects.toMatchObject({ statusCode: 404 });
  });
});
