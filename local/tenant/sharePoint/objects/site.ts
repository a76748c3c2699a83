import { scopes } from '../../storage/features';
import type { Site } from '../../storage/sites';
import { siteUrl } from '../call';
import { Failed } from '../failed';
import { accessDenied, noSuchSite } from '../failures';
import { complex } from '../model/complex';
import { textArg } from '../model/given';
import { nothingAt } from '../model/node';
import { objectOf, type ObjectType } from '../model/objectType';
import { notImitated } from './notImitated';
import { currentTokens, getChanges } from './changes';
import { userType } from './principal';
import { collectionOf } from '../model/collectionType';
import { copyJobOperations } from './files/copyJobs';
import { featureCollection } from './feature';
import { userCustomActionCollection } from './userCustomAction';
import { recycledCollection } from './recycleBin';
import { webRights } from './rights';
import { webType } from './web';
import { siteChanges, siteSettingProperties, siteSettingsOnRequest } from './webSettings';

const noId = '00000000-0000-0000-0000-000000000000';

/** A site collection, by its first web. */
export const siteType: ObjectType<Site> = {
  name: 'SP.Site',
  address: () => 'Site',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  notImitated: notImitated['SP.Site'],
  properties: {
    CompatibilityLevel: () => 15,
    CurrentChangeToken: currentTokens.ofSite,
    GroupId: () => noId,
    HubSiteId: () => noId,
    Id: ({ id }) => id,
    IsHubSite: () => false,
    LockIssue: () => null,
    MaxItemsPerThrottledOperation: () => 5000,
    PrimaryUri: (site, { origin }) => siteUrl({ origin, site }),
    ReadOnly: () => false,
    ResourcePath: (site, { origin }) => complex('SP.ResourcePath', { DecodedUrl: siteUrl({ origin, site }) }),
    SensitivityLabel: () => noId,
    ServerRelativeUrl: ({ path }) => path,
    UIVersionConfigurationEnabled: () => false,
    Upgrading: () => false,
    Url: (site, { origin }) => siteUrl({ origin, site }),
    WriteLocked: () => false,
    ...siteSettingProperties,
  },
  onRequest: siteSettingsOnRequest,
  links: {
    RootWeb: { to: (site) => objectOf(webType, site) },
    /** SharePoint names one administrator before the others: here the first that it came to know. */
    Owner: {
      needs: 'browseUserInfo',
      to: (site, { storage }) => {
        const [user] = storage.principals.administrators(site);
        return user ? objectOf(userType, { site, user }) : nothingAt('Owner');
      },
    },
    Features: { to: (site) => collectionOf(featureCollection, { site, scope: scopes.site }) },
    UserCustomActions: { to: (site) => collectionOf(userCustomActionCollection, { site, scope: scopes.site }) },
    RecycleBin: { to: (site) => collectionOf(recycledCollection, { site, of: 'Site' as const }) },
  },
  operations: {
    ...copyJobOperations,
    getChanges: getChanges.ofSite,
    openWebById: {
      needs: 'open',
      method: 'both',
      takes: ['gWebId'],
      run: (site, given, { storage }) => {
        const web = storage.sites.byWebId(textArg(given, 'gWebId'));
        if (web?.root !== site.number) throw new Failed(noSuchSite());
        return objectOf(webType, web);
      },
    },
  },
  change: {
    needs: 'manageWeb',
    run: (site, { body }, call) => {
      if (!call.storage.permissions.isAdministrator(site, call.by.caller)) throw new Failed(accessDenied());
      call.storage.sites.change(site, siteChanges(site, body));
      return undefined;
    },
  },
};
