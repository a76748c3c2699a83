import { Refused } from '../../rules/refused';
import { createAssociatedGroups as createGroupsOf } from '../../storage/associatedGroups';
import type { SiteGroup } from '../../storage/siteGroups';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { Failed } from '../failed';
import { accessDenied } from '../failures';
import type { CollectionType } from '../model/collectionType';
import { type Given, textArg, wholeArg } from '../model/given';
import { type Node, nothingAt, type Operation } from '../model/node';
import { objectOf } from '../model/objectType';
import { noSuchGroup } from '../securityFailures';
import { groupChanges, type GroupHere, mayManage } from './groupRules';
import { ensured, groupType } from './principal';
import { webRights } from './rights';

/** The groups of a site collection. */
export const siteGroupCollection: CollectionType<Site, GroupHere> = {
  name: 'SP.GroupCollection',
  of: groupType,
  rights: webRights,
  read: 'browseUserInfo',
  all: (site, { storage }) => storage.siteGroups.of(site).map((group) => ({ site, group })),
  byKey: (site, given, call) => found(site, byId(site, given, call)),
  operations: {
    getById: finder('id', byId),
    getByName: finder('name', byName('name')),
    removeById: remover('id', byId),
    removeByLoginName: remover('loginName', byName('loginName')),
  },
  add: { needs: 'createGroups', run: addGroup },
};

type Lookup = (site: Site, given: Given, call: Call) => SiteGroup | undefined;

function byId(site: Site, given: Given, { storage }: Call): SiteGroup | undefined {
  return storage.siteGroups.byId(site, wholeArg(given, 'id'));
}

function byName(argument: string): Lookup {
  return (site, given, { storage }) => storage.siteGroups.byName(site, textArg(given, argument));
}

function found(site: Site, group: SiteGroup | undefined): GroupHere {
  if (!group) throw new Failed(noSuchGroup());
  return { site, group };
}

function finder(takes: string, lookup: Lookup): Operation<Site> {
  return {
    needs: 'browseUserInfo',
    method: 'both',
    takes: [takes],
    run: (site, given, call) => objectOf(groupType, found(site, lookup(site, given, call))),
  };
}

function remover(takes: string, lookup: Lookup): Operation<Site> {
  return {
    needs: 'nothing',
    takes: [takes],
    run: (site, given, call) => {
      const here = found(site, lookup(site, given, call));
      if (!mayManage(here, call)) throw new Failed(accessDenied());
      call.storage.siteGroups.remove(site, here.group);
      return undefined;
    },
  };
}

/** A new group belongs to whoever makes it. */
function addGroup(site: Site, { body }: Given, call: Call): Node {
  const { title = '', description = '', ...settings } = groupChanges(body);
  if (title === '') throw new Refused('wrongKindOfValue');
  const { storage, by } = call;
  const owner = storage.principals.ensureCaller(site, by.caller)?.id;
  const group = storage.siteGroups.add(site, title, description, owner);
  storage.siteGroups.change(site, group, settings);
  return objectOf(groupType, found(site, storage.siteGroups.byId(site, group.principal.id)));
}

/** The group for a web's owners, members or visitors, where it has one: its own, or that of the web whose permissions it has. */
export const associatedGroup =
  (kind: keyof Site['groups']) =>
  (site: Site, { storage }: Call): Node => {
    const { groups } = storage.sites.byNumber(site.number) ?? site;
    const id = groups[kind] ?? storage.scopes.nearest({ site }).it.site.groups[kind];
    const group = id === undefined ? undefined : storage.siteGroups.byId(site, id);
    return group ? objectOf(groupType, { site, group }) : nothingAt('AssociatedGroup');
  };

/** Gives a web with permissions of its own three groups of its own. */
export const createAssociatedGroups: Operation<Site> = {
  needs: 'managePermissions',
  takes: ['userLogin', 'userLogin2', 'groupNameSeed'],
  run: (site, given, call) => {
    const { storage } = call;
    const seed = textArg(given, 'groupNameSeed') || site.title;
    const owners = ['userLogin', 'userLogin2'].map((name) => given.arg(name)).filter((login) => !!login);
    const groups = createGroupsOf(storage, site, seed);
    for (const login of owners) storage.siteGroups.addMember(site, groups.owner, ensured(site, String(login), call));
    return undefined;
  },
};
