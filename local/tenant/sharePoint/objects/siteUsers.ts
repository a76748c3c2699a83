import type { StoredPrincipal } from '../../storage/principals';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg, wholeArg } from '../model/given';
import type { Node, Operation } from '../model/node';
import { objectOf } from '../model/objectType';
import { noSuchUser } from '../securityFailures';
import { ensured, principalNode, userType, type UserHere } from './principal';
import { webRights } from './rights';

/** Whom a site collection knows: people, applications and groups of Entra. */
export const siteUserCollection: CollectionType<Site, UserHere> = {
  name: 'SP.UserCollection',
  of: userType,
  rights: webRights,
  read: 'browseUserInfo',
  all: (site, { storage }) => storage.principals.users(site).map((user) => ({ site, user })),
  byKey: (site, given, call) => found(site, byLogin(site, textArg(given, 'id'), call)),
  operations: {
    getById: finder('id', (site, given, call) => byId(site, wholeArg(given, 'id'), call)),
    getByEmail: finder('emailAddress', (site, given, { storage }) =>
      storage.principals.byEmail(site, textArg(given, 'emailAddress')),
    ),
    getByLoginName: finder('loginName', (site, given, call) => byLogin(site, textArg(given, 'loginName'), call)),
    removeById: remover('id', (site, given, call) => byId(site, wholeArg(given, 'id'), call)),
    removeByLoginName: remover('loginName', (site, given, call) => byLogin(site, textArg(given, 'loginName'), call)),
  },
  add: {
    needs: 'managePermissions',
    run: (site, given, call) => objectOf(userType, { site, user: ensured(site, textArg(given, 'LoginName'), call) }),
  },
};

type Lookup = (site: Site, given: Given, call: Call) => StoredPrincipal | undefined;

function byId(site: Site, id: number, { storage }: Call): StoredPrincipal | undefined {
  const user = storage.principals.byId(site, id);
  return user?.kind === 'siteGroup' ? undefined : user;
}

function byLogin(site: Site, login: string, { storage }: Call): StoredPrincipal | undefined {
  const user = storage.principals.byLogin(site, login);
  return user?.kind === 'siteGroup' ? undefined : user;
}

function found(site: Site, user: StoredPrincipal | undefined): UserHere {
  if (!user) throw new Failed(noSuchUser());
  return { site, user };
}

function finder(takes: string, lookup: Lookup): Operation<Site> {
  return {
    needs: 'browseUserInfo',
    method: 'both',
    takes: [takes],
    run: (site, given, call) => objectOf(userType, found(site, lookup(site, given, call))),
  };
}

function remover(takes: string, lookup: Lookup): Operation<Site> {
  return {
    needs: 'managePermissions',
    takes: [takes],
    run: (site, given, call) => {
      call.storage.principals.remove(found(site, lookup(site, given, call)).user);
      return undefined;
    },
  };
}

/** What a web can be asked about people. */
export const userOperations: Readonly<Record<string, Operation<Site>>> = {
  ensureUser: {
    needs: 'browseUserInfo',
    takes: ['logonName'],
    run: (site, given, call) => objectOf(userType, { site, user: ensured(site, textArg(given, 'logonName'), call) }),
  },
  getUserById: finder('userId', (site, given, call) => byId(site, wholeArg(given, 'userId'), call)),
};

/** Who calls. An application as itself is not named, but as SharePoint names every one. */
export function currentUser(site: Site, call: Call): Node {
  return principalNode(site, call.storage.principals.authorId(site, call.by.caller), call);
}
