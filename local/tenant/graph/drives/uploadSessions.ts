import type { UploadSession } from '@microsoft/microsoft-graph-types';
import { isObject } from '../../routing/jsonBody';
import type { Captured } from '../../routing/router';
import { NotImitated } from '../../rules/refused';
import type { Upload } from '../../storage/uploads';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { bodyNotUnderstood, nameTaken } from '../failures';
import { conflictBehavior, ifTakenIn } from './conflict';
import { driveAt, placeAt, refuseName } from './drive';
import { folderHasNoContent } from './driveFailures';
import { folderOnTheWay, refuseOtherVersion } from './driveWrites';
import { needOn, refuseCheckedOut } from './entryAccess';
import { uploadSeconds } from './sizes';

/** Where the ranges of a file go. The real one is at SharePoint's own host. */
export const uploadPlace = 'https://graph.microsoft.com/_upload/';

/** Begins the upload of a large file: a new one at a path, or new content for one that is there. */
export function createUploadSession(call: Call, captured: Captured): Answer {
  const { driveItems, uploads } = call.storage;
  const drive = driveAt(call, captured);
  const { ifTaken, description, deferred } = askedFor(call.body);
  const { from, names } = placeAt(call, drive, captured);
  const name = names.at(-1) ?? from.name;
  refuseName(name);
  const above = names.length > 0 ? from : from.parent === null ? undefined : driveItems.byNumber(from.parent);
  if (!above) throw folderHasNoContent();
  const folder = folderOnTheWay(call, drive, above, names.slice(0, -1));
  const there = driveItems.child(folder, name);
  needOn(call, drive, there ?? folder, there ? 'editListItems' : 'addListItems');
  if (there?.isFolder) throw nameTaken();
  if (there) refuseOtherVersion(call, there);
  if (there) refuseCheckedOut(call, drive, there);
  // Who names a file by its id wants new content for it.
  const wanted = names.length > 0 ? ifTaken : 'replace';
  if (there && wanted === 'fail') throw nameTaken();
  const expires = new Date(call.storage.now().getTime() + uploadSeconds * 1000).toISOString();
  const started = uploads.start(folder, { name, ifTaken: wanted, description, deferred, expires }, call.by.caller);
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession',
      ...progressOf(started),
      uploadUrl: `${uploadPlace}${started.id}`,
    },
  };
}

/** What came of a file so far, as the client is told. */
export const progressOf = ({ expires, received, total }: Upload): UploadSession => ({
  expirationDateTime: expires,
  nextExpectedRanges: received === total ? [] : [`${received}-`],
});

function askedFor({
  item = {},
  deferCommit = false,
  ...others
}: Call['body']): Pick<Upload, 'ifTaken' | 'description' | 'deferred'> {
  if (!isObject(item) || typeof deferCommit !== 'boolean' || Object.keys(others).length > 0) throw bodyNotUnderstood();
  const { [conflictBehavior]: ifTaken, description = null, name, fileSize, ...unknown } = item;
  if (Object.keys(unknown).some((key) => key !== '@odata.type'))
    throw new NotImitated(
      'An upload with more than a name, a size, a description and what to do where the name is taken',
    );
  if (description !== null && typeof description !== 'string') throw bodyNotUnderstood();
  if ((name !== undefined && typeof name !== 'string') || (fileSize !== undefined && typeof fileSize !== 'number'))
    throw bodyNotUnderstood();
  return { ifTaken: ifTakenIn(ifTaken, 'fail'), description, deferred: deferCommit ? 1 : 0 };
}
