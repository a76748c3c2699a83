import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users';
import '@pnp/sp/webs';
import { graph, pnp } from '../clients';
import { ada, app, person, ben, hub } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';

interface Delta {
  readonly value: readonly { readonly id: string; readonly [more: string]: unknown }[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

const ids = ({ value }: Delta): string[] => value.map(({ id }) => id);

describe('the delta of the items of a list', () => {
  it('tells of every item at first, and then of what was added, changed and removed', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    const add = async (Title: string): Promise<string> =>
      ((await client.api(items).post({ fields: { Title } })) as { id: string }).id;
    const two = await add('Two');
    const all = (await client.api(`${items}/delta`).expand('fields($select=Title)').get()) as Delta;
    expect(ids(all)).toEqual(['1', two]);
    expect(all.value[0]).toMatchObject({ fields: { Title: 'One' } });
    const three = await add('Three');
    await client.api(`${items}/1/fields`).patch({ Title: 'First' });
    await client.api(`${items}/${two}`).delete();
    const next = (await client.api(all['@odata.deltaLink'] ?? '').get()) as Delta;
    expect(ids(next)).toEqual([three, '1', two]);
    expect(next.value[1]).toMatchObject({ fields: { Title: 'First' } });
    expect(next.value[2]).toMatchObject({ deleted: { state: 'deleted' } });
    expect(ids((await client.api(next['@odata.deltaLink'] ?? '').get()) as Delta)).toEqual([]);
    expect(ids((await client.api(`${items}/delta`).get()) as Delta)).toEqual([three, '1']);
  });

  it('comes in pages, and begins where the client wishes', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    for (const Title of ['Two', 'Three']) await client.api(items).post({ fields: { Title } });
    const first = (await client.api(`${items}/delta`).top(2).get()) as Delta;
    expect([ids(first), first['@odata.deltaLink']]).toEqual([['1', '2'], undefined]);
    expect(ids((await client.api(first['@odata.nextLink'] ?? '').get()) as Delta)).toEqual(['3']);
    const latest = (await client.api(`${items}/delta`).query({ token: 'latest' }).get()) as Delta;
    expect(ids(latest)).toEqual([]);
    await client.api(`${items}/2`).delete();
    const token = new URL(latest['@odata.deltaLink'] ?? '').searchParams.get('token') ?? '';
    expect(ids((await client.api(`${items}/delta(token='${token}')`).get()) as Delta)).toEqual(['2']);
  });

  it('tells who may read one of them alone of nothing else, not of what was removed either', async () => {
    const { tenant, items } = await graphTenant();
    const { web } = pnp(tenant, hub, person(ada));
    await web.lists.add('Closed', '', 101);
    const list = web.lists.getByTitle('Closed');
    const folder = list.rootFolder;
    for (const name of ['one', 'two']) await folder.addSubFolderUsingPath(name);
    await list.breakRoleInheritance(false);
    const { Id: reading } = await web.roleDefinitions.getByName('Read')();
    const { Id: number } = await web.ensureUser(`i:0#.f|membership|${ben.userPrincipalName}`);
    const one = list.items.getById(1);
    await one.breakRoleInheritance(false);
    await one.roleAssignments.add(number, reading);
    const client = graph(tenant, person(ben));
    const closed = items.replace('Examples', 'Closed');
    const drive = closed.replace(/items$/, 'drive/root');
    const [ofItems, ofFiles] = (await Promise.all(
      [closed, drive].map((path) => client.api(`${path}/delta`).get()),
    )) as [Delta, Delta];
    expect(ids(ofItems)).toEqual(['1']);
    await list.items.getById(2).delete();
    for (const { '@odata.deltaLink': link = '' } of [ofItems, ofFiles]) {
      const { value } = (await client.api(link).get()) as Delta;
      expect(value.filter(({ deleted }) => deleted !== undefined)).toEqual([]);
    }
  });

  it('refuses tokens that are not of this list', async () => {
    const { tenant, items } = await graphTenant();
    tenant.sites.createLibrary(hub, 'Files');
    const client = graph(tenant, app);
    const other = (await client.api(items.replace('Examples', 'Files') + '/delta').get()) as Delta;
    const token = new URL(other['@odata.deltaLink'] ?? '').searchParams.get('token') ?? '';
    expect(codeOf(await ask(tenant, app, `${items}/delta?token=${token}`))).toBe('resyncRequired');
    expect((await ask(tenant, app, `${items}/delta?token=abc`)).status).toBe(400);
  });
});

describe('a list of items', () => {
  it('is not counted', async () => {
    const { tenant, items } = await graphTenant();
    const counted = await ask(tenant, app, `${items}?$count=true`);
    expect([counted.status, counted.body['error']]).toMatchObject([
      400,
      { code: 'invalidRequest', message: expect.stringMatching(/^\$count is not supported on this API/) as unknown },
    ]);
    const segment = await ask(tenant, app, `${items}/$count`);
    expect([segment.status, codeOf(segment)]).toEqual([404, 'itemNotFound']);
  });

  it('is neither filtered nor put in order by what is no field', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, person(ben));
    await client.api(items).post({ fields: { Title: 'Two' } });
    for (const filter of ["id eq '1'", 'createdDateTime ge 2020-01-01T00:00:00Z', "createdBy/user/id eq 'a'"])
      await expect(client.api(items).filter(filter).get()).rejects.toMatchObject({ code: 'invalidRequest' });
    expect(ids((await client.api(items).orderby('lastModifiedDateTime desc').get()) as Delta)).toEqual(['1', '2']);
    expect(ids((await client.api(items).orderby('id desc').get()) as Delta)).toEqual(['1', '2']);
  });
});
