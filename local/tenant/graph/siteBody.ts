import type { SharepointIds, Site } from '@microsoft/microsoft-graph-types';
import { isPersonal } from '../storage/personalSites';
import { type SiteHere, siteIdOf } from './siteAddress';

export const siteUrl = ({ site, host }: SiteHere): string =>
  encodeURI(`https://${host}${site.path === '/' ? '' : site.path}`);

/** A site as Graph shows it. The name of the one at the root is empty; only the first of a collection is a root. */
export const siteBody = (here: SiteHere): Site => ({
  createdDateTime: here.site.created,
  description: here.site.description,
  id: siteIdOf(here),
  lastModifiedDateTime: here.site.modified,
  name: here.site.path.split('/').pop() ?? '',
  webUrl: siteUrl(here),
  displayName: here.site.title,
  ...(isPersonal(here.site) && { isPersonalSite: true }),
  ...(here.site.parent === null && { root: {}, siteCollection: { hostname: here.host } }),
});

/** The ids that SharePoint itself has for a site. */
export const sharepointIds = (here: SiteHere): SharepointIds => ({
  siteId: here.site.id,
  siteUrl: siteUrl(here),
  webId: here.site.webId,
});
