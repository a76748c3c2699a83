import type { Tenant } from '../../../../../local/tenant/tenant';
import { ada, as, ben, hub, person, testTenant } from '../../tenantForTests';

interface Guarded {
  readonly tenant: Tenant;
  /** The address of the drive: "drives/…". */
  readonly drive: string;
  /** Those of a file and a folder that Ben may not read. */
  readonly file: string;
  readonly folder: string;
}

const asked = async (tenant: Tenant, path: string, by = ada, init: RequestInit = {}) => {
  const request = new Request(`https://graph.microsoft.com/v1.0/${path}`, {
    ...init,
    redirect: 'manual',
    headers: { ...as(person(by), 'token', ['Sites.FullControl.All']), 'Content-Type': 'application/json' },
  });
  const response = await tenant.graph(request);
  const text = await response.text();
  return { status: response.status, text };
};

async function read<T>(tenant: Tenant, path: string): Promise<T> {
  return JSON.parse((await asked(tenant, path)).text) as T;
}

/** A library that Ben may write to, but for the file "hidden.txt" and the folder "Closed". */
async function guarded(): Promise<Guarded> {
  const { tenant } = testTenant();
  tenant.sites.createLibrary(hub, 'Papers');
  const site = await read<{ id: string }>(tenant, `sites/tenant.example:${hub}`);
  const { value } = await read<{ value: { id: string }[] }>(tenant, `sites/${site.id}/drives`);
  const drive = `drives/${value[0]?.id}`;
  for (const path of ['a.txt', 'hidden.txt', 'Closed/hidden within.txt', 'z.txt'])
    await asked(tenant, `${drive}/root:/${path}:/content`, ada, { method: 'PUT', body: path });
  const finders = { getfilebyserverrelativeurl: 'hidden.txt', getfolderbyserverrelativeurl: 'Closed' };
  for (const [operation, name] of Object.entries(finders)) {
    const finder = `${operation}('${hub}/Papers/${name}')`;
    await tenant.sharePoint(
      new Request(`https://raw.example${hub}/_api/web/${finder}/listitemallfields/breakroleinheritance(false)`, {
        method: 'POST',
        headers: as(person(ada)),
      }),
    );
  }
  const idOf = async (path: string) => (await read<{ id: string }>(tenant, `${drive}/root:/${path}`)).id;
  const [file, folder] = [await idOf('hidden.txt'), await idOf('Closed')];
  return { tenant, drive, file: `${drive}/items/${file}`, folder: `${drive}/items/${folder}` };
}

describe('a file or folder with permissions of its own, to somebody who has none on it', () => {
  let made: Guarded;
  beforeEach(async () => (made = await guarded()));

  it.each([
    'root/children',
    'root/children?$top=1',
    'root/delta',
    "root/search(q='hidden')",
    "root/search(q='')",
    'root?$expand=children',
  ])('is not in %s', async (path) => {
    const { status, text } = await asked(made.tenant, `${made.drive}/${path}`, ben);
    expect(status).toBe(200);
    expect(text).not.toMatch(/hidden|Closed/);
  });

  it('leaves no gap in a page, and no link to a page behind it', async () => {
    const first = JSON.parse((await asked(made.tenant, `${made.drive}/root/children?$top=2`, ben)).text) as object;
    expect(first).toMatchObject({ value: [{ name: 'a.txt' }, { name: 'z.txt' }] });
    expect(first).not.toHaveProperty(['@odata.nextLink']);
  });

  it.each<readonly [string, (it: Guarded) => string, RequestInit]>([
    ['shown', ({ file }) => file, {}],
    ['found at its path', ({ drive }) => `${drive}/root:/Closed/hidden within.txt`, {}],
    ['downloaded', ({ file }) => `${file}/content`, {}],
    ['listed', ({ folder }) => `${folder}/children`, {}],
    ['told of its versions', ({ file }) => `${file}/versions`, {}],
    ['replaced', ({ file }) => `${file}/content`, { method: 'PUT', body: 'x' }],
    ['uploaded to in ranges', ({ file }) => `${file}/createUploadSession`, { method: 'POST', body: '{}' }],
    ['given a folder', ({ folder }) => `${folder}/children`, { method: 'POST', body: '{"name":"n","folder":{}}' }],
    ['renamed', ({ file }) => file, { method: 'PATCH', body: '{"name":"open.txt"}' }],
    ['deleted', ({ file }) => file, { method: 'DELETE' }],
    ['copied', ({ file }) => `${file}/copy`, { method: 'POST', body: '{"name":"open.txt"}' }],
  ])('is not there to be %s', async (_, path, init) => {
    expect(await asked(made.tenant, path(made), ben, init)).toMatchObject({ status: 404 });
  });

  it.each(['hidden.txt', 'Closed/new.txt'])('lets nobody write over it or into it: %s', async (path) => {
    const init = { method: 'PUT', body: 'x' };
    expect(await asked(made.tenant, `${made.drive}/root:/${path}:/content`, ben, init)).toMatchObject({ status: 403 });
  });

  it('does not come along with the copy of a folder that it is in', async () => {
    const { drive, tenant } = made;
    await asked(tenant, `${drive}/root:/Open/a.txt:/content`, ben, { method: 'PUT', body: 'a' });
    await asked(tenant, made.file, ada, {
      method: 'PATCH',
      body: JSON.stringify({ parentReference: { path: '/root:/Open' } }),
    });
    await asked(tenant, `${drive}/root:/Open:/copy`, ben, { method: 'POST', body: '{"name":"Copy"}' });
    const { value } = await read<{ value: { name: string }[] }>(tenant, `${drive}/root:/Copy:/children`);
    expect(value.map(({ name }) => name)).toEqual(['a.txt']);
  });

  it('is all there for whoever has rights on it', async () => {
    expect((await asked(made.tenant, `${made.drive}/root/children`)).text).toContain('hidden.txt');
    expect(await asked(made.tenant, `${made.file}/content`)).toMatchObject({ status: 302 });
  });
});
