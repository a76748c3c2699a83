import type { Answer } from '../answer';
import { type Call, type GraphRoute, siteHere } from '../call';
import { oneList } from '../listRoutes';
import { selected } from '../select';
import { deltaOf } from './delta';
import { type Drive, driveAt, drivesOf } from './drive';
import { driveBody } from './driveBody';
import { searchIn } from './driveChildren';
import { driveContext } from './driveContext';

/** The calls about document libraries, which Graph calls drives. */
export const driveRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'sites/{siteId}/drives',
    options: ['$select'],
    answer: (call, { siteId = '' }) => {
      const drives = drivesOf(call, siteHere(call, siteId));
      const value = drives.map((drive) => selected(driveBody(call.storage, drive), call.query));
      return { status: 200, body: { ...driveContext(call, 'drives'), value } };
    },
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

const shown = (call: Call, drive: Drive): Answer => ({
  status: 200,
  body: { ...driveContext(call, 'drives', '/$entity'), ...selected(driveBody(call.storage, drive), call.query) },
});
