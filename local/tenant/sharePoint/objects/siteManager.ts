import { pathOfAddress, readAddress } from '../../routing/address';
import { isObject } from '../../routing/jsonBody';
import { includes } from '../../rules/basePermissions';
import { Refused } from '../../rules/refused';
import { createSiteCollection } from '../../storage/siteCollections';
import type { Site } from '../../storage/sites';
import type { StoredPrincipal } from '../../storage/principals';
import { siteUrl, type Call } from '../call';
import { Failed } from '../failed';
import { accessDenied, noSuchSite } from '../failures';
import { complex } from '../model/complex';
import { type Given, textArg } from '../model/given';
import { type Node, valueOf } from '../model/node';
import type { ObjectType } from '../model/objectType';
import { nobodyOfLogin } from '../securityFailures';
import { webRights } from './rights';

/** What has become of a site: SharePoint/sp-dev-docs, apis/site-creation-rest; 4 is of a report, #7416 there. */
const siteStatus = { notFound: 0, ready: 2, failed: 3, taken: 4 } as const;

/** Makes and ends site collections. */
export const siteManagerType: ObjectType<Site> = {
  name: 'Microsoft.SharePoint.Portal.SPSiteManager',
  address: () => 'SPSiteManager',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: {},
  operations: {
    create: { needs: 'open', takes: ['request'], run: (_, given, call) => created(given, call) },
    status: {
      needs: 'open',
      method: 'GET',
      takes: ['url'],
      run: (_, given, call) => {
        const url = given.arg('url') ?? call.query.get('url')?.replace(/^'(.*)'$/, '$1');
        if (typeof url !== 'string') throw new Refused('wrongKindOfValue');
        const site = call.storage.sites.byPath(pathOf(url, call) ?? '');
        if (site?.parent !== null) return answer('Status', undefined, siteStatus.notFound, call);
        // That a place is taken anybody may know, as by `SP.Site.Exists`; by its id a site is known to who may open it.
        return answer('Status', mayOpen(site, call) ? site : { ...site, id: '' }, siteStatus.ready, call);
      },
    },
    delete: {
      needs: 'nothing',
      takes: ['siteId'],
      run: (_, given, call) => {
        const { storage, by } = call;
        const site = storage.sites.byId(textArg(given, 'siteId'));
        // One that may not be opened is not there.
        if (!site || !mayOpen(site, call)) throw new Failed(noSuchSite());
        if (!storage.permissions.isAdministrator(site, by.caller) || site.path === '/')
          throw new Failed(accessDenied());
        storage.sites.removeCollection(site);
        return undefined;
      },
    },
  },
};

const mayOpen = (site: Site, call: Call): boolean => includes(webRights(site, call), 'open');

function answer(name: string, site: Site | undefined, otherwise: number, { origin }: Call): Node {
  return valueOf(
    name,
    complex('Microsoft.SharePoint.Portal.SPSiteCreationResponse', {
      SiteId: site?.id ?? '',
      SiteStatus: site ? siteStatus.ready : otherwise,
      SiteUrl: site ? siteUrl({ origin, site }) : '',
    }),
  );
}

/** Where a site may be: right below "sites" or "teams". */
const places = /^\/(?:sites|teams)\/[^"#%&*:<>?\\/{|}~]+$/i;

/** The path of an address of this tenant. */
function pathOf(url: string, { origin }: Call): string | undefined {
  return readAddress(url, new URL(origin).origin) && pathOfAddress(url);
}

/** What is wrong with a site that is asked for is said by its status alone: SharePoint/sp-dev-docs#2148. */
function created(given: Given, call: Call): Node {
  const { Url, Title, Owner, ...more } = requestIn(given);
  const path = pathOf(Url, call);
  if (!path || !places.test(path)) return answer('Create', undefined, siteStatus.failed, call);
  const { storage } = call;
  if (storage.sites.byPath(path)) return answer('Create', undefined, siteStatus.taken, call);
  const site = storage.atOnce(() => {
    const made = createSiteCollection(storage, path, Title, { ...more, documents: true });
    if (made) storage.principals.change(ownerOf(made, Owner, call), { isAdmin: 1 });
    return made;
  });
  return answer('Create', site, siteStatus.failed, call);
}

/** The one who is named, or else the caller. An application must name somebody, and have all rights where it asks. */
function ownerOf(site: Site, login: string, { storage, site: asked, by }: Call): StoredPrincipal {
  const { caller } = by;
  if (caller.kind === 'app' && !includes(storage.permissions.rightsOnSite(asked, caller), 'manageWeb'))
    throw new Failed(accessDenied());
  const owner = login ? storage.principals.ensureLogin(site, login) : storage.principals.ensureCaller(site, caller);
  if (!owner) throw new Failed(nobodyOfLogin(login));
  return owner;
}

function requestIn(given: Given): Record<'Url' | 'Title' | 'Owner' | 'description' | 'template', string> & {
  readonly language: number;
} {
  const asked = given.arg('request');
  const {
    Url,
    Title,
    Owner = '',
    Description = '',
    WebTemplate = 'SITEPAGEPUBLISHING#0',
    Lcid = 1033,
  } = isObject(asked) ? asked : given.body;
  const texts = [Url, Title, Owner, Description, WebTemplate];
  if (!texts.every((text) => typeof text === 'string') || typeof Lcid !== 'number')
    throw new Refused('wrongKindOfValue');
  const [url = '', title = '', owner = '', description = '', template = ''] = texts;
  return { Url: url, Title: title, Owner: owner, description, template, language: Lcid };
}
