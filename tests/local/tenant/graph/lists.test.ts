import { graph } from '../clients';
import { ada, app, ben, closed, cora, hub, person, testTenant } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';

interface Listed<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

const full = ['Sites.FullControl.All'];

describe('a new list', () => {
  it('is made with its columns, and shown as the service shows it', async () => {
    const { tenant, siteId } = await graphTenant();
    const client = graph(tenant, person(ada));
    const made = (await client.api(`/sites/${siteId}/lists`).post({
      displayName: 'Room bookings',
      description: 'Who has which room',
      columns: [
        { name: 'Room', text: {} },
        { name: 'Seats', number: {}, indexed: true },
      ],
      list: { template: 'genericList' },
    })) as { id: string };
    expect(made).toMatchObject({
      name: 'Room bookings',
      displayName: 'Room bookings',
      description: 'Who has which room',
      webUrl: `https://tenant.example${hub}/Lists/Room%20bookings`,
      parentReference: { siteId },
      list: { template: 'genericList', hidden: false, contentTypesEnabled: false },
    });
    const { value } = (await client.api(`/sites/${siteId}/lists/${made.id}/columns`).select('name,indexed').get()) as {
      value: unknown[];
    };
    expect(value).toEqual(
      expect.arrayContaining([
        { name: 'Room', indexed: false },
        { name: 'Seats', indexed: true },
      ]),
    );
  });

  it('can be a library, which is a drive too', async () => {
    const { tenant, siteId } = await graphTenant();
    const client = graph(tenant, person(ada));
    const made = (await client
      .api(`/sites/${siteId}/lists`)
      .post({ displayName: 'Papers', list: { template: 'documentLibrary' } })) as { id: string };
    expect(await client.api(`/sites/${siteId}/lists/${made.id}/drive`).get()).toMatchObject({ name: 'Papers' });
  });

  it.each([
    ['whose title is taken', person(ada), { displayName: 'Examples of everything' }, 409, 'nameAlreadyExists'],
    ['without a title', person(ada), { description: 'x' }, 400, 'invalidRequest'],
    ['by somebody who may only add items', person(ben), { displayName: 'x' }, 403, 'accessDenied'],
    ['with a column that is none', person(ada), { displayName: 'x', columns: [{ text: {} }] }, 400, 'invalidRequest'],
    [
      'of another template',
      person(ada),
      { displayName: 'x', list: { template: 'survey' } },
      501,
      'LocalTenantNotImitated',
    ],
  ] as const)('is refused %s, and nothing is made', async (_, caller, body, status, code) => {
    const { tenant, siteId } = await graphTenant();
    const answered = await ask(tenant, caller, `/sites/${siteId}/lists`, { method: 'POST', body });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
    const { value } = (await graph(tenant, app).api(`/sites/${siteId}/lists`).get()) as Listed<unknown>;
    expect(value).toHaveLength(2);
  });
});

describe('a list', () => {
  it('gets another title and description, and keeps its address', async () => {
    const { tenant, siteId } = await graphTenant();
    const list = graph(tenant, person(ada)).api(`/sites/${siteId}/lists/Examples`);
    expect(await list.patch({ displayName: 'Samples', description: 'New' })).toMatchObject({
      displayName: 'Samples',
      description: 'New',
      name: 'Examples',
    });
    const answered = await ask(tenant, person(ben), `/sites/${siteId}/lists/Examples`, {
      method: 'PATCH',
      body: { displayName: 'x' },
    });
    expect([answered.status, codeOf(answered)]).toEqual([403, 'accessDenied']);
  });

  it.each([
    ["displayName eq 'Examples of everything'", ['Examples']],
    ["name eq 'Schema' or name eq 'Examples'", ['Examples', 'Schema']],
    ["list/template eq 'documentLibrary'", []],
    ["startswith(displayName,'exam')", ['Examples']],
    ["name ne 'Schema'", ['Examples']],
  ])('is found where %s', async (filter, names) => {
    const { tenant, siteId } = await graphTenant();
    const { value } = (await graph(tenant, app).api(`/sites/${siteId}/lists`).filter(filter).get()) as Listed<{
      name: string;
    }>;
    expect(value.map(({ name }) => name)).toEqual(names);
  });

  it('comes page by page', async () => {
    const { tenant, siteId } = await graphTenant();
    const client = graph(tenant, app);
    const first = (await client.api(`/sites/${siteId}/lists`).top(1).get()) as Listed<{ name: string }>;
    const second = (await client.api(first['@odata.nextLink'] ?? '').get()) as Listed<{ name: string }>;
    expect([...first.value, ...second.value].map(({ name }) => name)).toEqual(['Examples', 'Schema']);
    expect(second).not.toHaveProperty('@odata.nextLink');
  });

  it('brings its columns and its items with it', async () => {
    const { tenant, siteId } = await graphTenant();
    const expanded = graph(tenant, app).api(`/sites/${siteId}/lists/Examples`).expand('columns,items(expand=fields)');
    expect(await expanded.get()).toMatchObject({
      columns: expect.arrayContaining([expect.objectContaining({ name: 'Title' })]) as unknown,
      items: [{ id: '1', fields: { Title: 'One' } }],
    });
  });

  it('has the ids of SharePoint where they are selected', async () => {
    const { tenant, siteId } = await graphTenant();
    const [, site, web] = siteId.split(',');
    const selected = graph(tenant, app).api(`/sites/${siteId}/lists/Examples`).select('sharepointIds');
    expect(await selected.get()).toMatchObject({ sharepointIds: { siteId: site, webId: web } });
  });
});

