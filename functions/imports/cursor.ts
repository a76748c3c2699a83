import { NotFound } from '../../config/lists/storeFailures';
import { type StorageEdge, stateContainer } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import type { IntakeChanges, IntakeFile } from './intakeDrive';

/** A file that is in the library, and what was done with it. */
export interface SeenFile extends IntakeFile {
  /** The version that was left to a person or was refused; it is not read again. */
  readonly done?: string;
}

/** How far a library was read: delta says of each change only once, so that what it said is kept. */
export interface Cursor {
  readonly link?: string;
  /** By id. */
  readonly seen: Readonly<Record<string, SeenFile>>;
}

const blobOf = ({ blobs }: StorageEdge, trust: string) =>
  blobs.getContainerClient(stateContainer).getBlockBlobClient(`intake-${trust}.json`);

/** Throws `Throttled` or `Unavailable`. */
export async function readCursor(storage: StorageEdge, trust: string): Promise<Cursor> {
  try {
    const bytes = await orStorageFailure(() => blobOf(storage, trust).downloadToBuffer());
    return JSON.parse(bytes.toString('utf8')) as Cursor;
  } catch (error) {
    if (error instanceof NotFound) return { seen: {} };
    throw error;
  }
}

/** One at a time reads a library (`underLease`): nobody else writes it meanwhile. */
export async function writeCursor(storage: StorageEdge, trust: string, cursor: Cursor): Promise<void> {
  const text = JSON.stringify(cursor);
  await orStorageFailure(() => blobOf(storage, trust).upload(text, Buffer.byteLength(text)));
}

/**
 * The cursor after what Graph says has changed.
 * @param afresh whether that is everything that there is
 */
export function withChanges({ seen }: Cursor, { files, gone, cursor }: IntakeChanges, afresh: boolean): Cursor {
  const removed = new Set(gone);
  const left = afresh ? [] : Object.entries(seen).filter(([id]) => !removed.has(id));
  const changed = files.map((file): [string, SeenFile] => {
    const done = seen[file.id]?.done;
    return [file.id, { ...file, ...(done !== undefined && { done }) }];
  });
  return { link: cursor, seen: Object.fromEntries([...left, ...changed]) };
}

/** The cursor after something was done with a file: one that was taken in is gone. */
export function withDone({ link, seen }: Cursor, { id, eTag }: IntakeFile, takenIn: boolean): Cursor {
  const { [id]: file, ...others } = seen;
  const kept = takenIn || file === undefined ? others : { ...others, [id]: { ...file, done: eTag } };
  return { ...(link !== undefined && { link }), seen: kept };
}
