import { authorOf } from '../../storage/author';
import type { DriveItem } from '../../storage/driveItems';
import type { Storage } from '../../storage/storage';
import type { Upload } from '../../storage/uploads';
import { type Answer, Failed } from '../answer';
import { failureAnswer, notImitated } from '../failures';
import { hosted } from '../siteAddress';
import { freeName } from './conflict';
import { driveOf } from './drive';
import { nameTakenMeanwhile, noSuchUpload, rangeNotExpected, rangeNotUnderstood } from './driveFailures';
import { driveItemBody } from './driveItemBody';
import { mostInRange, rangeStep } from './sizes';
import { progressOf, uploadPlace } from './uploadSessions';

/**
 * Answers a request to the address of an upload, to who has it.
 * @returns `undefined` where the request is none for such an address
 */
export async function uploadRange(storage: Storage, request: Request): Promise<Answer | undefined> {
  const { pathname } = new URL(request.url);
  const root = new URL(uploadPlace).pathname;
  if (!pathname.startsWith(root)) return undefined;
  const bytes = new Uint8Array(await request.arrayBuffer());
  try {
    return answerUpload(storage, uploadAt(storage, pathname.slice(root.length)), request, bytes);
  } catch (failure) {
    if (failure instanceof Failed) return failureAnswer(failure, storage.now());
    throw failure;
  }
}

function answerUpload(storage: Storage, upload: Upload, { method, headers }: Request, bytes: Uint8Array): Answer {
  if (method === 'GET') return { status: 200, body: progressOf(upload) };
  if (method === 'PUT') return takeRange(storage, upload, headers.get('Content-Range') ?? '', bytes);
  if (method === 'POST' && upload.deferred === 1 && upload.received === upload.total) return finish(storage, upload);
  if (method !== 'DELETE') throw notImitated(`${method} _upload/…`);
  storage.uploads.end(upload);
  return { status: 204 };
}

function uploadAt({ uploads, now }: Storage, id: string): Upload {
  const upload = uploads.byId(id);
  if (!upload || new Date(upload.expires) < now()) throw noSuchUpload();
  return upload;
}

function takeRange(storage: Storage, upload: Upload, range: string, bytes: Uint8Array): Answer {
  const [, first, last, all] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(range) ?? [];
  if (first === undefined) throw rangeNotUnderstood('The Content-Range header is missing or malformed.');
  const [start, end, total] = [Number(first), Number(last), Number(all)];
  if (end - start + 1 !== bytes.length || end >= total)
    throw rangeNotUnderstood('The Content-Range header does not match the length of the content.');
  if (upload.total !== null && upload.total !== total)
    throw rangeNotUnderstood('The total size is not that of the ranges before.');
  if (start !== upload.received) throw rangeNotExpected();
  if (bytes.length > mostInRange) throw rangeNotUnderstood('The range is larger than 60 MiB.');
  if (end + 1 < total && bytes.length % rangeStep !== 0)
    throw rangeNotUnderstood('The size of the range is no multiple of 320 KiB.');
  return received(storage, storage.uploads.take(upload, bytes, total));
}

function received(storage: Storage, upload: Upload): Answer {
  const isWhole = upload.received === upload.total;
  return isWhole && upload.deferred === 0 ? finish(storage, upload) : { status: 202, body: progressOf(upload) };
}

/** Makes the file of what came. */
function finish(storage: Storage, upload: Upload): Answer {
  const { driveItems, uploads, lists, sites } = storage;
  const folder = driveItems.byNumber(upload.folder);
  const library = folder && lists.libraryNumbered(folder.list);
  const site = library && sites.byNumber(library.site);
  if (!folder || !library || !site) throw noSuchUpload();
  const there = driveItems.child(folder, upload.name);
  if (there && (upload.ifTaken === 'fail' || there.isFolder)) throw nameTakenMeanwhile();
  const by = authorOf(upload.startedBy);
  const content = uploads.content(upload);
  const replaces = there !== undefined && upload.ifTaken === 'replace';
  const written = replaces
    ? driveItems.replace(library, there, content, by)
    : driveItems.addFile(library, folder, freeName(driveItems, folder, upload.name), content, by);
  uploads.end(upload);
  const { description } = upload;
  const file: DriveItem = description === null ? written : driveItems.change(library, written, { description }, by);
  return {
    status: replaces ? 200 : 201,
    body: driveItemBody(storage, driveOf(hosted(site), library), file),
  };
}
