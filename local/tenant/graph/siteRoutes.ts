import { NotImitated } from '../rules/refused';
import type { Answer } from './answer';
import { type Call, type GraphRoute, seesList, siteHere } from './call';
import { contexts } from './contexts';
import { listBody } from './listBody';
import { contextOf } from './pages';
import { selected } from './select';
import { canOpen } from './siteAccess';
import { hosted, type SiteHere } from './siteAddress';
import { sharepointIds, siteBody } from './siteBody';
import { toFindSites, toReadAllSites, toReadSites } from './siteNeeds';

/** The calls about sites. */
export const siteRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'sites',
    options: ['search', '$search', '$filter', '$select', '$top'],
    needs: toFindSites,
    answer: findSites,
  },
  {
    method: 'GET',
    path: 'sites/getAllSites',
    options: ['$select', '$top'],
    needs: toReadAllSites,
    answer: (call) => listed(call, call.storage.sites.collections().map(hosted)),
  },
  {
    method: 'GET',
    path: 'sites/{host}:{sitePath}',
    options: ['$select', '$expand'],
    needs: toReadSites,
    answer: (call, { host = '', sitePath = '' }) => getSite(call, siteHere(call, `${host}:${sitePath}`)),
  },
  {
    method: 'GET',
    path: 'sites/{siteId}',
    options: ['$select', '$expand'],
    needs: toReadSites,
    answer: (call, { siteId = '' }) => getSite(call, siteHere(call, siteId)),
  },
  {
    method: 'GET',
    path: 'sites/{siteId}/sites',
    options: ['$select', '$top'],
    needs: toReadSites,
    answer: (call, { siteId = '' }) => {
      const { site, host } = siteHere(call, siteId);
      return listed(
        call,
        call.storage.sites.below(site).map((below) => ({ site: below, host })),
      );
    },
  },
];

const isAtRoot = ({ path }: SiteHere['site']): boolean => path === '/';

function getSite(call: Call, here: SiteHere): Answer {
  const body = { ...selected({ ...siteBody(here), ...idsOf(call, here) }, call.query), ...expansion(call, here) };
  return { status: 200, body: { '@odata.context': contextOf(call, 'sites', true), ...body } };
}

/** What only comes where it is selected. */
const idsOf = ({ query, storage }: Call, here: SiteHere): object =>
  query.has('$select') ? { sharepointIds: { ...sharepointIds(here), tenantId: storage.tenantId } } : {};

function expansion(call: Call, here: SiteHere): Record<string, unknown> {
  const expand = call.query.get('$expand');
  if (expand === null) return {};
  if (expand !== 'lists') throw new NotImitated('$expand on a site of anything but its lists');
  const lists = call.storage.lists.of(here.site).filter((list) => seesList(call, here.site, list));
  return {
    'lists@odata.context': contexts.inSite(here, 'lists'),
    lists: lists.map((list) => listBody({ ...here, list })),
  };
}

/** The first webs of all collections, and all that are below them. */
function allSites({ storage: { sites } }: Call): SiteHere['site'][] {
  const withBelow = (site: SiteHere['site']): SiteHere['site'][] => [site, ...sites.below(site).flatMap(withBelow)];
  return sites.collections().flatMap(withBelow);
}

/**
 * Sites whose title or address has the words; "*" and nothing are every site. The one filter that Graph's page about it
 * has is for the site at the root: https://learn.microsoft.com/en-us/graph/api/site-list
 */
function findSites(call: Call): Answer {
  const filter = call.query.get('$filter');
  if (filter !== null && !/^\s*siteCollection\/root\s+ne\s+null\s*$/i.test(filter))
    throw new NotImitated('A filter of sites by anything but siteCollection/root');
  if (filter !== null) return listed(call, call.storage.sites.collections().filter(isAtRoot).map(hosted));
  const words = call.query.get('search') ?? call.query.get('$search') ?? '*';
  const wanted = words.replace(/^"|"$/g, '').toLowerCase();
  const found = allSites(call).filter(
    ({ title, path }) => wanted === '*' || `${title} ${path}`.toLowerCase().includes(wanted.replace(/\*$/, '')),
  );
  return listed(call, found.map(hosted));
}

function listed(call: Call, sites: readonly SiteHere[]): Answer {
  const seen = sites.filter(({ site }) => canOpen(call, site));
  const value = seen.map((here) => selected({ ...siteBody(here) }, call.query));
  const top = Number(call.query.get('$top') ?? value.length);
  return { status: 200, body: { '@odata.context': contextOf(call, 'sites'), value: value.slice(0, top) } };
}
