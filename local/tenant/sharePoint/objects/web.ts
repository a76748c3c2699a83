import type { Site } from '../../storage/sites';
import { siteUrl } from '../call';
import { collectionOf } from '../model/collectionType';
import { textArg } from '../model/given';
import { objectOf, type ObjectType } from '../model/objectType';
import { fieldCollection } from './fieldCollection';
import { listAtAddress, listCollection, listType } from './list';
import { permissions, webRights } from './rights';
import { currentUser } from './user';

/** A web: what people call a site. */
export const webType: ObjectType<Site> = {
  name: 'SP.Web',
  address: () => 'Web',
  web: (site) => site,
  rights: webRights,
  read: 'open',
  properties: {
    Created: ({ created }) => created,
    Id: ({ webId }) => webId,
    Language: () => 2057,
    ServerRelativeUrl: ({ path }) => path,
    Title: ({ title }) => title,
    Url: (site, { origin }) => siteUrl({ origin, site }),
    WebTemplate: () => 'SITEPAGEPUBLISHING',
  },
  onRequest: { EffectiveBasePermissions: (site, call) => permissions(webRights(site, call)) },
  links: {
    Lists: { to: (site) => collectionOf(listCollection, site) },
    Fields: { to: (site) => collectionOf(fieldCollection, { site, list: undefined }) },
    AvailableFields: { to: (site) => collectionOf(fieldCollection, { site, list: undefined }) },
    CurrentUser: { needs: 'open', to: (_, call) => currentUser(call) },
  },
  operations: {
    getList: {
      needs: 'nothing',
      method: 'both',
      takes: ['strUrl'],
      run: (site, given, call) => objectOf(listType, listAtAddress(site, textArg(given, 'strUrl'), call)),
    },
  },
};
