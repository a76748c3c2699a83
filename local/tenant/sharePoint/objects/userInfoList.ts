import { createHash } from 'node:crypto';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { wholeArg } from '../model/given';
import { objectOf, type ObjectType } from '../model/objectType';
import { noSuchUser } from '../securityFailures';
import { listType } from './list';
import { type PersonHere, personHere, personInfoType } from './personInfo';
import { webRights } from './rights';

const people = (site: Site, call: Call): PersonHere[] =>
  call.storage.principals.users(site).map((principal) => ({ site, number: principal.id, principal }));

/** The people of SharePoint's own list of them, by their numbers in the site collection. */
export const userInfoItemCollection: CollectionType<Site, PersonHere> = {
  name: 'SP.Data.UserInfoItems',
  of: personInfoType,
  rights: webRights,
  read: 'browseUserInfo',
  all: people,
  byKey: (site, given, call) => found(site, wholeArg(given, 'id'), call),
  operations: {
    getById: {
      needs: 'browseUserInfo',
      method: 'both',
      takes: ['id'],
      run: (site, given, call) => objectOf(personInfoType, found(site, wholeArg(given, 'id'), call)),
    },
  },
};

function found(site: Site, number: number, call: Call): PersonHere {
  const person = personHere(site, number, call);
  if (!person.principal || person.principal.kind === 'siteGroup') throw new Failed(noSuchUser());
  return person;
}

/** The same at any time for a site collection: the list is kept nowhere. */
function idOf({ id }: Site): string {
  const digits = createHash('sha256').update(`${id} people`).digest('hex');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

const own: ObjectType<Site>['properties'] = {
  AllowContentTypes: () => true,
  BaseTemplate: () => 112,
  BaseType: () => 0,
  ContentTypesEnabled: () => true,
  Created: ({ created }) => created,
  Description: () => 'All people.',
  EntityTypeName: () => 'UserInfo',
  Hidden: () => true,
  Id: idOf,
  IsCatalog: () => true,
  ItemCount: (site, call) => people(site, call).length,
  ListItemEntityTypeFullName: () => 'SP.Data.UserInfoItem',
  ParentWebUrl: (site, { storage }) => storage.sites.rootOf(site).path,
  Title: () => 'User Information List',
};

/** SharePoint's own list of the people whom a site collection knows. It is read alone, and what else lists have it has not here. */
export const userInfoListType: ObjectType<Site> = {
  name: 'SP.List',
  address: () => 'Web/SiteUserInfoList',
  web: (site) => site,
  rights: webRights,
  read: 'browseUserInfo',
  notImitated: Object.keys({ ...listType.properties, ...listType.onRequest, ...listType.links }).filter(
    (name) => !Object.hasOwn(own, name) && name !== 'Items',
  ),
  properties: own,
  links: { Items: { to: (site) => collectionOf(userInfoItemCollection, site) } },
};
