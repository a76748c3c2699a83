import '@pnp/sp/context-info';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/hubsites/web';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import { Web } from '@pnp/sp/webs';
import type { SPFI } from '@pnp/sp';
import { pnp } from '../clients';
import { ada, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

const hubAs = (by: 'session' | 'token' = 'token') => {
  const { tenant } = testTenant();
  return { tenant, sp: pnp(tenant, hub, person(ada), by) };
};

/** The web below the hub at a name. */
const below = (sp: SPFI, url: string) => Web([sp.web, url]);

describe('a web', () => {
  it('says what clients look for', async () => {
    const { sp } = hubAs();
    expect(await sp.web()).toMatchObject({
      Title: 'Occupational health',
      ServerRelativeUrl: hub,
      WebTemplate: 'SITEPAGEPUBLISHING',
      Configuration: 0,
      Language: 2057,
      NoCrawl: false,
      QuickLaunchEnabled: true,
      RecycleBinEnabled: true,
      UIVersion: 15,
      ResourcePath: { DecodedUrl: expect.stringMatching(/sites\/Hub$/) },
    });
    expect(await sp.web.select('EffectiveBasePermissions', 'HasUniqueRoleAssignments')()).toMatchObject({
      EffectiveBasePermissions: { High: '2147483647', Low: '4294967295' },
      HasUniqueRoleAssignments: true,
    });
  });

  it.each(['session', 'token'] as const)('is changed by a %s', async (by) => {
    const { sp } = hubAs(by);
    await sp.web.update({ Title: 'Another', Description: 'About it', QuickLaunchEnabled: false });
    const changed = { Title: 'Another', Description: 'About it', QuickLaunchEnabled: false };
    expect(await sp.web.select('Title', 'Description', 'QuickLaunchEnabled')()).toMatchObject(changed);
  });

  it.each([
    ['of the wrong kind', { QuickLaunchEnabled: 'no' }, 400],
    ['that is not known', { Secret: true }, 501],
  ])('takes no value %s', async (_, body, status) => {
    const { tenant } = hubAs();
    const merge = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' }, body };
    expect(await ask(tenant, person(ada), 'web', merge)).toMatchObject({ status });
  });

  it('is changed by nobody who may only add to it', async () => {
    const { tenant } = hubAs();
    await expect(pnp(tenant, hub, person(ben)).web.update({ Title: 'Mine' })).rejects.toMatchObject({ status: 403 });
  });

  it('opens with the page that is said of its folder', async () => {
    const { tenant, sp } = hubAs();
    const welcome = async () => [await sp.web.select('WelcomePage')(), await sp.web.rootFolder.select('WelcomePage')()];
    expect(await welcome()).toMatchObject([{ WelcomePage: '' }, { WelcomePage: '' }]);
    const page = { WelcomePage: 'SitePages/Home.aspx' };
    await sp.web.rootFolder.update(page);
    expect(await welcome()).toMatchObject([page, page]);
    const byBen = pnp(tenant, hub, person(ben)).web.rootFolder.update({ WelcomePage: 'mine.aspx' });
    await expect(byBen).rejects.toMatchObject({ status: 403 });
    await expect(sp.web.rootFolder.update({ WelcomePage: 1 as never })).rejects.toMatchObject({ status: 400 });
  });

  it('says its languages, the icons of files, and that there is no hub and no value of the tenant', async () => {
    const { sp } = hubAs();
    expect(await sp.web.select('SupportedUILanguageIds')()).toMatchObject({ SupportedUILanguageIds: [2057] });
    expect([await sp.web.mapToIcon('a.DOCX'), await sp.web.mapToIcon('none')]).toEqual(['icdocx.png', 'icgen.gif']);
    await expect(sp.web.mapToIcon('a.docx', 1)).rejects.toMatchObject({ status: 501 });
    expect(await sp.web.hubSiteData()).toMatchObject({ 'odata.null': true });
    await sp.web.syncHubSiteTheme();
    expect(await sp.web.getStorageEntity('any')).toMatchObject({ 'odata.null': true });
  });
});

describe('a web below another', () => {
  it.each(['session', 'token'] as const)('is made and found again by a %s', async (by) => {
    const { sp } = hubAs(by);
    const made = (await sp.web.webs.add('Below', 'below', 'What is below')) as { Url: string; Id: string };
    expect(made).toMatchObject({ Title: 'Below', ServerRelativeUrl: `${hub}/below`, WebTemplate: 'STS' });
    expect(await sp.web.webs.select('Title')()).toEqual([expect.objectContaining({ Title: 'Below' })]);
    expect(await sp.web.webinfos()).toMatchObject([{ Id: made.Id, ServerRelativeUrl: `${hub}/below` }]);
    expect(await sp.web.getSubwebsFilteredForCurrentUser()()).toHaveLength(1);
    const parent = await below(sp, made.Url).getParentWeb();
    expect(await parent.select('Title')()).toMatchObject({ Title: 'Occupational health' });
    expect(await sp.web.getParentWeb()).toBeNull();
  });

  it('is in the same site collection, with lists of its own', async () => {
    const { sp } = hubAs();
    const { Url, Id } = (await sp.web.webs.add('Below', 'below')) as { Url: string; Id: string };
    const web = below(sp, Url);
    await web.lists.add('Plain');
    expect(await web.lists.select('Title')()).toMatchObject([{ Title: 'Documents' }, { Title: 'Plain' }]);
    expect(await sp.web.lists.select('Title')()).toHaveLength(0);
    const opened = await sp.site.openWebById(Id);
    expect(await opened.web.lists.select('Title')()).toHaveLength(2);
    expect(await sp.site.rootWeb.select('Title')()).toMatchObject({ Title: 'Occupational health' });
  });

  it.each(['webs/add', 'webinfos/add'])('begins with a library where it is made by %s', async (path) => {
    const { tenant, sp } = hubAs();
    const body = { parameters: { Url: 'below', Title: 'Below' } };
    await ask(tenant, person(ada), `web/${path}`, { method: 'POST', body });
    const { Url } = await sp.web();
    const { defaultDocumentLibrary } = below(sp, `${Url}/below`);
    await defaultDocumentLibrary.rootFolder.files.addUsingPath('a.txt', 'text');
    expect(await defaultDocumentLibrary()).toMatchObject({
      Title: 'Documents',
      BaseTemplate: 101,
      EntityTypeName: 'Shared_x0020_Documents',
      ItemCount: 1,
    });
    expect(await sp.site.getDocumentLibraries(`${Url}/below`)).toMatchObject([
      { IsDefaultDocumentLibrary: true, ServerRelativeUrl: `${hub}/below/Shared Documents` },
    ]);
  });

  it('has permissions of its own where it was made with them, and is then nobody else’s', async () => {
    const { tenant, sp } = hubAs();
    const { Url } = (await sp.web.webs.add('Closed', 'closed', '', 'STS#3', 2057, false)) as { Url: string };
    await sp.web.webs.add('Open', 'open');
    const seen = await pnp(tenant, hub, person(cora)).web.webs.select('Title')();
    expect(seen.map(({ Title }: { Title?: string }) => Title)).toEqual(['Open']);
    expect(await ask(tenant, person(cora), 'web', { site: `${hub}/closed` })).toMatchObject({ status: 403 });
    const own = await below(sp, Url).roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    expect(own).toMatchObject([
      { Member: { Title: 'Ada Armstrong' }, RoleDefinitionBindings: [{ Name: 'Full Control' }] },
    ]);
  });

  it.each([
    ['webs/add', { UseSamePermissionsAsParentSite: false }, true],
    ['webs/add', {}, false],
    ['webinfos/add', { UseUniquePermissions: true }, true],
    ['webinfos/add', { UseUniquePermissions: false }, false],
  ])('made by %s with %j has permissions of its own: %s', async (path, more, isUnique) => {
    const { tenant } = hubAs();
    const body = { parameters: { Url: 'below', Title: 'Below', WebTemplate: 'STS#3', Language: 2057, ...more } };
    expect(await ask(tenant, person(ada), `web/${path}`, { method: 'POST', body })).toMatchObject({ status: 201 });
    const asked = await ask(tenant, person(ada), 'web?$select=HasUniqueRoleAssignments', { site: `${hub}/below` });
    expect(asked.body).toMatchObject({ HasUniqueRoleAssignments: isUnique });
  });

  it('is not made where there is one already', async () => {
    const { tenant, sp } = hubAs();
    await sp.web.webs.add('Below', 'below');
    const again = { method: 'POST', body: { parameters: { Url: 'Below', Title: 'Again' } } };
    expect(await ask(tenant, person(ada), 'web/webinfos/add', again)).toMatchObject({
      status: 500,
      code: '-2147024713',
    });
  });

  it('has the permission levels of the first web, and none of its own', async () => {
    const { sp } = hubAs();
    const { Url } = (await sp.web.webs.add('Below', 'below')) as { Url: string };
    const { roleDefinitions } = below(sp, Url);
    expect(await roleDefinitions.getByName('Read')()).toMatchObject({ Name: 'Read' });
    const rights = { High: 0, Low: 1 };
    await expect(roleDefinitions.add('Own', '', 1, rights)).rejects.toMatchObject({ status: 500 });
  });

  it('is made by nobody who may only add to lists', async () => {
    const { tenant } = hubAs();
    const adding = pnp(tenant, hub, person(ben)).web.webs.add('Below', 'below');
    await expect(adding).rejects.toMatchObject({ status: 403 });
  });

  it('goes away when it is deleted, once nothing is below it', async () => {
    const { tenant, sp } = hubAs();
    const { Url } = (await sp.web.webs.add('Below', 'below')) as { Url: string };
    const deepest = (await below(sp, Url).webs.add('Deepest', 'deepest')) as { Url: string };
    await expect(below(sp, Url).delete()).rejects.toMatchObject({ status: 500 });
    await below(sp, deepest.Url).delete();
    await below(sp, Url).delete();
    expect(await sp.web.webs()).toEqual([]);
    expect(await ask(tenant, person(ada), 'web', { site: `${hub}/below` })).toMatchObject({ status: 404 });
    await sp.web.webs.add('Below', 'below');
  });
});

describe('where sites and libraries are', () => {
  it('is told by their addresses', async () => {
    const { tenant, sp } = hubAs();
    tenant.sites.createLibrary(hub, 'Leaflets');
    tenant.sites.createLibrary(hub, 'Closed');
    tenant.sites.grantLibrary(hub, 'Closed', []);
    const { Url } = await sp.site();
    expect([await sp.site.exists(Url), await sp.site.exists(`${Url}/none`)]).toEqual([true, false]);
    expect(await sp.site.getWebUrlFromPageUrl(`${Url}/SitePages/Home.aspx`)).toBe(Url);
    const libraries = await sp.site.getDocumentLibraries(Url);
    expect(libraries).toMatchObject([{ Title: 'Leaflets', ServerRelativeUrl: `${hub}/Leaflets` }]);
    await expect(sp.site.getWebUrlFromPageUrl('https://elsewhere.example/none')).rejects.toMatchObject({ status: 404 });
  });

  it('is said by a site of its collection, its owner and its other properties', async () => {
    const { tenant, sp } = hubAs();
    expect((await ask(tenant, person(ada), 'site/owner')).body).toMatchObject({ 'odata.null': true });
    tenant.sites.administrators(hub, [{ oid: ben.oid }]);
    expect((await ask(tenant, person(ada), 'site/owner')).body).toMatchObject({ Title: 'Ben Bell' });
    expect(await sp.web.allProperties()).toMatchObject({ vti_x005f_associategroups: '5;4;3' });
    expect(await sp.web.availableWebTemplates()()).toMatchObject([{ Name: 'STS#3' }, { Name: 'STS#0' }]);
  });
});

describe('contextinfo', () => {
  it('names the web and its site collection', async () => {
    const { sp } = hubAs('session');
    const { Url } = (await sp.web.webs.add('Below', 'below')) as { Url: string };
    const info = await below(sp, Url).getContextInfo();
    expect(info).toMatchObject({
      WebFullUrl: Url,
      SiteFullUrl: Url.replace('/below', ''),
      FormDigestTimeoutSeconds: 1800,
    });
  });

  it.each([
    ['verbose', 'd'],
    ['minimalmetadata', 'FormDigestValue'],
    ['nometadata', 'FormDigestValue'],
  ])('has the form of %s', async (odata, member) => {
    const { tenant } = hubAs();
    const asked = { method: 'POST', headers: { Accept: `application/json;odata=${odata}` } };
    const { body } = await ask(tenant, person(ada), 'contextinfo', asked);
    expect(body).toHaveProperty(member);
    if (odata === 'verbose')
      expect(body['d']).toMatchObject({
        GetContextWebInformation: {
          __metadata: { type: 'SP.ContextWebInformation' },
          SupportedSchemaVersions: {
            __metadata: { type: 'Collection(Edm.String)' },
            results: ['14.0.0.0', '15.0.0.0'],
          },
        },
      });
  });
});

it('a site at the root has its webs and lists below "/"', async () => {
  const { tenant } = testTenant();
  tenant.sites.create('/', 'Root', { documents: true });
  tenant.sites.grant('/', { oid: ada.oid }, 'full');
  const sp = pnp(tenant, '', person(ada));
  const { Url } = await sp.site();
  expect(await sp.site.getWebUrlFromPageUrl(`${Url}/SitePages/Home.aspx`)).toBe(Url);
  expect(await sp.web.defaultDocumentLibrary.rootFolder.select('ServerRelativeUrl')()).toMatchObject({
    ServerRelativeUrl: '/Shared Documents',
  });
  await sp.web.lists.add('Plain');
  await sp.web.webs.add('Below', 'below');
  expect(await sp.web.lists.getByTitle('Plain').rootFolder.select('ServerRelativeUrl')()).toMatchObject({
    ServerRelativeUrl: '/Lists/Plain',
  });
  expect(await ask(tenant, person(ada), 'web?$select=Url', { site: '/below' })).toMatchObject({
    body: { Url: 'https://raw.example/below' },
  });
});
