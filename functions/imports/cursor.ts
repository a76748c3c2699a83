import { NotFound } from '../../config/lists/storeFailures';
import type { StorageEdge } from '../storage/storageEdge';
import { stateContainer } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import type { IntakeFile } from './intakeDrive';

/** A file that is in the library, and what was done with it. */
export interface SeenFile extends IntakeFile {
  /** The version that was looked at and waits for a person or was refused; it is not read again. */
  readonly done?: string;
}

/** How far a library was read: delta says of each change only once, so that what it said is kept. */
export interface Cursor {
  readonly link?: string;
  readonly seen: Readonly<Record<string, SeenFile>>;
}

const blobOf = ({ blobs }: StorageEdge, trust: string) =>
  blobs.getContainerClient(stateContainer).getBlockBlobClient(`intake-${trust}.json`);

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
