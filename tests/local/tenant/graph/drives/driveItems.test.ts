import { graph } from '../../clients';
import { app, ben, closed, cora, person } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { fetched, type Item, libraryTenant } from './libraries';

const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();

describe('a file', () => {
  it('is put where its path says, with the folders on the way to it', async () => {
    const { tenant, drive, put } = await libraryTenant();
    const file = await put('Changes only/March/ärzte ä.csv', 'Ein,Zwei\n');
    expect(file).toMatchObject({ name: 'ärzte ä.csv', size: 9, file: { mimeType: 'text/csv' } });
    expect(file.parentReference).toMatchObject({ path: `${drive}/root:/Changes%20only/March` });
    const client = graph(tenant, app);
    expect(await client.api(`${drive}/root:/Changes%20only/March`).get()).toMatchObject({ folder: { childCount: 1 } });
    expect(await client.api(`${drive}/root`).get()).toMatchObject({ folder: { childCount: 1 } });
    expect(await client.api(`${drive}/root:/changes only/MARCH/ärzte ä.csv:`).select('id').get()).toEqual({
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#drives('${encodeURIComponent(drive.slice(8))}')/items(id)/$entity`,
      id: file.id,
    });
    expect(await client.api(`${drive}/items/${file.id}`).select('name,size').get()).toMatchObject({
      name: 'ärzte ä.csv',
      size: 9,
    });
  });

  it('has another version when its content was replaced, and is the same file', async () => {
    const { tenant, drive, put, wait } = await libraryTenant();
    const first = await put('a.csv', 'one');
    wait(60);
    const second = await put('A.CSV', 'three');
    expect(second).toMatchObject({ id: first.id, name: 'a.csv', size: 5 });
    expect(first.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    expect(second.eTag).toBe(first.eTag.replace(',1', ',2'));
    expect([first.cTag, second.cTag].map((tag) => tag.slice(-3))).toEqual([',1"', ',2"']);
    expect([first, second].map(({ lastModifiedDateTime }) => lastModifiedDateTime)).toEqual([
      '2026-11-22T09:30:00Z',
      '2026-11-22T09:31:00Z',
    ]);
    const third = (await graph(tenant, app).api(`${drive}/items/${first.id}/content`).put('four')) as Item;
    expect(third.eTag).toBe(first.eTag.replace(',1', ',3'));
    expect(await textOf(fetched(tenant, `${drive}/items/${first.id}/content`))).toBe('four');
  });

  it('may be empty, at first and afterwards', async () => {
    const { tenant, drive, put } = await libraryTenant();
    const path = `${drive}/root:/empty.csv:/content`;
    const put0 = () => fetched(tenant, path, { method: 'PUT', body: '' });
    expect((await put0()).status).toBe(201);
    expect(await put('empty.csv', 'a')).toMatchObject({ size: 1 });
    const emptied = await put0();
    expect(emptied.status).toBe(200);
    expect(await emptied.json()).toMatchObject({ size: 0 });
    expect(await textOf(fetched(tenant, path))).toBe('');
  });

  it('is made with 201 and replaced with 200', async () => {
    const { tenant, drive } = await libraryTenant();
    const put = async (): Promise<number> =>
      (await fetched(tenant, `${drive}/root:/a.csv:/content`, { method: 'PUT', body: 'a' })).status;
    expect([await put(), await put()]).toEqual([201, 200]);
  });

  it('keeps its bytes as they are, a megabyte of them too', async () => {
    const { tenant, drive } = await libraryTenant();
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, at) => (at * 7) % 256);
    const path = `${drive}/root:/a.bin:/content`;
    await fetched(tenant, path, { method: 'PUT', body: bytes });
    const answer = await fetched(tenant, path);
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['into the recycle bin', '', 'DELETE', ['a.csv']],
    ['for good', '/permanentDelete', 'POST', []],
  ] as const)('is removed %s', async (_, action, method, left) => {
    const { tenant, drive, put } = await libraryTenant();
    const { id } = await put('a.csv', 'a');
    const removed = await ask(tenant, app, `${drive}/items/${id}${action}`, { method });
    expect(removed).toMatchObject({ status: 204, type: null });
    for (const path of [`/items/${id}`, '/root:/a.csv', '/root:/a.csv:/content'])
      expect((await ask(tenant, app, drive + path)).status).toBe(404);
    expect(tenant.sites.recycleBin(closed, 'Intake R0B')).toEqual(left);
    expect((await put('a.csv', 'b')).id).not.toBe(id);
  });
});

