import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Account } from '../../../../../local/identity/account';
import { graph, pnp } from '../../clients';
import { ada, ben, cora, hub, person, testTenant } from '../../tenantForTests';
import { ask } from '../asking';
import type { Item } from './libraries';

const drive = `/sites/tenant.example:${hub}:/drive`;

/** A library of the hub with a file for all and a folder with a file, which is Ada's, and Cora may read it. */
async function withClosedFolder() {
  const made = testTenant();
  made.tenant.sites.createLibrary(hub, 'Letters');
  const client = graph(made.tenant, person(ada));
  await client.api(`${drive}/root:/open.txt:/content`).put('open');
  const file = (await client.api(`${drive}/root:/closed/secret.txt:/content`).put('secret')) as Item;
  const { web } = pnp(made.tenant, hub, person(ada));
  const library = () => web.lists.getByTitle('Letters');
  const folder = async () =>
    (await library().items.select('Id', 'FileLeafRef')()) as { Id: number; FileLeafRef: string }[];
  const { Id = 0 } = (await folder()).find(({ FileLeafRef }) => FileLeafRef === 'closed') ?? {};
  await library().items.getById(Id).breakRoleInheritance(false, false);
  const { Id: number } = await web.ensureUser(cora.userPrincipalName);
  await library().items.getById(Id).roleAssignments.add(number, 1073741826);
  return { ...made, file, library };
}

describe('a folder with permissions of its own', () => {
  it('is there, with what is in it, for those who may read it and for nobody else', async () => {
    const { tenant, file } = await withClosedFolder();
    const paths = [
      '/root:/closed',
      '/root:/closed/secret.txt',
      '/root:/closed:/children',
      `/items/${file.id}`,
      `/items/${file.id}/content`,
      `/items/${file.id}/versions`,
    ];
    for (const path of paths) {
      const status = async (who: Account) => (await ask(tenant, person(who), `${drive}${path}`)).status;
      expect([path, await status(ben)]).toEqual([path, 404]);
      if (!path.endsWith('content')) expect([path, await status(cora)]).toEqual([path, 200]);
    }
  });

  it.each([
    ['/root/children', ['closed', 'open.txt'], ['open.txt']],
    ['/root?$expand=children', ['closed', 'open.txt'], ['open.txt']],
    ["/root/search(q='secret')", ['secret.txt'], []],
    ['/root/delta', ['root', 'open.txt', 'closed', 'secret.txt'], ['root', 'open.txt']],
  ])('is in %s only for those who may read it', async (path, ofCora, ofBen) => {
    const { tenant } = await withClosedFolder();
    const names = async (who: Account) => {
      const found = (await graph(tenant, person(who)).api(`${drive}${path}`).get()) as Record<string, Item[]>;
      return (found['value'] ?? found['children'] ?? []).map(({ name }) => name).sort();
    };
    expect(await names(cora)).toEqual([...ofCora].sort());
    expect(await names(ben)).toEqual([...ofBen].sort());
  });

  it('is not copied by those who may not read it', async () => {
    const { tenant } = await withClosedFolder();
    const client = graph(tenant, person(ben), ['Files.ReadWrite.All']);
    await expect(client.api(`${drive}/root:/closed:/copy`).post({ name: 'mine' })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('does not come along with a folder that somebody copies who may not read it', async () => {
    const { tenant } = await withClosedFolder();
    await graph(tenant, person(ada)).api(`${drive}/root/children`).post({ name: 'above', folder: {} });
    const { id } = (await graph(tenant, person(ada)).api(`${drive}/root:/above`).get()) as Item;
    await graph(tenant, person(ada)).api(`${drive}/root:/closed`).patch({ parentReference: { id } });
    await graph(tenant, person(ben), ['Files.ReadWrite.All']).api(`${drive}/root:/above:/copy`).post({ name: 'one' });
    const { web } = pnp(tenant, hub, person(ben));
    await web.getFolderByServerRelativePath(`${hub}/Letters/above`).copyByPath(`${hub}/Letters/two`, true);
    for (const name of ['one', 'two'])
      expect(await graph(tenant, person(ada)).api(`${drive}/root:/${name}`).get()).toMatchObject({
        folder: { childCount: 0 },
      });
  });

  it('takes nothing from those who may only read it', async () => {
    const { tenant, file } = await withClosedFolder();
    const tried = [
      ['PATCH', `/items/${file.id}`, { name: 'other.txt' }],
      ['DELETE', `/items/${file.id}`, undefined],
      ['PUT', `/items/${file.id}/content`, 'x'],
      ['PUT', '/root:/closed/new.txt:/content', 'x'],
      ['PUT', '/root:/closed/below/new.txt:/content', 'x'],
      ['POST', '/root:/closed:/children', { name: 'new', folder: {} }],
      ['POST', '/root:/closed/large.bin:/createUploadSession', {}],
      ['POST', `/items/${file.id}/createUploadSession`, {}],
      ['POST', `/items/${file.id}/versions/1.0/restoreVersion`, {}],
    ] as const;
    for (const [method, path, body] of tried) {
      const answered = await ask(tenant, person(cora), `${drive}${path}`, { method, body });
      expect([method, path, answered.status]).toEqual([method, path, 403]);
    }
  });

  it('shows its library to those who may read nothing else in it', async () => {
    const { tenant, library } = await withClosedFolder();
    await library().breakRoleInheritance(false, false);
    const client = graph(tenant, person(cora));
    const page = (await client.api(`${drive}/root/children`).get()) as { value: Item[] };
    expect(page.value.map(({ name }) => name)).toEqual(['closed']);
    await expect(graph(tenant, person(ben)).api(drive).get()).rejects.toMatchObject({ statusCode: 404 });
  });
});
