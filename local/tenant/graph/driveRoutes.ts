import type { Answer } from './answer';
import { type Call, type GraphRoute, siteAt } from './call';
import { deltaOf } from './delta';
import { type Drive, driveAt, driveItemAt, driveOfList, drivesOf } from './drive';
import { driveItemBody } from './driveItemBody';
import { selected } from './select';

/** The calls about document libraries, which Graph calls drives. */
export const driveRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'sites/{siteId}/drives',
    options: ['$select'],
    answer: (call, { siteId = '' }) => {
      const value = drivesOf(call, siteAt(call, siteId)).map((drive) => selected(driveBody(drive), call.query));
      return { status: 200, body: { value } };
    },
  },
  {
    method: 'GET',
    path: 'sites/{siteId}/lists/{list}/drive',
    options: ['$select'],
    answer: (call, captured) => shown(call, driveOfList(call, captured)),
  },
  {
    method: 'GET',
    path: 'drives/{drive}',
    options: ['$select'],
    answer: (call, captured) => shown(call, driveAt(call, captured)),
  },
  {
    method: 'GET',
    path: 'drives/{drive}/root',
    options: ['$select'],
    answer: (call, captured) => {
      const drive = driveAt(call, captured);
      const root = driveItemBody(call.storage, drive, driveItemAt(call, drive, captured));
      return { status: 200, body: selected(root, call.query) };
    },
  },
  {
    method: 'GET',
    path: 'drives/{drive}/root/delta',
    options: ['$select', '$top', 'token'],
    answer: (call, captured) => deltaOf(call, driveAt(call, captured)),
  },
];

const shown = ({ query }: Call, drive: Drive): Answer => ({ status: 200, body: selected(driveBody(drive), query) });

const driveBody = ({ id, library }: Drive): Record<string, unknown> => ({
  createdDateTime: library.created,
  description: library.description,
  driveType: 'documentLibrary',
  id,
  name: library.title,
});
