import type { Answer } from '../answer';
import { type Call, type GraphRoute, siteHere } from '../call';
import { oneList } from '../listRoutes';
import { topIn } from '../pages';
import { selected } from '../select';
import { deltaOf } from './delta';
import { type Drive, driveAt, drivesOf } from './drive';
import { driveBody } from './driveBody';
import { searchIn } from './driveChildren';
import { driveContext } from './driveContext';
import { personalSiteAt } from './personalSite';

/** The calls about document libraries, which Graph calls drives. */
export const driveRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'sites/{siteId}/drives',
    options: ['$select', '$top'],
    answer: (call, { siteId = '' }) => {
      return listed(call, drivesOf(call, siteHere(call, siteId)));
    },
  },
  {
    method: 'GET',
    path: '{person}/drives',
    options: ['$select', '$top'],
    answer: (call, { person = '' }) => listed(call, drivesOf(call, personalSiteAt(call, person))),
  },
  {
    method: 'GET',
    path: '{drive}',
    options: ['$select'],
    answer: (call, captured) => shown(call, driveAt(call, captured)),
  },
  { method: 'GET', path: "{drive}/search(q='{text}')", options: ['$select', '$top', '$skiptoken'], answer: searchIn },
  {
    method: 'GET',
    path: '{drive}/list',
    options: ['$select', '$expand'],
    answer: (call, captured) => {
      const { library, ...here } = driveAt(call, captured);
      return oneList(call, { ...here, list: library });
    },
  },
  {
    method: 'GET',
    path: '{drive}/root/delta',
    options: ['$select', '$top', 'token'],
    answer: (call, captured) => deltaOf(call, driveAt(call, captured), call.query.get('token')),
  },
  {
    method: 'GET',
    path: "{drive}/root/delta(token='{token}')",
    options: ['$select', '$top'],
    answer: (call, captured) => deltaOf(call, driveAt(call, captured), captured['token'] ?? null),
  },
];

function listed(call: Call, drives: readonly Drive[]): Answer {
  const top = topIn(call.query, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const value = drives.slice(0, top).map((drive) => selected(driveBody(call.storage, drive), call.query));
  return { status: 200, body: { ...driveContext(call, 'drives'), value } };
}

const shown = (call: Call, drive: Drive): Answer => ({
  status: 200,
  body: { ...driveContext(call, 'drives', '/$entity'), ...selected(driveBody(call.storage, drive), call.query) },
});
