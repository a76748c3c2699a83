import type { Captured } from '../../routing/router';
import type { Answer } from '../answer';
import { type Call, type GraphRoute, listAt } from '../call';
import { contexts } from '../contexts';
import { itemBody } from '../itemBody';
import { readableItem } from '../itemRoutes';
import { toReadSites } from '../siteNeeds';
import { driveAt, driveItemAt, driveOf } from './drive';
import { driveContext, driveKey } from './driveContext';
import { noSuchDriveItem } from './driveFailures';
import { itemShown } from './itemShown';

/** The calls that lead from a file or folder to the item of the list that it is too, and back. */
export const itemOfFileRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '{drive}/{itemAt}/listItem', options: ['$select', '$expand'], answer: getListItem },
  {
    method: 'GET',
    path: 'sites/{siteId}/lists/{list}/items/{id}/driveItem',
    options: ['$select'],
    needs: toReadSites,
    answer: getDriveItem,
  },
];

/** The root is no item of its list. */
function getListItem(call: Call, captured: Captured): Answer {
  const drive = driveAt(call, captured);
  const file = driveItemAt(call, drive, captured);
  if (file.item === null) throw noSuchDriveItem();
  const { library, ...here } = drive;
  const item = call.storage.items.byId(library, file.item);
  const asked = { expand: call.query.get('$expand'), select: call.query.get('$select') };
  return {
    status: 200,
    body: {
      ...driveContext(call, `${driveKey(drive)}/items('${file.id}')/listItem`, '/$entity'),
      ...itemBody(call.storage, { ...here, list: library }, item, asked),
    },
  };
}

/** What is in no library has no file. */
function getDriveItem(call: Call, captured: Captured): Answer {
  const { list, ...here } = listAt(call, captured['siteId'] ?? '', captured['list'] ?? '');
  const item = readableItem(call, { ...here, list }, captured);
  const file = call.storage.driveItems.ofItem(list, item.id);
  if (!file) throw noSuchDriveItem();
  const context = contexts.inList({ ...here, list }, `items('${String(item.id)}')/driveItem/$entity`);
  return { status: 200, body: { '@odata.context': context, ...itemShown(call, driveOf(here, list), file) } };
}