describe('a list that is deleted', () => {
  const remove = { method: 'DELETE' };

  it('is not there any more, and in the recycle bin', async () => {
    const { tenant, siteId } = await graphTenant();
    const address = `/sites/${siteId}/lists/Examples`;
    expect((await ask(tenant, person(ada), address, remove)).status).toBe(204);
    expect((await ask(tenant, person(ada), address)).status).toBe(404);
  });

  it('is not by somebody who may only add items', async () => {
    const { tenant, siteId } = await graphTenant();
    const answered = await ask(tenant, person(ben), `/sites/${siteId}/lists/Examples`, remove);
    expect([answered.status, codeOf(answered)]).toEqual([403, 'accessDenied']);
  });
});

describe('the content types of a list', () => {
  it('are an item and a folder, and an item is of the first', async () => {
    const { tenant, siteId, items } = await graphTenant();
    const client = graph(tenant, app);
    const { value } = (await client.api(`/sites/${siteId}/lists/Examples/contentTypes`).get()) as Listed<{
      id: string;
    }>;
    expect(value).toMatchObject([
      { name: 'Item', parentId: '0x01' },
      { name: 'Folder', parentId: '0x0120' },
    ]);
    expect(await client.api(`${items}/1`).get()).toMatchObject({ contentType: { id: value[0]?.id, name: 'Item' } });
  });
});

describe('a site is addressed by', () => {
  it.each([
    ['its path, with what is below it', (): string => `tenant.example:${hub}:/lists/Examples`],
    ['its id alone', (id: string): string => `${id.split(',')[1] ?? ''}/lists/Examples`],
    ['its id and its web', (id: string): string => `${id.split(',').slice(1).join(',')}/lists/Examples`],
  ])('%s', async (_, address) => {
    const { tenant, siteId } = await graphTenant();
    expect(
      await graph(tenant, app)
        .api(`/sites/${address(siteId)}`)
        .get(),
    ).toMatchObject({ name: 'Examples' });
  });

  it('the host, where one is at the root', async () => {
    const { tenant } = testTenant();
    tenant.sites.create('/', 'Home');
    tenant.sites.grant('/', 'everyone', 'read');
    const client = graph(tenant, person(cora));
    for (const address of ['root', 'tenant.example', 'tenant.example:/'])
      expect(await client.api(`/sites/${address}`).get()).toMatchObject({ displayName: 'Home', root: {} });
    expect(await client.api('/sites/tenant.example').get()).toMatchObject({ webUrl: 'https://tenant.example' });
  });

  it.each(['root', 'tenant.example:/sites/None:/lists', '00000000-0000-4000-8000-000000000000'])(
    '%s, where there is none',
    async (address) => {
      const answered = await ask(testTenant().tenant, app, `/sites/${address}`);
      expect([answered.status, codeOf(answered)]).toEqual([404, 'itemNotFound']);
    },
  );

  it('its id with the web of another site, which is no site', async () => {
    const { tenant, siteId } = await graphTenant();
    const other = (await graph(tenant, app).api(`/sites/tenant.example:${closed}`).get()) as { id: string };
    const [host, site] = siteId.split(',');
    const mixed = [host, site, other.id.split(',')[2]].join(',');
    expect((await ask(tenant, app, `/sites/${mixed}`)).status).toBe(404);
  });

  it('with its lists, where they are expanded', async () => {
    const { tenant, siteId } = await graphTenant();
    expect(await graph(tenant, app).api(`/sites/${siteId}`).expand('lists').get()).toMatchObject({
      siteCollection: { hostname: 'tenant.example' },
      lists: [{ name: 'Examples' }, { name: 'Schema' }],
    });
  });
});

