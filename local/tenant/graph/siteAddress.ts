import { isPersonal } from '../storage/personalSites';
import type { Site } from '../storage/sites';
import type { Storage } from '../storage/storage';

/** A site with the host that it was addressed by: the tenant answers on any. */
export interface SiteHere {
  readonly site: Site;
  readonly host: string;
}

/** The host of answers to addresses that name none. */
export const usualHost = 'growingoh.sharepoint.com';

/** The host of the sites of persons. */
const personalHost = usualHost.replace('.', '-my.');

/** A site at the host that it has where the address named none. */
export const hosted = (site: Site): SiteHere => ({ site, host: isPersonal(site) ? personalHost : usualHost });

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * What may stand for a site in an address: its id (host, site and web), the id of the site alone or with its web, the
 * host or "root" for the site at the root, or a host with a path in colons. Any other word is taken for a host too, but for
 * those of calls about all sites.
 */
export const siteIdPlace = `(?:root|localhost|${guid}(?:,${guid})?|[^/:]*[.][^/:]*|(?!(?:add|delta|getAllSites|remove)\\b)[\\w-]+)(?::/[^:]*:)?`;

/** Whether what stands in the place of a site is a word that is no host. */
export const isNoHost = (siteId: string): boolean =>
  /^[\w-]+(?::|$)/.test(siteId) && !new RegExp(`^(?:root|localhost|${guid})(?::|$)`, 'i').test(siteId);

/** The site that an address means, or `undefined` where there is none. */
export function siteOf({ sites }: Storage, address: string): SiteHere | undefined {
  const [, before = '', path] = /^([^:]*)(?::(\/[^:]*):?)?$/.exec(address) ?? [];
  const parts = before.split(',');
  const ids = parts.filter((part) => new RegExp(`^${guid}$`, 'i').test(part));
  const host = parts.find((part) => !ids.includes(part) && part !== 'root');
  const site = siteBy(sites, ids, path);
  return site && (host === undefined ? hosted(site) : { site, host });
}

/** An id is that of the collection, whose first web it means; or it stands with that of one of its webs. */
function siteBy(sites: Storage['sites'], [id, webId]: readonly string[], path: string | undefined): Site | undefined {
  if (path !== undefined) return sites.byPath(withoutSlash(path));
  if (id === undefined) return sites.byPath('/');
  if (webId === undefined) return sites.byId(id);
  const web = sites.byWebId(webId);
  return web?.id === id.toLowerCase() ? web : undefined;
}

const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/\/$/, '') : path);

/** Graph's id of a site. */
export const siteIdOf = ({ site, host }: SiteHere): string => `${host},${site.id},${site.webId}`;
