import { userSearch } from '../directory/properties';
import type { Captured } from '../routing/router';
import { scopes } from '../storage/directoryObjects';
import type { Answer } from './answer';
import type { Call, GraphRoute } from './call';
import { shownTo, typedTo } from './directoryBody';
import { expandedWith } from './directoryExpand';
import { noPhoto, noSuchObject } from './directoryFailures';
import { toReadMemberships, toReadOneself, toReadReports, toReadUsers } from './directoryNeeds';
import { directoryCount, directoryOptions, directoryPage } from './directoryPages';
import { membershipActions } from './memberships';
import { contextOf } from './pages';
import { relationRoutes } from './relations';
import { memberAt, reportedTo, userAt } from './userAt';

/** The calls about people: about all of them, about whoever asks ("me"), and about somebody. */
export const userRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'users',
    options: [...directoryOptions, '$expand'],
    needs: toReadUsers,
    answer: (call) => {
      const show = expandedWith(call, 'user', shownTo(call));
      return directoryPage(call, { scope: scopes.ofKind('user'), searched: userSearch, set: 'users', show });
    },
  },
  {
    method: 'GET',
    path: 'users/$count',
    options: ['$filter', '$search'],
    needs: toReadUsers,
    answer: (call) => directoryCount(call, scopes.ofKind('user'), userSearch),
  },
  ...['me', 'users/{user}'].flatMap(routesOf),
];

/** The calls about one person, whom the beginning of the path names. */
function routesOf(place: string): GraphRoute[] {
  return [
    { method: 'GET', path: place, options: ['$select', '$expand'], needs: toReadOneself, answer: getUser },
    { method: 'GET', path: `${place}/manager`, options: ['$select'], needs: toReadReports, answer: getManager },
    ...['photo', 'photo/$value'].map((photo): GraphRoute => ({
      method: 'GET',
      path: `${place}/${photo}`,
      needs: toReadOneself,
      answer: (call, captured) => {
        userAt(call, captured);
        throw noPhoto();
      },
    })),
    ...relationRoutes({
      path: `${place}/directReports`,
      kinds: ['user'],
      needs: toReadReports,
      scopeOf: (call, captured) => scopes.reportsOf(reportedTo(call, captured)),
    }),
    {
      method: 'GET',
      path: `${place}/transitiveReports/$count`,
      options: ['$filter', '$search'],
      needs: toReadReports,
      answer: (call, captured) => directoryCount(call, scopes.allReportsOf(reportedTo(call, captured)), userSearch),
    },
    ...relationRoutes({
      path: `${place}/memberOf`,
      kinds: ['group'],
      needs: toReadMemberships,
      scopeOf: (call, captured) => scopes.groupsOf(memberAt(call, captured)),
    }),
    ...relationRoutes({
      path: `${place}/transitiveMemberOf`,
      kinds: ['group'],
      needs: toReadMemberships,
      scopeOf: (call, captured) => scopes.allGroupsOf(memberAt(call, captured)),
    }),
    ...membershipActions(place, toReadMemberships, memberAt),
  ];
}

function getUser(call: Call, captured: Captured): Answer {
  const user = expandedWith(call, 'user', shownTo(call))(userAt(call, captured));
  return { status: 200, body: { '@odata.context': contextOf(call, 'users', true), ...user } };
}

function getManager(call: Call, captured: Captured): Answer {
  const user = userAt(call, captured);
  reportedTo(call, captured);
  const manager = user.account.manager && call.storage.directoryObjects.byId(user.account.manager);
  if (!manager) throw noSuchObject('manager');
  const context = contextOf(call, 'directoryObjects', true);
  return { status: 200, body: { '@odata.context': context, ...typedTo(call)(manager) } };
}
