import type { Site } from '../../storage/sites';
import { contextInfo } from '../digest';
import { noRights } from '../../rules/basePermissions';
import { objectOf, type ObjectType } from '../model/objectType';
import { moveCopyOperations } from './files/moveCopyUtil';
import { siteType } from './site';
import { siteIconManagerType } from './siteIconManager';
import { siteManagerType } from './siteManager';
import { siteServices } from './siteServices';
import { relatedItemServices } from './social/relatedItems';
import { reputationServices } from './social/reputation';
import { webType } from './web';

/** What stands behind "_api/": where every path begins. */
export const apiType: ObjectType<Site> = {
  name: 'SP.Api',
  address: () => '',
  web: (site) => site,
  rights: () => noRights,
  read: 'nothing',
  properties: {},
  links: {
    web: { to: (site) => objectOf(webType, site) },
    SPSiteManager: { to: (site) => objectOf(siteManagerType, site) },
    SiteIconManager: { to: (site) => objectOf(siteIconManagerType, site) },
    site: { to: (site, { storage }) => objectOf(siteType, storage.sites.rootOf(site)) },
  },
  operations: {
    contextinfo: { needs: 'nothing', run: (_, __, call) => contextInfo(call) },
    ...siteServices,
    ...moveCopyOperations,
    ...reputationServices,
    ...relatedItemServices,
  },
};
