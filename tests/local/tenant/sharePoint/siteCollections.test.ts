import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import { Web } from '@pnp/sp/webs';
import { graph, pnp } from '../clients';
import { ada, app, ben, cora, hub, person, testTenant } from '../tenantForTests';
import { ask } from './asking';

/** A tenant, whoever asks on the hub, and how they ask for a site. */
function making(who = ben) {
  const { tenant } = testTenant();
  const sp = pnp(tenant, hub, person(who));
  const { origin } = new URL(sp.web.toUrl());
  const make = (path: string, title = 'New') =>
    sp.site.createCommunicationSite(title, 2057, false, origin + path, 'What it is for');
  return { tenant, sp, origin, make };
}

describe('a site collection', () => {
  it('is made by anybody who may open the web that they ask at, and is theirs alone', async () => {
    const { tenant, sp, make, origin } = making();
    const { SiteId, SiteStatus, SiteUrl } = await make('/sites/New');
    expect([SiteStatus, SiteUrl]).toEqual([2, `${origin}/sites/New`]);
    const web = Web([sp.web, SiteUrl]);
    expect(await web()).toMatchObject({ Title: 'New', Description: 'What it is for', Language: 2057 });
    expect(await web.currentUser()).toMatchObject({ Title: 'Ben Bell', IsSiteAdmin: true });
    expect(await web.defaultDocumentLibrary()).toMatchObject({ Title: 'Documents' });
    const site = '/sites/New';
    expect(await ask(tenant, person(ben), 'site/id', { site })).toMatchObject({ body: { value: SiteId } });
    expect(await ask(tenant, person(ada), 'web', { site })).toMatchObject({ status: 403 });
  });

  it('is made for whom an application names that has all rights where it asks', async () => {
    const { tenant } = making();
    const request = { Title: 'New', Url: 'https://raw.example/sites/New', Owner: ada.userPrincipalName };
    const asked = { method: 'POST', body: { request } };
    expect(await ask(tenant, app, 'SPSiteManager/create', asked)).toMatchObject({ status: 403 });
    expect(await ask(tenant, person(ada), 'web', { site: '/sites/New' })).toMatchObject({ status: 404 });
    const made = await ask(tenant, app, 'SPSiteManager/create', { ...asked, site: '/sites/Closed' });
    expect(made).toMatchObject({ status: 200, body: { SiteStatus: 2 } });
    expect(await ask(tenant, person(ada), 'web', { site: '/sites/New' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['where there is one', hub, 4],
    ['elsewhere than below "sites" and "teams"', '/elsewhere/New', 3],
    ['with a sign that no address has', '/sites/a%2Fb', 3],
    ['at an address that cannot be read', '/sites/%zz', 3],
  ])('is not made %s, which its status alone says', async (_, path, status) => {
    const { make } = making();
    expect(await make(path)).toMatchObject({ SiteId: '', SiteStatus: status, SiteUrl: '' });
  });

  it('is not there at an address that cannot be read', async () => {
    const { tenant } = making();
    const url = 'https://raw.example/sites/%zz';
    const exists = await ask(tenant, person(ada), 'SP.Site.Exists', { method: 'POST', body: { url } });
    expect(exists).toMatchObject({ status: 200, body: { value: false } });
    const page = `SP.Web.GetWebUrlFromPageUrl(@v)?@v='${encodeURIComponent(url)}'`;
    expect(await ask(tenant, person(ada), page)).toMatchObject({ status: 404 });
  });

  it('is not made by whoever may not open the web, and not without an owner who is somebody', async () => {
    const { tenant } = making();
    const request = { Title: 'New', Url: 'https://raw.example/sites/New', Owner: 'nobody@nowhere.example' };
    const asked = { method: 'POST', body: { request } };
    expect(await ask(tenant, person(ada), 'SPSiteManager/create', asked)).toMatchObject({ status: 500 });
    expect(await ask(tenant, person(ben), 'SPSiteManager/create', { ...asked, site: '/sites/Closed' })).toMatchObject({
      status: 403,
    });
    expect(await ask(tenant, person(ada), 'web', { site: '/sites/New' })).toMatchObject({ status: 404 });
  });

  it('says what has become of it', async () => {
    const { tenant, make } = making();
    await make('/sites/New');
    const status = (url: string) => ask(tenant, person(cora), `SPSiteManager/status?url='https://raw.example${url}'`);
    expect(await status('/sites/New')).toMatchObject({ body: { SiteStatus: 2 } });
    expect(await status('/sites/None')).toMatchObject({ body: { SiteStatus: 0, SiteUrl: '' } });
  });

  it('is ended by its administrator, with all webs that are in it', async () => {
    const { tenant, sp, make } = making();
    const { SiteUrl, SiteId } = await make('/sites/New');
    const site = pnp(tenant, '/sites/New', person(ben));
    await site.web.webs.add('Below', 'below');
    const ending = { method: 'POST', body: { siteId: SiteId } };
    const missing = { ...ending, body: { siteId: '00000000-0000-4000-8000-000000000000' } };
    for (const one of [ending, missing])
      expect(await ask(tenant, person(ada), 'SPSiteManager/delete', one)).toMatchObject({ status: 404 });
    await site.site.delete();
    expect(await sp.site.exists(SiteUrl)).toBe(false);
    for (const path of ['/sites/New', '/sites/New/below'])
      expect(await ask(tenant, person(ben), 'web', { site: path })).toMatchObject({ status: 404 });
    const found = (await graph(tenant, person(ben)).api('/sites?search=*').get()) as { value: { name: string }[] };
    expect(found.value.map(({ name }) => name)).toEqual(['Hub']);
    expect(await ask(tenant, person(ben), 'SPSiteManager/delete', ending)).toMatchObject({ status: 404 });
    expect(await make('/sites/New')).toMatchObject({ SiteStatus: 2 });
  });

  it('is known by its id to who may open it alone', async () => {
    const { tenant } = making();
    const status = "SPSiteManager/status?url='https://raw.example/sites/Closed'";
    const there = { SiteStatus: 2, SiteUrl: 'https://raw.example/sites/Closed' };
    expect(await ask(tenant, person(ben), status)).toMatchObject({ status: 200, body: { ...there, SiteId: '' } });
    const { body } = await ask(tenant, app, 'site/id', { site: '/sites/Closed' });
    const SiteId = (body as { value: string }).value;
    expect(await ask(tenant, app, status)).toMatchObject({ status: 200, body: { ...there, SiteId } });
  });

  it.each([
    ["SPSiteManager/status?url='https://raw.example/sites/%25zz'", 'GET', undefined],
    ['SPSiteManager/create', 'POST', { request: { Url: 'https://raw.example/sites/%zz', Title: 'New' } }],
    ['SP.Site.Exists', 'POST', { url: 'https://raw.example/sites/%zz' }],
    ['SP.Web.GetWebUrlFromPageUrl', 'POST', { pageFullUrl: 'https://raw.example/%zz' }],
    ['SP.Web.GetDocumentLibraries', 'POST', { webFullUrl: 'https://raw.example/%zz' }],
  ])('is at no address that cannot be read: %s', async (path, method, body) => {
    const { tenant } = making();
    expect((await ask(tenant, person(ben), path, { method, ...(body && { body }) })).status).toBeLessThan(500);
  });

  it('has settings that its administrators change', async () => {
    const { tenant, sp } = making(ada);
    const update = (changes: Readonly<Record<string, unknown>>) => sp.site.update(changes as never);
    await expect(update({ ShareByEmailEnabled: true })).rejects.toMatchObject({ status: 403 });
    tenant.sites.administrators(hub, [{ oid: ada.oid }]);
    await update({ ShareByEmailEnabled: true, Classification: 'Open', SearchBoxInNavBar: 2 });
    expect(await sp.site.select('ShareByEmailEnabled', 'Classification', 'SearchBoxInNavBar')()).toMatchObject({
      ShareByEmailEnabled: true,
      Classification: 'Open',
      SearchBoxInNavBar: 2,
    });
    await expect(update({ ShareByEmailEnabled: 'yes' })).rejects.toMatchObject({ status: 400 });
    await expect(update({ Secret: true })).rejects.toMatchObject({ status: 501 });
  });

  it('has a logo, which whoever manages the web sets', async () => {
    const { tenant, sp } = making(ada);
    const relativeLogoUrl = `${hub}/SiteAssets/logo.png`;
    await sp.site.setSiteLogo({ relativeLogoUrl, type: 0, aspect: 0 });
    expect(await sp.web.select('SiteLogoUrl')()).toMatchObject({ SiteLogoUrl: relativeLogoUrl });
    const byBen = pnp(tenant, hub, person(ben)).site.setSiteLogo({ relativeLogoUrl, type: 0, aspect: 0 });
    await expect(byBen).rejects.toMatchObject({ status: 403 });
    const ofHeader = sp.site.setSiteLogo({ relativeLogoUrl, type: 2, aspect: 0 });
    await expect(ofHeader).rejects.toMatchObject({ status: 501 });
  });
});
