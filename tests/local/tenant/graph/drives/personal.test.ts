import { graph, pnp } from '../../clients';
import { ada, app, as, ben, person, testTenant } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import type { Item } from './libraries';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/webs';

const own = '/personal/ada_armstrong_r0b_example';
const reading = { permissions: ['Files.Read.All'] };

describe("somebody's own drive", () => {
  it('is there when it is first asked for, and the same by each of its addresses', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, person(ada));
    const drive = (await client.api('/me/drive').get()) as Item;
    expect(drive).toMatchObject({
      name: 'OneDrive',
      driveType: 'business',
      owner: { user: { id: ada.oid, displayName: ada.displayName } },
      webUrl: `https://growingoh-my.sharepoint.com${own}/Documents`,
    });
    for (const address of [`/users/${ada.oid}/drive`, `/users/${ada.userPrincipalName}/drive`, `/drives/${drive.id}`])
      expect(await client.api(address).get()).toEqual(drive);
    expect(await client.api(`/me/drives/${drive.id}`).get()).toEqual(drive);
    expect(await client.api('/me/drives').get()).toMatchObject({ value: [{ id: drive.id }] });
    expect(await client.api(`/users/${ada.oid}/drives`).get()).toMatchObject({ value: [{ id: drive.id }] });
  });

  it('keeps files and folders as a library does, in a site that SharePoint knows', async () => {
    const { tenant } = testTenant();
    const client = graph(tenant, person(ada));
    const file = (await client.api('/me/drive/root:/Notes/one.txt:/content').put('One')) as Item;
    expect(file).toMatchObject({ name: 'one.txt', parentReference: { driveType: 'business' } });
    expect(await client.api('/me/drive/root/children').get()).toMatchObject({ value: [{ name: 'Notes' }] });
    expect(await client.api(`/me/drive/items/${file.id}`).get()).toMatchObject({ id: file.id });
    expect(await client.api('/me/drive/root/delta').get()).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ id: file.id })]) as unknown,
    });
    const sp = pnp(tenant, own, person(ada));
    expect(await sp.web.getFileByServerRelativePath(`${own}/Documents/Notes/one.txt`).getText()).toBe('One');
    expect(await client.api(`/sites/growingoh-my.sharepoint.com:${own}`).get()).toMatchObject({ isPersonalSite: true });
  });

  it('lets in its owner with a permission for their own files, to read or to write', async () => {
    const { tenant } = testTenant();
    await graph(tenant, person(ada), ['Files.ReadWrite']).api('/me/drive/root:/one.txt:/content').put('One');
    const reader = graph(tenant, person(ada), ['Files.Read']);
    expect(await reader.api('/me/drive/root/children').get()).toMatchObject({ value: [{ name: 'one.txt' }] });
    await expect(reader.api('/me/drive/root:/two.txt:/content').put('Two')).rejects.toMatchObject({ statusCode: 403 });
  });

  it('lets in no other person, whether it is there or not, until they are made its administrator', async () => {
    const { tenant } = testTenant();
    const status = async (path: string) => (await ask(tenant, person(ben), path, reading)).status;
    expect(await status(`/users/${ada.oid}/drive`)).toBe(403);
    const { id } = (await graph(tenant, person(ada)).api('/me/drive').get()) as Item;
    for (const path of [`/users/${ada.oid}/drive`, `/users/${ada.oid}/drive/root/children`, `/drives/${id}`])
      expect(await status(path)).toBe(403);
    const there = await tenant.sharePoint(
      new Request(`https://tenant.example${own}/_api/web`, { headers: as(person(ben)) }),
    );
    expect(there.status).toBe(403);
    tenant.sites.administrators(own, [{ oid: ada.oid }, { oid: ben.oid }]);
    expect(await status(`/users/${ada.oid}/drive/root/children`)).toBe(200);
    expect(await status(`/users/${ben.oid}/drives/${id}`)).toBe(404);
  });

  it('lets in applications by their permissions, which have none of their own', async () => {
    const { tenant } = testTenant();
    const path = `/users/${ada.oid}/drive`;
    expect((await ask(tenant, app, path, reading)).body).toMatchObject({ driveType: 'business' });
    expect((await ask(tenant, app, path, { permissions: ['Sites.Selected'] })).status).toBe(403);
    expect(codeOf(await ask(tenant, app, '/me/drive', reading))).toBe('BadRequest');
  });

  it('is not there of nobody', async () => {
    const { tenant } = testTenant();
    const answer = await ask(tenant, app, '/users/nobody@r0b.example/drive', reading);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'ResourceNotFound']);
  });

  it('is made at once where what libraries show is late', async () => {
    const { tenant } = testTenant();
    tenant.late({ files: 60 });
    const client = graph(tenant, person(ada));
    expect(await client.api('/me/drive/root/delta').get()).toHaveProperty('value');
    expect(await client.api('/me/drive').get()).toMatchObject({ name: 'OneDrive' });
  });
});
