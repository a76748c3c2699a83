import { usualHost } from '../../../../../local/tenant/graph/siteAddress';
import { graph } from '../../clients';
import { app } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { type Item, type LibraryTenant, libraryTenant } from './libraries';

interface Delta {
  readonly value: Item[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

const get = async ({ tenant }: LibraryTenant, address: string): Promise<Delta> =>
  (await graph(tenant, app).api(address).get()) as Delta;

/** Reads to the last page. @returns what was told, by name or as removed, and where to go on from */
async function readAll(made: LibraryTenant, address: string): Promise<{ told: string[]; link: string }> {
  const { value, '@odata.nextLink': next, '@odata.deltaLink': link } = await get(made, address);
  const told = value.map(({ name, deleted }) => (deleted === undefined ? name : 'removed'));
  if (next === undefined) return { told, link: link ?? '' };
  const rest = await readAll(made, next);
  return { told: [...told, ...rest.told], link: rest.link };
}

describe('the changes of a library', () => {
  it('are all that is there at first, then what is new, and then nothing', async () => {
    const made = await libraryTenant();
    await made.put('one/a.csv', 'a');
    const first = await readAll(made, `${made.drive}/root/delta`);
    expect(first.told.sort()).toEqual(['a.csv', 'one', 'root']);
    await made.put('b.csv', 'b');
    const second = await readAll(made, first.link);
    expect(second.told.sort()).toEqual(['b.csv', 'root']);
    expect((await readAll(made, second.link)).told).toEqual([]);
  });

  it('name a file once, as it is by now, with its new version', async () => {
    const made = await libraryTenant();
    const { link } = await readAll(made, `${made.drive}/root/delta`);
    const { id, eTag } = await made.put('a.csv', 'a');
    made.wait(30);
    await made.put('a.csv', 'abc');
    const { value } = await get(made, link);
    const told = value.filter((item) => item.id === id);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      name: 'a.csv',
      size: 3,
      eTag: eTag.replace(',1', ',2'),
      file: { mimeType: 'text/csv' },
      lastModifiedDateTime: '2026-11-22T09:30:30Z',
      fileSystemInfo: { createdDateTime: '2026-11-22T09:30:00Z', lastModifiedDateTime: '2026-11-22T09:30:30Z' },
      parentReference: { driveType: 'documentLibrary' },
    });
    for (const left of ['cTag', '@microsoft.graph.downloadUrl']) expect(told[0]).not.toHaveProperty([left]);
    expect(told[0]?.['parentReference']).not.toHaveProperty('path');
  });

  it.each([
    ['into the recycle bin', (client: ReturnType<typeof graph>, item: string) => client.api(item).delete()],
    ['for good', (client: ReturnType<typeof graph>, item: string) => client.api(`${item}/permanentDelete`).post({})],
  ])('tell of what was removed %s, without its name', async (_, remove) => {
    const made = await libraryTenant();
    const { id } = await made.put('one/a.csv', 'a');
    const { link } = await readAll(made, `${made.drive}/root/delta`);
    await remove(graph(made.tenant, app), `${made.drive}/items/${id}`);
    const { value } = await get(made, link);
    const folder = value.find(({ name }) => name === 'one');
    expect(value.find((item) => item.id === id)).toEqual({
      id,
      deleted: { state: 'deleted' },
      parentReference: {
        driveId: made.drive.slice('/drives/'.length),
        driveType: 'documentLibrary',
        id: folder?.id,
        siteId: made.siteId.replace('tenant.example', usualHost),
      },
    });
    expect((await readAll(made, `${made.drive}/root/delta`)).told).not.toContain('removed');
  });

  it('tell of everything in a folder that was removed', async () => {
    const made = await libraryTenant();
    await made.put('one/two/a.csv', 'a');
    const { link } = await readAll(made, `${made.drive}/root/delta`);
    const folder = (await graph(made.tenant, app).api(`${made.drive}/root:/one`).get()) as Item;
    await graph(made.tenant, app).api(`${made.drive}/items/${folder.id}`).delete();
    expect((await readAll(made, link)).told.sort()).toEqual(['removed', 'removed', 'removed', 'root']);
  });

  it('come page by page, and miss nothing that is put while they are read', async () => {
    const made = await libraryTenant();
    for (const name of ['a', 'b', 'c']) await made.put(`${name}.csv`, name);
    const { value, '@odata.nextLink': next = '' } = await get(made, `${made.drive}/root/delta?$top=2&$select=name`);
    expect(value).toHaveLength(2);
    await made.put('d.csv', 'd');
    const rest = await readAll(made, next);
    expect([...value.map(({ name }) => name), ...rest.told].sort()).toEqual(
      expect.arrayContaining(['a.csv', 'b.csv', 'c.csv', 'd.csv']),
    );
    expect((await readAll(made, rest.link)).told).toEqual([]);
  });

  it('begin from now on where the latest token is asked for', async () => {
    const made = await libraryTenant();
    await made.put('a.csv', 'a');
    const { told, link } = await readAll(made, `${made.drive}/root/delta?token=latest`);
    expect(told).toEqual([]);
    await made.put('b.csv', 'b');
    expect((await readAll(made, link)).told).toContain('b.csv');
    expect((await readAll(made, link)).told).not.toContain('a.csv');
  });
});

describe('a token of changes', () => {
  it('of another library is worth nothing, and the answer says where to begin anew', async () => {
    const [made, other] = [await libraryTenant(), await libraryTenant()];
    const { link } = await readAll(other, `${other.drive}/root/delta`);
    const token = new URL(link).searchParams.get('token');
    const asked = graph(made.tenant, app).api(`${made.drive}/root/delta?token=${token}`).get();
    const start = `https://graph.microsoft.com/v1.0${made.drive}/root/delta`;
    await expect(asked).rejects.toMatchObject({ statusCode: 410, code: 'resyncRequired' });
    const failure = (await asked.catch((refused: unknown) => refused)) as { headers: Headers };
    expect(failure.headers.get('Location')).toBe(start);
    expect((await readAll(made, start)).told).toEqual(['root']);
  });

  it('of changes that the library never had is worth nothing', async () => {
    const made = await libraryTenant();
    const { link } = await readAll(made, `${made.drive}/root/delta`);
    const [id] = Buffer.from(new URL(link).searchParams.get('token') ?? '', 'base64url')
      .toString()
      .split(';');
    const token = Buffer.from(`${id};999;0`).toString('base64url');
    expect((await ask(made.tenant, app, `${made.drive}/root/delta?token=${token}`)).status).toBe(410);
  });

  it.each([
    ['is none', 'x', 400, 'invalidRequest'],
    ['is a point in time', '2026-11-22T09:00:00Z', 501, 'LocalTenantNotImitated'],
  ])('is refused where it %s', async (_, token, status, code) => {
    const { tenant, drive } = await libraryTenant();
    const answered = await ask(tenant, app, `${drive}/root/delta?token=${token}`);
    expect([answered.status, codeOf(answered)]).toEqual([status, code]);
  });
});