describe('sites are found', () => {
  it.each([
    ['occupational', ['Hub']],
    ['*', ['Hub', 'Closed']],
    ['sites/clo', ['Closed']],
    ['nothing', []],
  ])('by the words %s', async (words, names) => {
    const { tenant } = testTenant();
    const { value } = (await graph(tenant, app, full).api('/sites').query({ search: words }).get()) as Listed<{
      name: string;
    }>;
    expect(value.map(({ name }) => name)).toEqual(names);
  });

  it('all at once, by an application for all sites', async () => {
    const { tenant } = testTenant();
    const all = graph(tenant, app, ['Sites.Read.All']).api('/sites/getAllSites');
    expect(await all.get()).toMatchObject({ value: [{ name: 'Hub' }, { name: 'Closed' }] });
  });

  it('as far as a person may open them', async () => {
    const { tenant } = testTenant();
    const found = graph(tenant, person(cora)).api('/sites').query({ search: '*' });
    expect(await found.get()).toMatchObject({ value: [{ name: 'Hub' }] });
  });

  it('all that one may open without words, and the one at the root by the filter for it', async () => {
    const { tenant } = testTenant();
    tenant.sites.create('/', 'Root');
    const client = graph(tenant, person(ada));
    const found = async (query: string): Promise<unknown> =>
      ((await client.api(`/sites${query}`).get()) as { value: { name: string }[] }).value.map(({ name }) => name);
    expect(await found('')).toEqual(await found('?search=*'));
    expect(await found('')).toEqual(['Hub']);
    tenant.sites.grant('/', 'everyone', 'read');
    expect(await found('?$filter=siteCollection/root ne null')).toEqual(['']);
  });

  it.each([
    ['without words where they were granted one by one', '/sites', app, ['Sites.Selected'], 403, 'accessDenied'],
    ['where sites were granted one by one', '/sites?search=*', app, ['Sites.Selected'], 403, 'accessDenied'],
    ['all at once by a person', '/sites/getAllSites', person(ada), full, 403, 'accessDenied'],
  ] as const)('not %s', async (_, path, caller, permissions, status, code) => {
    const answered = await ask(testTenant().tenant, caller, path, permissions && { permissions });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });
});

describe('the permissions of a caller', () => {
  const siteOf = (path: string): string => `/sites/tenant.example:${path}`;
  const other = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;

  it.each([
    ['of an application for all sites open one that was not granted to it', other, ['Sites.Read.All'], closed, 200],
    ['of an application for chosen sites open those alone', other, ['Sites.Selected'], closed, 403],
    ['of an application for chosen sites open one that was granted', app, ['Sites.Selected'], closed, 200],
    ['of a person open no more than the person may', person(ada), full, closed, 403],
    ['of a person open nothing without one for sites', person(ada), ['User.Read'], hub, 403],
    ['of an application for people open no site', app, ['User.Read.All'], hub, 403],
    ['open nothing where there are none', app, [], hub, 403],
  ] as const)('%s', async (_, caller, permissions, path, status) => {
    expect((await ask(testTenant().tenant, caller, siteOf(path), { permissions })).status).toBe(status);
  });

  it('let a person write only with one for writing, and only as far as the person may', async () => {
    const { tenant, items } = await graphTenant();
    const write = async (caller: Parameters<typeof ask>[1], permissions: readonly string[]): Promise<number> =>
      (await ask(tenant, caller, items, { method: 'POST', body: { fields: { Title: 'x' } }, permissions })).status;
    expect(await write(person(ben), ['Sites.ReadWrite.All'])).toBe(201);
    expect(await write(person(ben), ['Sites.Read.All'])).toBe(403);
    expect(await write(person(cora), full)).toBe(403);
    expect(await write(other, ['Sites.ReadWrite.All'])).toBe(201);
    const made = { method: 'POST', body: { displayName: 'x' } };
    const lists = items.replace(/\/Examples.*$/, '');
    const make = async (permission: string): Promise<number> =>
      (await ask(tenant, other, lists, { ...made, permissions: [permission] })).status;
    expect([await make('Sites.ReadWrite.All'), await make('Sites.Manage.All')]).toEqual([403, 201]);
  });

  it('without any are told apart from the wrong ones', async () => {
    const message = async (permissions: readonly string[]): Promise<unknown> =>
      (await ask(testTenant().tenant, app, siteOf(hub), { permissions })).body['error'];
    expect(await message([])).toMatchObject({ message: expect.stringContaining('scp or roles') as string });
    expect(await message(['Mail.Send'])).toMatchObject({ code: 'accessDenied', message: 'Access denied' });
  });
});
