import { usualHost } from '../../../../../local/tenant/graph/siteAddress';
import { graph } from '../../clients';
import { ben, closed, person, serviceApp } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { type Item, libraryTenant } from './libraries';

const app = { kind: 'app', appId: serviceApp } as const;

describe('a file', () => {
  it('has every property that Graph gives', async () => {
    const { siteId, drive, put } = await libraryTenant();
    const file = await put('Changes only/a b.csv', 'J', person(ben));
    const host = usualHost;
    const user = { email: ben.mail, id: ben.oid, displayName: 'Ben Bell' };
    expect(file).toMatchObject({
      createdBy: { user },
      lastModifiedBy: { user },
      createdDateTime: '2026-11-22T09:30:00Z',
      file: { mimeType: 'text/csv', hashes: { quickXorHash: 'SgAAAAAAAAAAAAAAAQAAAAAAAAA=' } },
      fileSystemInfo: { createdDateTime: '2026-11-22T09:30:00Z', lastModifiedDateTime: '2026-11-22T09:30:00Z' },
      size: 1,
      webUrl: `https://${host}${closed}/Intake%20R0B/Changes%20only/a%20b.csv`,
    });
    expect(file['parentReference']).toEqual({
      driveId: drive.slice('/drives/'.length),
      driveType: 'documentLibrary',
      id: expect.any(String) as string,
      name: 'Changes only',
      path: `${drive}/root:/Changes%20only`,
      siteId: siteId.replace('tenant.example', host),
    });
    for (const none of ['folder', 'root', 'deleted', 'description']) expect(file).not.toHaveProperty(none);
  });

  it('names who changed it last, people and applications', async () => {
    const { put } = await libraryTenant();
    await put('a.csv', 'a', person(ben));
    const file = await put('a.csv', 'b');
    expect(file).toMatchObject({
      createdBy: { user: { id: ben.oid } },
      lastModifiedBy: { application: { id: serviceApp } },
    });
  });

  it('shows its ids in SharePoint where they are selected, and where it is had from', async () => {
    const { tenant, drive, put } = await libraryTenant();
    const { id, eTag } = await put('a.csv', 'a');
    const shown = (await graph(tenant, app)
      .api(`${drive}/items/${id}`)
      .select('sharepointIds,content.downloadUrl')
      .get()) as Item;
    const guid = eTag.slice(2, 38).toLowerCase();
    expect(shown['sharepointIds']).toMatchObject({
      listItemUniqueId: guid,
      siteUrl: `https://${usualHost}${closed}`,
    });
    expect(shown['@microsoft.graph.downloadUrl']).toMatch(/^https:/);
    expect(shown).not.toHaveProperty('name');
  });
});

describe('a folder', () => {
  it('is as large as all that is in it, and counts what is right in it', async () => {
    const { tenant, drive, put } = await libraryTenant();
    await put('one/two/a.csv', 'abc');
    await put('one/b.csv', 'de');
    const get = async (path: string): Promise<Item> =>
      (await graph(tenant, app)
        .api(drive + path)
        .get()) as Item;
    expect(await get('/root:/one')).toMatchObject({ size: 5, folder: { childCount: 2 } });
    expect(await get('/root:/one')).not.toHaveProperty('file');
    expect(await get('/root')).toMatchObject({ size: 5, folder: { childCount: 1 }, root: {} });
  });

  it('comes with its children where they are expanded', async () => {
    const { tenant, drive, put } = await libraryTenant();
    const [a, b] = [await put('one/a.csv', 'a'), await put('one/b.csv', 'b')];
    const get = (expand: string): Promise<unknown> => graph(tenant, app).api(`${drive}/root:/one`).expand(expand).get();
    expect(await get('children')).toMatchObject({ name: 'one', children: [{ id: a.id, size: 1 }, { id: b.id }] });
    expect(await get('children($select=name)')).toMatchObject({ children: [{ name: 'a.csv' }, { name: 'b.csv' }] });
  });

  it.each([
    ['name desc', ['c', 'b', 'a']],
    ['size', ['b', 'c', 'a']],
    ['lastModifiedDateTime desc', ['b', 'c', 'a']],
  ])('shows its children by %s', async (order, expected) => {
    const { tenant, drive, put, wait } = await libraryTenant();
    for (const [name, content] of [
      ['a', 'aaa'],
      ['c', 'cc'],
      ['b', 'b'],
    ] as const) {
      await put(name, content);
      wait(1);
    }
    const page = (await graph(tenant, app).api(`${drive}/root/children`).orderby(order).get()) as { value: Item[] };
    expect(page.value.map(({ name }) => name)).toEqual(expected);
  });

  it.each(["$filter=name eq 'a'", '$orderby=eTag'])('is refused with %s, in words', async (option) => {
    const { tenant, drive } = await libraryTenant();
    expect(codeOf(await ask(tenant, app, `${drive}/root/children?${option}`))).toBe('LocalTenantNotImitated');
  });
});

describe('a drive', () => {
  it('tells how full it is, and how full its recycle bin', async () => {
    const { tenant, drive, put } = await libraryTenant();
    await put('a.csv', 'abc');
    const { id } = await put('b.csv', 'de');
    await graph(tenant, app).api(`${drive}/items/${id}`).delete();
    const shown = (await graph(tenant, app).api(drive).get()) as { quota: Record<string, number> };
    expect(shown).toMatchObject({
      driveType: 'documentLibrary',
      webUrl: `https://${usualHost}${closed}/Intake%20R0B`,
      quota: { used: 3, deleted: 2, state: 'normal' },
    });
    const { used, remaining, total } = shown.quota;
    expect((used ?? 0) + (remaining ?? 0)).toBe(total);
  });

  it('is found by its site too, with all that is in it', async () => {
    const { tenant, siteId, drive, put } = await libraryTenant();
    const { id } = await put('one/a.csv', 'a');
    const client = graph(tenant, app);
    for (const of of [
      `/sites/${siteId}/drive`,
      `/sites/${siteId}${drive}`,
      `/sites/${siteId}/lists/Intake R0B/drive`,
    ]) {
      expect(await client.api(of).get()).toMatchObject({
        name: 'Intake R0B',
        webUrl: `https://tenant.example${closed}/Intake%20R0B`,
      });
      for (const path of ['/root:/one/a.csv', `/items/${id}`, '/root:/one/a.csv:'])
        expect(
          await client
            .api(of + path)
            .select('id')
            .get(),
        ).toMatchObject({ id });
    }
    const folder = (await client.api(`${drive}/root:/one`).get()) as Item;
    expect(await client.api(`${drive}/items/${folder.id}:/a.csv`).select('id').get()).toMatchObject({ id });
  });
});
