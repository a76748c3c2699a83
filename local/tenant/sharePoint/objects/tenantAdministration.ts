import { isObject } from '../../routing/jsonBody';
import { noRights } from '../../rules/basePermissions';
import { NotImitated } from '../../rules/refused';
import type { Site } from '../../storage/sites';
import { siteUrl, type Call } from '../call';
import { Failed } from '../failed';
import { noSuchSite } from '../failures';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { type Given, textArg } from '../model/given';
import type { Node } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { notTenantAdministrator } from '../securityFailures';

const namespace = 'Microsoft.Online.SharePoint.TenantAdministration';
const noId = '00000000-0000-0000-0000-000000000000';

/**
 * What administers the tenant: only the client object model leads here. Who administers the site collection at the root
 * is the tenant's administrator here, as there are no roles of Entra's.
 */
export const tenantType: ObjectType<Site> = {
  name: `${namespace}.Tenant`,
  address: () => '',
  web: (site) => site,
  rights: () => noRights,
  read: 'nothing',
  properties: {},
  varying: () => {
    throw new NotImitated('The settings of the tenant');
  },
  clientOperations: {
    getSitePropertiesFromSharePointByFilters: { needs: 'nothing', takes: ['speFilter'], run: sitesByFilter },
    getSitePropertiesByUrl: { needs: 'nothing', takes: ['url', 'includeDetail'], run: siteByUrl },
  },
};

/** A site collection, as the administrators of the tenant see it. */
export const sitePropertiesType: ObjectType<Site> = {
  name: `${namespace}.SiteProperties`,
  address: () => '',
  web: (site) => site,
  rights: () => noRights,
  read: 'nothing',
  properties: {
    CompatibilityLevel: () => 15,
    GroupId: () => noId,
    HubSiteId: () => noId,
    IsHubSite: () => false,
    LastContentModifiedDate: ({ modified }) => modified,
    Lcid: ({ language }) => language,
    LockState: () => 'Unlock',
    Owner: ownerOf,
    SiteId: ({ id }) => id,
    Status: () => 'Active',
    Template: ({ template }) => template,
    Title: ({ title }) => title,
    Url: (site, call) => addressOf(site, call),
    WebsCount: (site, call) => websIn(site, call),
  },
};

/** Several of them. */
export const sitePropertiesCollection: CollectionType<readonly Site[], Site> = {
  name: `${namespace}.SPOSitePropertiesEnumerable`,
  of: sitePropertiesType,
  rights: () => noRights,
  read: 'nothing',
  all: (sites) => sites,
};

function sitesByFilter(_: Site, given: Given, call: Call): Node {
  needTenantAdministrator(call);
  const filter = given.arg('speFilter');
  const { Filter, Template } = isObject(filter) ? filter : {};
  if ((Filter ?? '') !== '') throw new NotImitated('A filter over site collections');
  const all = call.storage.sites.collections();
  const wanted = (Template ?? '') === '' ? all : all.filter(({ template }) => template === Template);
  return collectionOf(sitePropertiesCollection, wanted);
}

function siteByUrl(_: Site, given: Given, call: Call): Node {
  needTenantAdministrator(call);
  const url = textArg(given, 'url').replace(/\/+$/, '').toLowerCase();
  const site = call.storage.sites
    .collections()
    .find((one) => addressOf(one, call).replace(/\/$/, '').toLowerCase() === url);
  if (!site) throw new Failed(noSuchSite());
  return objectOf(sitePropertiesType, site);
}

function needTenantAdministrator({ storage, by }: Call): void {
  const root = storage.sites.byPath('/');
  if (!root || !storage.permissions.isAdministrator(root, by.caller)) throw new Failed(notTenantAdministrator());
}

function ownerOf(site: Site, { storage }: Call): string {
  return storage.principals.administrators(site)[0]?.name ?? '';
}

/** The address of a site, which is asked for at the host of the administrators and is at another. */
const addressOf = (site: Site, { origin }: Call): string =>
  siteUrl({ origin: origin.replace(/-admin(?=\.sharepoint\.com$)/, ''), site });

const websIn = (site: Site, call: Call): number =>
  call.storage.sites.below(site).reduce((sum, one) => sum + websIn(one, call), 1);
