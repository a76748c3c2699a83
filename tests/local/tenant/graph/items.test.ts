import { graph, pnp } from '../clients';
import { ada, app, cora, hub, person } from '../tenantForTests';
import { ask, codeOf, graphTenant } from './asking';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/webs';

interface Page {
  readonly value: readonly { readonly id: string }[];
  readonly '@odata.nextLink'?: string;
}

describe('an item', () => {
  it('comes without its fields unless they are asked for, and without what has no value', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    expect(await client.api(`${items}/1`).get()).not.toHaveProperty('fields');
    const { fields } = (await client.api(`${items}/1`).expand('fields').get()) as { fields: object };
    expect(fields).toMatchObject({ id: '1', Title: 'One', sizes: ['Small', 'Large'] });
    expect(fields).not.toHaveProperty('amount');
    const { fields: some } = (await client.api(`${items}/1`).expand('fields($select=line)').get()) as {
      fields: object;
    };
    expect(some).toEqual({ '@odata.etag': expect.any(String), line: 'a' });
  });

  it('is changed whatever its version where none is named', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    expect(await client.api(`${items}/1/fields`).patch({ line: 'b' })).toMatchObject({ line: 'b', Title: 'One' });
  });

  it('goes into the recycle bin of its site, from where it comes back with its id', async () => {
    const { tenant, items } = await graphTenant();
    await graph(tenant, app).api(`${items}/1`).delete();
    const { web } = pnp(tenant, hub, person(ada));
    const bin = (await web.recycleBin()) as { Id: string; Title: string; DirName: string }[];
    expect(bin).toMatchObject([{ Title: 'One', DirName: `${hub.slice(1)}/Lists/Examples` }]);
    await web.recycleBin.getById(bin[0]?.Id ?? '').restore();
    expect(await graph(tenant, app).api(`${items}/1`).get()).toMatchObject({ id: '1' });
  });

  it('goes with an empty answer that has no type', async () => {
    const { tenant, items } = await graphTenant();
    expect(await ask(tenant, app, `${items}/1`, { method: 'DELETE' })).toEqual({ status: 204, type: null, body: {} });
  });
});

describe('Graph refuses', () => {
  const fields = (written: object) => ({ method: 'POST', body: { fields: written } });
  it.each([
    ['an item that is not there', '/9', {}, 404, 'itemNotFound'],
    ['to search without an index', "?$filter=fields/Title eq 'One'", {}, 400, 'invalidRequest'],
    ['an order without an index', '?$orderby=fields/Title', {}, 400, 'invalidRequest'],
    ['an address with a "%" that begins nothing', '/%zz', {}, 400, 'BadRequest'],
    ['a filter that is none', "?$filter=fields/line 'a'", {}, 400, 'invalidRequest'],
    ['a column that is not there in a filter', '?$filter=fields/none eq 1', {}, 400, 'invalidRequest'],
    ['a column that is not there in an item', '', fields({ none: 1 }), 400, 'invalidRequest'],
    ['several choices without their type', '', fields({ sizes: ['Small'] }), 400, 'invalidRequest'],
    ['256 characters', '', fields({ line: 'x'.repeat(256) }), 400, 'invalidRequest'],
    ['a page of nothing', '?$top=0', {}, 400, 'invalidRequest'],
    ['so many items further on', '?$skip=1', {}, 400, 'invalidRequest'],
    ['a "%" that begins nothing in a query', "?$filter=fields/line eq '%zz'", {}, 400, 'BadRequest'],
    [
      '1,500 nested brackets',
      `?$filter=${'('.repeat(1500)}fields/line eq 'a'${')'.repeat(1500)}`,
      {},
      400,
      'invalidRequest',
    ],
    ['600 conditions', `?$filter=${'fields/id eq 1 or '.repeat(600)}fields/id eq 1`, {}, 400, 'invalidRequest'],
    ['a page from far away', `?$orderby=fields/line&$skiptoken=${'9'.repeat(20)}`, {}, 400, 'invalidRequest'],
    ['an option twice', '?$top=1&$top=2', {}, 400, 'invalidRequest'],
    ['a body that is no object', '', { method: 'POST', body: [null] }, 400, 'BadRequest'],
    ['a new item whose fields are a list', '', { method: 'POST', body: { fields: [] } }, 400, 'BadRequest'],
    ['a column of the program itself', '', fields(JSON.parse('{ "__proto__": "a" }') as object), 400, 'invalidRequest'],
    ['an unknown option', '?$foo=1', {}, 501, 'LocalTenantNotImitated'],
    ['an option on one item', '/1?$top=1', {}, 501, 'LocalTenantNotImitated'],
    ['an option with its sign and without', '?top=1&$top=1', {}, 400, 'invalidRequest'],
    ['a page from nowhere', '?$skiptoken=x', {}, 400, 'invalidRequest'],
    ['what it does not know of', '/1/analytics', {}, 501, 'LocalTenantNotImitated'],
    ['another expansion', '?$expand=driveItem', {}, 501, 'LocalTenantNotImitated'],
    ['a filter on what is no field', "?$filter=createdDateTime ge '2026'", {}, 400, 'invalidRequest'],
    ['a count', '?$count=true', {}, 400, 'invalidRequest'],
    ['a new item with a file', '', { method: 'POST', body: { driveItem: {} } }, 501, 'LocalTenantNotImitated'],
    [
      'a new item of a content type that is not there',
      '',
      { method: 'POST', body: { contentType: { id: '0x0104' } } },
      400,
      'invalidRequest',
    ],
  ])('%s', async (_, path, asking, status, code) => {
    const { tenant, items } = await graphTenant();
    const answered = await ask(tenant, app, `${items}${path}`, asking);
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });

  it.each(['/http://[', '//elsewhere.example/v1.0/me'])('what is no address of it: %s', async (path) => {
    const { tenant } = await graphTenant();
    expect((await ask(tenant, app, path)).status).toBe(501);
  });

  it('a person what SharePoint refuses them', async () => {
    const { tenant, items } = await graphTenant();
    const answered = await ask(tenant, person(cora), items, fields({ Title: 'x' }));
    expect([answered.status, codeOf(answered)]).toEqual([403, 'accessDenied']);
    expect((await ask(tenant, person(cora), `${items}/1`)).status).toBe(200);
  });

  it('who has neither token nor session', async () => {
    const { tenant } = await graphTenant();
    expect((await tenant.graph(new Request('https://graph.microsoft.com/v1.0/me'))).status).toBe(401);
  });
});

describe('the items of a list', () => {
  it('come two hundred at a time, with a link to Graph itself for the next ones', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    for (let at = 2; at <= 205; at += 1) await client.api(items).post({ fields: { Title: `${at}`, line: 'b' } });
    const first = (await client.api(items).filter("fields/line eq 'b'").get()) as Page;
    expect([first.value.length, first.value[0]?.id]).toEqual([200, '2']);
    const next = first['@odata.nextLink'] ?? '';
    expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//);
    const second = (await client.api(next).get()) as Page;
    expect(second.value.map(({ id }) => id)).toEqual(['202', '203', '204', '205']);
    expect(second).not.toHaveProperty('@odata.nextLink');
  });

  it('come in the order that is asked for', async () => {
    const { tenant, items } = await graphTenant();
    const client = graph(tenant, app);
    for (const line of ['c', 'b']) await client.api(items).post({ fields: { Title: 'T', line } });
    const { value } = (await client.api(items).orderby('fields/line desc').get()) as Page;
    expect(value.map(({ id }) => id)).toEqual(['2', '3', '1']);
  });
});
