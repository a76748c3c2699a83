import { graph } from '../../clients';
import { app, ben, closed, cora, person } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { fetched, type Item, type LibraryTenant, libraryTenant } from './libraries';

const names = async ({ tenant, drive }: LibraryTenant, place = '/root'): Promise<string[]> => {
  const page = (await graph(tenant, app).api(`${drive}${place}/children`).get()) as { value: Item[] };
  return page.value.map(({ name }) => name);
};

const change = async ({ tenant, drive }: LibraryTenant, { id }: Item, body: object): Promise<Item> =>
  (await graph(tenant, app).api(`${drive}/items/${id}`).patch(body)) as Item;

const contentOf = async ({ tenant, drive }: LibraryTenant, path: string): Promise<string> =>
  (await fetched(tenant, `${drive}/root:/${path}:/content`)).text();

describe('a file or folder', () => {
  it('is given another name, and is the same with another version', async () => {
    const made = await libraryTenant();
    const file = await made.put('a.csv', 'a');
    made.wait(60);
    const changed = await change(made, file, { name: 'b.csv' });
    expect(changed).toMatchObject({ id: file.id, name: 'b.csv', cTag: file.cTag, eTag: file.eTag.replace(',1', ',2') });
    expect(changed.lastModifiedDateTime).toBe('2026-11-22T09:31:00Z');
    expect(await contentOf(made, 'b.csv')).toBe('a');
  });

  it.each([
    ['by its id', (folder: Item) => ({ id: folder.id })],
    ['by its path', (folder: Item) => ({ path: `/drives/x/root:/${encodeURIComponent(folder.name)}` })],
  ])('is moved to another folder, named %s', async (_, reference) => {
    const made = await libraryTenant();
    await made.put('Old ones/x.csv', 'x');
    const file = await made.put('a.csv', 'a');
    const folder = (await graph(made.tenant, app).api(`${made.drive}/root:/Old ones`).get()) as Item;
    await change(made, file, { parentReference: reference(folder), name: 'c.csv' });
    expect([await names(made), await names(made, '/root:/Old ones:')]).toEqual([['Old ones'], ['c.csv', 'x.csv']]);
  });

  it('has the times that a client gives it, and a description', async () => {
    const made = await libraryTenant();
    const file = await made.put('a.csv', 'a');
    const fileSystemInfo = { createdDateTime: '2020-01-02T03:04:05Z', lastModifiedDateTime: '2021-01-02T03:04:05Z' };
    expect(await change(made, file, { fileSystemInfo, description: 'Of March' })).toMatchObject({
      fileSystemInfo,
      description: 'Of March',
      createdDateTime: '2026-11-22T09:30:00Z',
    });
    expect(await change(made, file, { description: null })).not.toHaveProperty('description');
  });

  it('is told of by delta when it moves, with the folders that it left and came to', async () => {
    const made = await libraryTenant();
    await made.put('one/x.csv', 'x');
    const file = await made.put('two/a.csv', 'a');
    const { '@odata.deltaLink': link } = (await graph(made.tenant, app)
      .api(`${made.drive}/root/delta(token='latest')`)
      .get()) as { '@odata.deltaLink': string };
    await change(made, file, { parentReference: { path: '/drive/root:/one' } });
    const { value } = (await graph(made.tenant, app).api(link).get()) as { value: Item[] };
    expect(value.map(({ name }) => name).sort()).toEqual(['a.csv', 'one', 'root', 'two']);
  });

  it.each([
    ['the name of another', { name: 'B.csv' }, 409, 'nameAlreadyExists'],
    ['a name that none has', { name: 'a*b' }, 400, 'invalidRequest'],
    ['a name that is a number', { name: 1 }, 400, 'BadRequest'],
    ['a folder that is none', { parentReference: { id: '01AAAA' } }, 404, 'itemNotFound'],
    ['a folder without a name', { parentReference: {} }, 400, 'BadRequest'],
    ['a folder by a path that cannot be read', { parentReference: { path: '/drive/root:/%zz' } }, 400, 'BadRequest'],
    ['another drive', { parentReference: { driveId: 'b!a', id: '01AAAA' } }, 501, 'LocalTenantNotImitated'],
    ['a time that is none', { fileSystemInfo: { createdDateTime: 'now' } }, 400, 'BadRequest'],
    ['what it does not know', { file: {} }, 501, 'LocalTenantNotImitated'],
  ])('is not given %s', async (_, body, status, code) => {
    const { tenant, drive, put } = await libraryTenant();
    await put('b.csv', 'b');
    const { id } = await put('a.csv', 'a');
    const answered = await ask(tenant, app, `${drive}/items/${id}`, { method: 'PATCH', body });
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });

  it('is not moved into itself, and the root is not moved at all', async () => {
    const { tenant, drive, put } = await libraryTenant();
    await put('one/two/a.csv', 'a');
    const patch = (path: string, body: object, headers = {}) =>
      ask(tenant, app, drive + path, { method: 'PATCH', body, headers });
    const into = { parentReference: { path: '/drive/root:/one/two' } };
    for (const [path, body] of [
      ['/root:/one', into],
      ['/root', into],
      ['/root', { name: 'trunk' }],
    ] as const)
      expect(await patch(path, body)).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } });
    expect((await patch('/root:/one', { name: 'x' }, { 'If-Match': '"{A},1"' })).status).toBe(412);
  });

  it('takes another name where its own is taken and the client wants that', async () => {
    const made = await libraryTenant();
    await made.put('b.csv', 'b');
    const file = await made.put('a.csv', 'a');
    const wanted = { name: 'b.csv', '@microsoft.graph.conflictBehavior': 'rename' };
    expect(await change(made, file, wanted)).toMatchObject({ name: 'b 1.csv' });
  });
});

