import { isObject } from '../../routing/jsonBody';
import { Refused } from '../../rules/refused';
import { loginOfAllUsers } from '../../rules/loginName';
import type { PrincipalKind, StoredPrincipal } from '../../storage/principals';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import { accessDenied } from '../failures';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import { type Given, textArg, wholeArg } from '../model/given';
import type { Node } from '../model/node';
import { need, objectOf, type ObjectType } from '../model/objectType';
import { nobodyOfLogin, noSuchUser } from '../securityFailures';
import { notImitated } from './notImitated';
import { groupChanges, type GroupHere, mayEditMembers, mayManage, maySeeMembers, membersRights } from './groupRules';
import { webRights } from './rights';

/** Somebody whom a site collection knows. */
export interface UserHere {
  readonly site: Site;
  readonly user: StoredPrincipal;
}

/** `SP.Utilities.PrincipalType`. */
const principalTypes: Readonly<Record<PrincipalKind, number>> = {
  person: 1,
  app: 1,
  entraGroup: 4,
  everyone: 4,
  allUsers: 4,
  siteGroup: 8,
};

/** A person as SharePoint knows them; a group of Entra and an application are users too. */
export const userType: ObjectType<UserHere> = {
  name: 'SP.User',
  address: ({ user }) => `Web/GetUserById(${user.id})`,
  web: ({ site }) => site,
  rights: ({ site }, call) => webRights(site, call),
  read: 'nothing',
  notImitated: notImitated['SP.User'],
  properties: {
    Id: ({ user }) => user.id,
    IsHiddenInUI: () => false,
    LoginName: ({ user }) => user.login,
    Title: ({ user }) => user.title,
    PrincipalType: ({ user }) => principalTypes[user.kind],
    Email: ({ user }) => user.email,
    Expiration: () => '',
    IsEmailAuthenticationGuestUser: () => false,
    IsShareByEmailGuestUser: () => false,
    IsSiteAdmin: ({ user }) => user.isAdmin === 1,
    UserId: ({ user }) =>
      user.kind === 'person'
        ? complex('SP.UserIdInfo', { NameId: nameIdOf(user), NameIdIssuer: 'urn:federation:microsoftonline' })
        : null,
    UserPrincipalName: ({ user }) => (user.kind === 'person' ? user.name : null),
  },
  onRequest: {
    AadObjectId: ({ user }) =>
      user.kind === 'person'
        ? complex('SP.UserIdInfo', { NameId: oidOf(user), NameIdIssuer: 'urn:federation:microsoftonline' })
        : null,
  },
  // Whoever has a permission is a person or a group, and clients ask for the properties of both.
  foreign: [
    'Users',
    'Owner',
    'OwnerTitle',
    'Description',
    'AllowMembersEditMembership',
    'OnlyAllowMembersViewMembership',
  ],
  links: { Groups: { to: (here) => collectionOf(groupsOfUser, here) } },
  change: { needs: 'nothing', run: changeUser },
  remove: {
    needs: 'managePermissions',
    run: ({ user }, _, { storage }) => {
      storage.principals.remove(user);
      return undefined;
    },
  },
};

/** Sixteen hexadecimal digits, as the identifier of a person's passport looks. */
const nameIdOf = ({ key }: StoredPrincipal): string => `1003${key.replace(/[^0-9a-f]/g, '').slice(-12)}`;

/** The identifier of a person's account. */
const oidOf = ({ key }: StoredPrincipal): string => key.slice('person '.length);

/** Sets who is an administrator, and what somebody is called here; people may change the latter of themselves. */
function changeUser({ site, user }: UserHere, { body }: Given, call: Call): undefined {
  const { storage, by } = call;
  const isSelf = storage.principals.ensureCaller(site, by.caller)?.id === user.id;
  need(webRights(site, call), isSelf ? 'editMyUserInfo' : 'managePermissions');
  const { Title = user.title, Email = user.email, IsSiteAdmin = user.isAdmin === 1 } = body;
  if (typeof Title !== 'string' || typeof Email !== 'string' || typeof IsSiteAdmin !== 'boolean')
    throw new Refused('wrongKindOfValue');
  if (IsSiteAdmin !== (user.isAdmin === 1) && !storage.permissions.isAdministrator(site, by.caller))
    throw new Failed(accessDenied());
  storage.principals.change(user, { title: Title, email: Email, isAdmin: IsSiteAdmin ? 1 : 0 });
}

/** The groups that somebody is in. */
const groupsOfUser: CollectionType<UserHere, GroupHere> = {
  name: 'SP.GroupCollection',
  get of() {
    return groupType;
  },
  rights: ({ site }, call) => webRights(site, call),
  read: 'nothing',
  all: ({ site, user }, { storage }) => storage.siteGroups.ofMember(site, user).map((group) => ({ site, group })),
};

