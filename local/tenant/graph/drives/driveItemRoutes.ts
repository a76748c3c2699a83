import type { Captured } from '../../routing/router';
import type { Answer } from '../answer';
import type { Call, GraphRoute } from '../call';
import { checkOutRoutes } from './checkOutRoutes';
import { conflictOptions } from './conflict';
import { driveAt, driveItemAt } from './drive';
import { changeItem, copyItem, removeItem } from './driveChanges';
import { childrenOf, searchIn } from './driveChildren';
import { folderHasNoContent } from './driveFailures';
import { addChild, putFile } from './driveWrites';
import { downloadAddress } from './downloads';
import { oneItem } from './itemShown';
import { createUploadSession } from './uploadSessions';
import { versionRoutes } from './versionRoutes';

/** The calls about the files and folders of a library. */
export const driveItemRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: '{drive}/{itemAt}/children',
    options: ['$select', '$orderby', '$top', '$skip', '$skiptoken'],
    answer: childrenOf,
  },
  { method: 'POST', path: '{drive}/{itemAt}/children', answer: addChild },
  {
    method: 'GET',
    path: "{drive}/{itemAt}/search(q='{text}')",
    options: ['$select', '$top', '$skiptoken'],
    answer: searchIn,
  },
  { method: 'GET', path: '{drive}/{itemAt}/content', answer: getContent },
  { method: 'PUT', path: '{drive}/{itemAt}/content', options: conflictOptions, takesFile: true, answer: putFile },
  { method: 'POST', path: '{drive}/{itemAt}/createUploadSession', answer: createUploadSession },
  { method: 'POST', path: '{drive}/{itemAt}/copy', options: conflictOptions, answer: copyItem },
  {
    method: 'POST',
    path: '{drive}/{itemAt}/permanentDelete',
    answer: (call, captured) => removeItem(call, captured, true),
  },
  ...versionRoutes,
  ...checkOutRoutes,
  { method: 'GET', path: '{drive}/{item}', options: ['$select', '$expand'], answer: getItem },
  { method: 'PATCH', path: '{drive}/{item}', answer: changeItem },
  { method: 'DELETE', path: '{drive}/{item}', answer: (call, captured) => removeItem(call, captured, false) },
];

function getItem(call: Call, captured: Captured): Answer {
  const drive = driveAt(call, captured);
  return oneItem(call, drive, driveItemAt(call, drive, captured));
}

/** Graph does not give a file itself, but the address where it is. */
function getContent(call: Call, captured: Captured): Answer {
  const file = driveItemAt(call, driveAt(call, captured), captured);
  if (file.isFolder) throw folderHasNoContent();
  return { status: 302, headers: { Location: downloadAddress(call.storage, file) } };
}
