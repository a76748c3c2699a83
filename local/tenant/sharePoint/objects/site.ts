import type { Site } from '../../storage/sites';
import { siteUrl } from '../call';
import type { ObjectType } from '../model/objectType';
import { webRights } from './rights';

/** A site collection. */
export const siteType: ObjectType<Site> = {
  name: 'SP.Site',
  address: () => 'Site',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: {
    Id: ({ id }) => id,
    ServerRelativeUrl: ({ path }) => path,
    Url: (site, { origin }) => siteUrl({ origin, site }),
  },
};