describe('a folder', () => {
  it('is made among the children of another, and shows what is in it page by page', async () => {
    const { tenant, drive, put } = await libraryTenant();
    const client = graph(tenant, app);
    const body = { name: 'Changes only', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
    const folder = (await client.api(`${drive}/root/children`).post(body)) as Item;
    expect(folder).toMatchObject({ name: 'Changes only', folder: { childCount: 0 }, size: 0 });
    for (const name of ['c.csv', 'a.csv', 'b.csv']) await put(`Changes only/${name}`, name);
    const inner = (await client.api(`${drive}/items/${folder.id}/children`).post({ name: 'd', folder: {} })) as Item;
    expect(inner.parentReference).toMatchObject({ id: folder.id });
    const page = (await client.api(`${drive}/root:/Changes only:/children`).top(3).select('name').get()) as Page;
    expect(page.value).toEqual([{ name: 'a.csv' }, { name: 'b.csv' }, { name: 'c.csv' }]);
    const next = (await client.api(page['@odata.nextLink'] ?? '').get()) as Page;
    expect(next.value).toEqual([{ name: 'd' }]);
    expect(next).not.toHaveProperty('@odata.nextLink');
  });

  it('is removed with all that is in it', async () => {
    const { tenant, drive, put } = await libraryTenant();
    const file = await put('one/two/a.csv', 'a');
    const folder = (await graph(tenant, app).api(`${drive}/root:/one`).get()) as Item;
    await graph(tenant, app).api(`${drive}/items/${folder.id}`).delete();
    expect((await ask(tenant, app, `${drive}/items/${file.id}`)).status).toBe(404);
    expect(tenant.sites.recycleBin(closed, 'Intake R0B')).toEqual(['a.csv']);
  });
});

interface Page {
  readonly value: unknown[];
  readonly '@odata.nextLink'?: string;
}

describe('a library refuses', () => {
  const write = (body: unknown = {}, headers = {}) => ({ method: 'POST', body, headers });
  const put = (headers = {}) => ({ method: 'PUT', body: 'x', headers });

  it.each([
    ['a file with a sign that no name has', '/root:/a*b.csv:/content', put(), 400, 'invalidRequest'],
    ['a name that ends in a space', '/root:/a.csv :/content', put(), 400, 'invalidRequest'],
    ['content for a folder', '/root:/one:/content', put(), 409, 'nameAlreadyExists'],
    ['a file for a folder on the way', '/root:/one/a.csv/b.csv:/content', put(), 409, 'nameAlreadyExists'],
    ['another version', '/root:/one/a.csv:/content', put({ 'If-Match': '"{A},1"' }), 412, 'resourceModified'],
    ['the content of a folder', '/root:/one:/content', {}, 400, 'invalidRequest'],
    ['a folder that is there', '/root/children', write({ name: 'ONE', folder: {} }), 409, 'nameAlreadyExists'],
    ['a folder without a name', '/root/children', write({ folder: {} }), 400, 'BadRequest'],
    ['a child that is no folder', '/root/children', write({ name: 'two' }), 400, 'BadRequest'],
    [
      'a folder instead of another',
      '/root/children',
      write({ name: 'one', folder: {}, '@microsoft.graph.conflictBehavior': 'replace' }),
      501,
      'LocalTenantNotImitated',
    ],
    ['a path that leads nowhere', '/root:/one/two/three', {}, 404, 'itemNotFound'],
    ['an id that is nobody', '/items/01AAAA', {}, 404, 'itemNotFound'],
    ['a page of none', '/root/children?$top=0', {}, 400, 'invalidRequest'],
  ])('%s', async (_, path, asking, status, code) => {
    const { tenant, drive, put: file } = await libraryTenant();
    await file('one/a.csv', 'a');
    const answered = await ask(tenant, app, drive + path, asking);
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });

  it('the removal of another version, and of its root', async () => {
    const { tenant, drive, put: file } = await libraryTenant();
    const { id, eTag } = await file('a.csv', 'a');
    await file('a.csv', 'b');
    const remove = async (item: string, headers = {}): Promise<number> =>
      (await ask(tenant, app, `${drive}/items/${item}`, { method: 'DELETE', headers })).status;
    expect(await remove(id, { 'If-Match': eTag })).toBe(412);
    const root = (await graph(tenant, app).api(`${drive}/root`).get()) as Item;
    expect(await remove(root.id)).toBe(501);
    expect(await remove(id, { 'If-Match': eTag.replace(',1', ',2') })).toBe(204);
  });

  it('writing to who may only read, and takes it from who may add', async () => {
    const { tenant, drive, put: file } = await libraryTenant();
    const { id } = await file('a.csv', 'a', person(ben));
    for (const [path, asking] of [
      ['/root:/b.csv:/content', put()],
      [`/items/${id}/content`, put()],
      ['/root/children', write({ name: 'one', folder: {} })],
      [`/items/${id}`, { method: 'DELETE' }],
      [`/items/${id}/permanentDelete`, write()],
    ] as const)
      expect((await ask(tenant, person(cora), drive + path, asking)).status).toBe(403);
    expect(await textOf(fetched(tenant, `${drive}/items/${id}/content`, { by: person(cora) }))).toBe('a');
  });
});
