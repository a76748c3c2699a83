import { groupSearch } from '../directory/properties';
import type { Captured } from '../routing/router';
import { scopes } from '../storage/directoryObjects';
import type { Call, GraphRoute } from './call';
import { shownTo } from './directoryBody';
import { expandedWith } from './directoryExpand';
import { noObjectId, noSuchObject } from './directoryFailures';
import { toReadGroups } from './directoryNeeds';
import { directoryCount, directoryOptions, directoryPage } from './directoryPages';
import { membershipActions } from './memberships';
import { isObjectId } from './objectId';
import { contextOf } from './pages';
import { relationRoutes } from './relations';

const path = 'groups/{group}';
const needs = toReadGroups;

/** The calls about groups, what is in them, and which groups they are in themselves. */
export const groupRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'groups',
    options: [...directoryOptions, '$expand'],
    needs,
    answer: (call) =>
      directoryPage(call, {
        scope: scopes.ofKind('group'),
        searched: groupSearch,
        set: 'groups',
        show: expandedWith(call, 'group', shownTo(call)),
      }),
  },
  {
    method: 'GET',
    path: 'groups/$count',
    options: ['$filter', '$search'],
    needs,
    answer: (call) => directoryCount(call, scopes.ofKind('group'), groupSearch),
  },
  {
    method: 'GET',
    path,
    options: ['$select', '$expand'],
    needs,
    answer: (call, captured) => {
      const group = call.storage.directoryObjects.byId(groupAt(call, captured));
      const shown = group && expandedWith(call, 'group', shownTo(call))(group);
      return { status: 200, body: { '@odata.context': contextOf(call, 'groups', true), ...shown } };
    },
  },
  ...relationRoutes({
    path: `${path}/members`,
    kinds: ['user', 'group'],
    needs,
    scopeOf: (call, captured) => scopes.membersOf(groupAt(call, captured)),
  }),
  // Nobody owns a group here, as nobody owns one that comes from elsewhere or that an application made.
  ...relationRoutes({
    path: `${path}/owners`,
    kinds: ['user'],
    needs,
    scopeOf: (call, captured) => {
      groupAt(call, captured);
      return { where: 'FALSE', values: [] };
    },
  }),
  ...relationRoutes({
    path: `${path}/transitiveMembers`,
    kinds: ['user', 'group'],
    needs,
    scopeOf: (call, captured) => scopes.allMembersOf(groupAt(call, captured)),
  }),
  ...relationRoutes({
    path: `${path}/memberOf`,
    kinds: ['group'],
    needs,
    scopeOf: (call, captured) => scopes.groupsOf(groupAt(call, captured)),
  }),
  ...relationRoutes({
    path: `${path}/transitiveMemberOf`,
    kinds: ['group'],
    needs,
    scopeOf: (call, captured) => scopes.allGroupsOf(groupAt(call, captured)),
  }),
  ...membershipActions(path, needs, groupAt),
];

/** The object id of the group that a call is about. */
function groupAt({ storage }: Call, { group: named = '' }: Captured): string {
  if (!isObjectId(named)) throw noObjectId(named);
  const found = storage.directoryObjects.byId(named);
  if (found?.kind !== 'group') throw noSuchObject(named);
  return found.group.id;
}