/** A group of a site. */
export const groupType: ObjectType<GroupHere> = {
  name: 'SP.Group',
  address: ({ group }) => `Web/SiteGroups/GetById(${group.principal.id})`,
  web: ({ site }) => site,
  rights: ({ site }, call) => webRights(site, call),
  read: 'nothing',
  properties: {
    Id: ({ group }) => group.principal.id,
    IsHiddenInUI: () => false,
    LoginName: ({ group }) => group.principal.login,
    Title: ({ group }) => group.principal.title,
    PrincipalType: () => principalTypes.siteGroup,
    AllowMembersEditMembership: ({ group }) => group.settings.allowMembersEditMembership,
    AllowRequestToJoinLeave: ({ group }) => group.settings.allowRequestToJoinLeave,
    AutoAcceptRequestToJoinLeave: ({ group }) => group.settings.autoAcceptRequestToJoinLeave,
    Description: ({ group }) => group.description || null,
    OnlyAllowMembersViewMembership: ({ group }) => group.settings.onlyAllowMembersViewMembership,
    OwnerTitle: ({ site, group }, { storage }) => storage.principals.byId(site, group.owner)?.title ?? '',
    RequestToJoinLeaveEmailSetting: ({ group }) => group.settings.requestToJoinLeaveEmailSetting,
  },
  onRequest: {
    CanCurrentUserEditMembership: (here, call) => mayEditMembers(here, call),
    CanCurrentUserManageGroup: (here, call) => mayManage(here, call),
    CanCurrentUserViewMembership: (here, call) => maySeeMembers(here, call),
  },
  foreign: ['Groups', 'Email', 'IsSiteAdmin', 'UserId', 'UserPrincipalName'],
  links: {
    Owner: { to: ({ site, group }, call) => principalNode(site, group.owner, call) },
    Users: { to: (here) => collectionOf(groupUsers, here) },
  },
  operations: { setUserAsOwner: { needs: 'nothing', takes: ['ownerId'], run: setOwner } },
  change: { needs: 'nothing', run: changeGroup },
};

function changeGroup(here: GroupHere, { body }: Given, call: Call): undefined {
  if (!mayManage(here, call)) throw new Failed(accessDenied());
  call.storage.siteGroups.change(here.site, here.group, groupChanges(body));
}

function setOwner(here: GroupHere, given: Given, call: Call): undefined {
  if (!mayManage(here, call)) throw new Failed(accessDenied());
  const owner = call.storage.principals.byId(here.site, wholeArg(given, 'ownerId'));
  if (!owner) throw new Failed(noSuchUser());
  call.storage.siteGroups.change(here.site, here.group, { owner: owner.id });
}

/** The people and groups of Entra in a group. */
const groupUsers: CollectionType<GroupHere, UserHere> = {
  name: 'SP.UserCollection',
  of: userType,
  rights: membersRights,
  read: 'browseUserInfo',
  all: ({ site, group }, { storage }) => storage.siteGroups.members(site, group).map((user) => ({ site, user })),
  byKey: (here, given, call) => memberWhere(here, ({ login }) => same(login, textArg(given, 'id')), call),
  operations: {
    getById: {
      needs: 'browseUserInfo',
      method: 'both',
      takes: ['id'],
      run: (here, given, call) => {
        const id = wholeArg(given, 'id');
        return objectOf(
          userType,
          memberWhere(here, (user) => user.id === id, call),
        );
      },
    },
    getByEmail: {
      needs: 'browseUserInfo',
      method: 'both',
      takes: ['emailAddress'],
      run: (here, given, call) => {
        const email = textArg(given, 'emailAddress');
        return objectOf(
          userType,
          memberWhere(here, (user) => same(user.email, email), call),
        );
      },
    },
    removeById: {
      needs: 'nothing',
      takes: ['id'],
      run: (here, given, call) => {
        const id = wholeArg(given, 'id');
        return removeMember(here, (user) => user.id === id, call);
      },
    },
    removeByLoginName: {
      needs: 'nothing',
      takes: ['loginName'],
      run: (here, given, call) => {
        const login = textArg(given, 'loginName');
        return removeMember(here, (user) => same(user.login, login), call);
      },
    },
  },
  add: { needs: 'nothing', run: addMember },
};

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function memberWhere(
  { site, group }: GroupHere,
  fits: (user: StoredPrincipal) => boolean,
  { storage }: Call,
): UserHere {
  const user = storage.siteGroups.members(site, group).find(fits);
  if (!user) throw new Failed(noSuchUser());
  return { site, user };
}

function addMember(here: GroupHere, given: Given, call: Call): Node {
  if (!mayEditMembers(here, call)) throw new Failed(accessDenied());
  const user = ensured(here.site, loginIn(given), call);
  call.storage.siteGroups.addMember(here.site, here.group, user);
  return objectOf(userType, { site: here.site, user });
}

/** Clients write it as "LoginName", or within "parameters" as the object model does. */
function loginIn(given: Given): string {
  const parameters = given.arg('parameters');
  const login = isObject(parameters) ? parameters['LoginName'] : given.arg('LoginName');
  if (typeof login !== 'string') throw new Refused('wrongKindOfValue');
  return login;
}

function removeMember(here: GroupHere, fits: (user: StoredPrincipal) => boolean, call: Call): undefined {
  if (!mayEditMembers(here, call)) throw new Failed(accessDenied());
  call.storage.siteGroups.removeMember(here.site, here.group, memberWhere(here, fits, call).user);
}

/** Makes whom a login name stands for known to the site. Everyone goes by a title as well: pnp/pnpjs, test/sp/folders.ts. */
export function ensured(site: Site, named: string, { storage }: Call): StoredPrincipal {
  const login = /^everyone except external users$/i.test(named) ? loginOfAllUsers(storage.tenantId) : named;
  const user = storage.principals.ensureLogin(site, login);
  if (!user) throw new Failed(nobodyOfLogin(named));
  return user;
}

/** Somebody or a group of the site, by the id that they share. */
export function principalNode(site: Site, id: number, { storage }: Call): Node {
  const group = storage.siteGroups.byId(site, id);
  if (group) return objectOf(groupType, { site, group });
  const user = storage.principals.byId(site, id);
  if (!user) throw new Failed(noSuchUser());
  return objectOf(userType, { site, user });
}
