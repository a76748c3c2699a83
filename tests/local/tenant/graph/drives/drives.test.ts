import { graph } from '../../clients';
import { ada, app, ben, closed, hub, person, serviceApp, testTenant } from '../../tenantForTests';
import { ask, codeOf } from '../asking';
import { type Item, libraryTenant } from './libraries';

const names = (answer: unknown): string[] => (answer as { value: Item[] }).value.map(({ name }) => name);

describe('the drives of a site', () => {
  it('are the libraries that the caller may read, and no other list', async () => {
    const { tenant, siteId } = await libraryTenant();
    expect(names(await graph(tenant, app).api(`/sites/${siteId}/drives`).get())).toEqual(['Intake R0B']);
    tenant.sites.grantLibrary(closed, 'Intake RTF', [{ to: { oid: ben.oid }, level: 'read' }]);
    expect(names(await graph(tenant, person(ben)).api(`/sites/${siteId}/drives`).get())).toEqual([
      'Intake R0B',
      'Intake RTF',
    ]);
  });

  it('are found by their ids, and by the lists that they are', async () => {
    const { tenant, siteId, drive } = await libraryTenant();
    const client = graph(tenant, app);
    const found = (await client.api(drive).get()) as Item;
    expect(found).toMatchObject({ name: 'Intake R0B', driveType: 'documentLibrary' });
    expect(drive).toBe(`/drives/${found.id}`);
    expect(await client.api(`/sites/${siteId}/lists/Intake R0B/drive`).get()).toEqual({
      ...found,
      webUrl: `https://tenant.example${closed}/Intake%20R0B`,
    });
    expect(await client.api(`/sites/${siteId}/lists/Intake R0B`).get()).toMatchObject({
      list: { template: 'documentLibrary' },
      webUrl: `https://tenant.example${closed}/Intake%20R0B`,
    });
    expect(await client.api(drive).select('name').get()).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#drives(name)/$entity',
      name: 'Intake R0B',
    });
  });

  it('are Documents to begin with, where the site was made as SharePoint makes them', async () => {
    const { tenant } = testTenant();
    tenant.sites.create('/sites/New', 'New', { documents: true });
    tenant.sites.grant('/sites/New', { appId: serviceApp }, 'full');
    tenant.sites.createLibrary('/sites/New', 'Another');
    expect(await graph(tenant, app).api('/sites/tenant.example:/sites/New:/drive').get()).toMatchObject({
      name: 'Documents',
      webUrl: 'https://tenant.example/sites/New/Shared%20Documents',
    });
  });

  it('have a root, which is an empty folder at first', async () => {
    const { tenant, drive } = await libraryTenant();
    const root = (await graph(tenant, app).api(`${drive}/root`).get()) as Item;
    expect(root).toMatchObject({ name: 'root', root: {}, folder: { childCount: 0 } });
    expect(root).not.toHaveProperty('file');
    expect(root['parentReference']).not.toHaveProperty('path');
  });

  it('stay as they are when they are made again', async () => {
    const { tenant, drive, put } = await libraryTenant();
    await put('a.csv', 'a');
    tenant.sites.createLibrary(closed, 'Intake R0B');
    expect(names(await graph(tenant, app).api(`${drive}/root/children`).get())).toEqual(['a.csv']);
  });

  it('open their site to whom one was given, and show them that one alone', async () => {
    const { tenant, siteId } = await libraryTenant();
    const client = graph(tenant, person(ben));
    expect(await client.api(`/sites/tenant.example:${closed}`).get()).toMatchObject({ id: siteId });
    expect(names(await client.api(`/sites/${siteId}/lists`).get())).toEqual(['Intake R0B']);
  });
});

describe('a drive is refused', () => {
  const other = { kind: 'app', appId: 'ff000000-0000-4000-8000-000000000000' } as const;

  it.each([
    ['to an application that its site was not granted to', other, 403, 'accessDenied'],
    ['to a person without any right', person(ada), 403, 'accessDenied'],
  ] as const)('%s', async (_, caller, status, code) => {
    const { tenant, drive } = await libraryTenant();
    for (const path of ['', '/root', '/root/children', '/root/delta']) {
      const answered = await ask(tenant, caller, drive + path);
      expect([answered.status, codeOf(answered)]).toEqual([status, code]);
    }
  });

  it('as if it were not there to somebody who was given another of the site', async () => {
    const { tenant, drive } = await libraryTenant();
    tenant.sites.grantLibrary(closed, 'Intake R0B', []);
    tenant.sites.grantLibrary(closed, 'Intake RTF', [{ to: { oid: ben.oid }, level: 'read' }]);
    for (const path of ['', '/root', '/root/children', '/root/delta']) {
      const answered = await ask(tenant, person(ben), drive + path);
      expect([answered.status, codeOf(answered)]).toEqual([404, 'itemNotFound']);
    }
  });

  it('where there is none: of another id, of another site, of a plain list', async () => {
    const { tenant, siteId, drive } = await libraryTenant();
    tenant.sites.createLibrary(hub, 'Forms');
    const { id: hubId } = (await graph(tenant, app).api(`/sites/tenant.example:${hub}`).get()) as Item;
    const { value } = (await graph(tenant, app).api(`/sites/${hubId}/drives`).get()) as { value: Item[] };
    const mixed = `${drive.slice(0, 50)}${value[0]?.id.slice(42)}`;
    for (const path of [`/drives/b!${'A'.repeat(64)}`, mixed, `/sites/${siteId}/lists/None/drive`])
      expect((await ask(tenant, app, path)).status).toBe(404);
  });

  it('with a word where the tenant does not know the call', async () => {
    const { tenant, drive } = await libraryTenant();
    for (const path of [`${drive}/special/documents`, `${drive}/root?$expand=thumbnails`])
      expect(codeOf(await ask(tenant, app, path))).toBe('LocalTenantNotImitated');
  });
});

describe('what sets libraries up', () => {
  it('is told of a site or library that is not there', () => {
    const { sites } = testTenant().tenant;
    expect(() => sites.createLibrary('/sites/None', 'Intake')).toThrow('/sites/None');
    expect(() => sites.grantLibrary(hub, 'None', [])).toThrow('None');
  });
});
