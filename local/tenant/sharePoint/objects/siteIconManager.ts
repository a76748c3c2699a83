import { NotImitated } from '../../rules/refused';
import type { Site } from '../../storage/sites';
import { textArg, wholeArg } from '../model/given';
import type { ObjectType } from '../model/objectType';
import { webRights } from './rights';

/** `SiteLogoType` of a web's own logo; the others are those of hubs and of headers. */
const webLogo = 0;

/** Sets a site's logo. */
export const siteIconManagerType: ObjectType<Site> = {
  name: 'Microsoft.SharePoint.Portal.SiteIconManager',
  address: () => 'SiteIconManager',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: {},
  operations: {
    setSiteLogo: {
      needs: 'manageWeb',
      run: (site, given, { storage }) => {
        if (wholeArg(given, 'type') !== webLogo) throw new NotImitated('A logo besides that of a web');
        const SiteLogoUrl = textArg(given, 'relativeLogoUrl');
        storage.sites.change(site, { properties: { ...site.properties, SiteLogoUrl } });
        return undefined;
      },
    },
  },
};
