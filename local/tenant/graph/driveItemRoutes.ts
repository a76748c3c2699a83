import type { Captured } from '../routing/router';
import { NotImitated } from '../rules/refused';
import type { Answer } from './answer';
import type { Call, GraphRoute } from './call';
import { driveAt, driveItemAt } from './drive';
import { driveItemBody } from './driveItemBody';
import { childrenOf } from './driveChildren';
import { addFolder, putFile, removeItem } from './driveWrites';
import { downloadAddress } from './downloads';
import { folderHasNoContent } from './failures';
import { selected } from './select';

/** The calls about the files and folders of a library. */
export const driveItemRoutes: readonly GraphRoute[] = [
  ...['root', 'items/{item}', 'root:/{itemPath}:'].flatMap((place): GraphRoute[] => [
    {
      method: 'GET',
      path: `drives/{drive}/${place}/children`,
      options: ['$select', '$top', '$skiptoken'],
      answer: childrenOf,
    },
    { method: 'POST', path: `drives/{drive}/${place}/children`, answer: addFolder },
  ]),
  { method: 'GET', path: 'drives/{drive}/items/{item}', options: ['$select'], answer: getItem },
  { method: 'GET', path: 'drives/{drive}/root:/{itemPath}', options: ['$select'], answer: getItem },
  { method: 'GET', path: 'drives/{drive}/root:/{itemPath}:', options: ['$select'], answer: getItem },
  { method: 'GET', path: 'drives/{drive}/items/{item}/content', answer: getContent },
  { method: 'GET', path: 'drives/{drive}/root:/{itemPath}:/content', answer: getContent },
  { method: 'PUT', path: 'drives/{drive}/items/{item}/content', takesFile: true, answer: putFile },
  { method: 'PUT', path: 'drives/{drive}/root:/{itemPath}:/content', takesFile: true, answer: putFile },
  {
    method: 'DELETE',
    path: 'drives/{drive}/items/{item}',
    answer: (call, captured) => removeItem(call, captured, false),
  },
  {
    method: 'POST',
    path: 'drives/{drive}/items/{item}/permanentDelete',
    answer: (call, captured) => removeItem(call, captured, true),
  },
];

function getItem(call: Call, captured: Captured): Answer {
  const drive = driveAt(call, captured);
  const item = driveItemBody(call.storage, drive, driveItemAt(call, drive, captured));
  return { status: 200, body: selected(item, call.query) };
}

/** Graph does not give a file itself, but the address where it is. */
function getContent(call: Call, captured: Captured): Answer {
  if (call.headers.has('Range')) throw new NotImitated('A part of a file');
  const file = driveItemAt(call, driveAt(call, captured), captured);
  if (file.isFolder) throw folderHasNoContent();
  return { status: 302, headers: { Location: downloadAddress(call.storage, file) } };
}