describe('where a name is taken', () => {
  const behave = (how: string): string => `?@microsoft.graph.conflictBehavior=${how}`;

  it.each([
    ['replace', 200, ['a.csv'], 'b'],
    ['rename', 201, ['a 1.csv', 'a.csv'], 'a'],
    ['fail', 409, ['a.csv'], 'a'],
    ['something', 400, ['a.csv'], 'a'],
  ])('a file that is put does as it is told: %s', async (how, status, left, content) => {
    const made = await libraryTenant();
    await made.put('a.csv', 'a');
    const put = { method: 'PUT', body: 'b' };
    expect((await fetched(made.tenant, `${made.drive}/root:/a.csv:/content${behave(how)}`, put)).status).toBe(status);
    expect([await names(made), await contentOf(made, 'a.csv')]).toEqual([left, content]);
  });

  it('a new folder takes another where it is told to', async () => {
    const made = await libraryTenant();
    const client = graph(made.tenant, app);
    const folder = { name: 'one', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' };
    for (let times = 0; times < 3; times += 1) await client.api(`${made.drive}/root/children`).post(folder);
    expect(await names(made)).toEqual(['one', 'one 1', 'one 2']);
  });
});

describe('a copy', () => {
  const copy = ({ tenant, drive }: LibraryTenant, path: string, body: object, by = app) =>
    fetched(tenant, `${drive}/root:/${path}:/copy`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
      by,
    });

  it('is made of a folder with all that is in it, and can be asked for', async () => {
    const made = await libraryTenant();
    await made.put('one/two/a.csv', 'a');
    const answer = await copy(made, 'one', { name: 'other' });
    expect([answer.status, await answer.text()]).toEqual([202, '']);
    expect(await contentOf(made, 'other/two/a.csv')).toBe('a');
    const progress = await made.tenant.graph(new Request(answer.headers.get('Location') ?? ''));
    const { id } = (await graph(made.tenant, app).api(`${made.drive}/root:/other`).get()) as Item;
    expect(await progress.json()).toMatchObject({ status: 'completed', resourceId: id });
  });

  it('goes to another library where one may write there', async () => {
    const made = await libraryTenant();
    await made.put('a.csv', 'a');
    made.tenant.sites.grantLibrary(closed, 'Intake RTF', [{ to: { oid: ben.oid }, level: 'contribute' }]);
    const { value } = (await graph(made.tenant, person(ben)).api(`/sites/${made.siteId}/drives`).get()) as {
      value: Item[];
    };
    const body = { parentReference: { driveId: value[1]?.id, path: '/root:/' } };
    expect((await copy(made, 'a.csv', body, person(ben))).status).toBe(202);
    const there = await fetched(made.tenant, `/drives/${value[1]?.id}/root:/a.csv:/content`, { by: person(ben) });
    expect(await there.text()).toBe('a');
    expect((await copy(made, 'a.csv', body, person(cora))).status).toBe(404);
  });

  it('into the folder itself ends', async () => {
    const made = await libraryTenant();
    await made.put('one/a.csv', 'a');
    expect((await copy(made, 'one', { parentReference: { path: '/root:/one' } })).status).toBe(202);
    expect(await names(made, '/root:/one:')).toEqual(['a.csv', 'one']);
    expect(await names(made, '/root:/one/one:')).toEqual(['a.csv']);
  });

  it.each([
    ['where its name is taken', 'a.csv', {}, 409],
    ['of the root', '', { name: 'b' }, 400],
    ['with a name that none has', 'a.csv', { name: 'a?' }, 400],
    ['of what is not there', 'none.csv', {}, 404],
    ['with more than a name', 'a.csv', { name: 'b', children: true }, 501],
  ])('is refused %s', async (_, path, body, status) => {
    const made = await libraryTenant();
    await made.put('a.csv', 'a');
    const place = path === '' ? 'root' : `root:/${path}:`;
    const asking = { method: 'POST', body };
    expect((await ask(made.tenant, app, `${made.drive}/${place}/copy`, asking)).status).toBe(status);
  });
});

describe('a search', () => {
  it('finds files and folders by their names, below a folder', async () => {
    const { tenant, drive, put } = await libraryTenant();
    for (const path of ["one/Sam's March.csv", 'one/April.csv', 'march/x.csv']) await put(path, 'a');
    const found = async (place: string, text: string): Promise<string[]> => {
      const page = (await graph(tenant, app).api(`${drive}/${place}/search(q='${text}')`).get()) as { value: Item[] };
      return page.value.map(({ name }) => name).sort();
    };
    expect(await found('root', 'march')).toEqual(["Sam's March.csv", 'march']);
    expect(await found('root:/one:', 'march')).toEqual(["Sam's March.csv"]);
    expect(await found('root', "Sam''s")).toEqual(["Sam's March.csv"]);
    expect(await found('root', 'may')).toEqual([]);
  });
});
