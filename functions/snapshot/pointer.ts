import { NotFound } from '../../config/lists/storeFailures';
import { type StorageEdge, snapshotContainer } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';

/** One extract of one trust, as it was accepted. */
export interface Part {
  /** The blob with its rows. */
  readonly blob: string;
  /** The import that it came with, and the file: id and version in the intake library. */
  readonly runId: string;
  readonly file: string;
  /** The instant at which the import counted, ISO 8601. */
  readonly countedAt: string;
  /** The instant at which the last whole extract in it was changed in the library; '' where there was none yet. */
  readonly wholeChangedAt: string;
}

/** By `R0B/absence`, `R0B/staff` and so on. */
export type Parts = Readonly<Record<string, Part>>;

/** The current snapshot: which parts it is made of. To replace this one blob is the moment in which an import counts. */
export interface Pointer {
  readonly parts: Parts;
  /** ETag; '' where there is none yet. */
  readonly version: string;
}

const name = 'current.json';

export const partName = (trust: string, kind: 'absence' | 'staff'): string => `${trust}/${kind}`;

/** Throws `Throttled` or `Unavailable`. */
export async function readPointer({ blobs }: StorageEdge): Promise<Pointer> {
  const blob = blobs.getContainerClient(snapshotContainer).getBlockBlobClient(name);
  try {
    return await orStorageFailure(async () => {
      const { etag = '', readableStreamBody } = await blob.download();
      return { parts: JSON.parse(await textOf(readableStreamBody)) as Parts, version: etag };
    });
  } catch (error) {
    if (error instanceof NotFound) return { parts: {}, version: '' };
    throw error;
  }
}

/** Puts other parts in place of the ones that were read. Throws `Conflict` where somebody else did so first. */
export async function replacePointer({ blobs }: StorageEdge, from: Pointer, parts: Parts): Promise<void> {
  const blob = blobs.getContainerClient(snapshotContainer).getBlockBlobClient(name);
  const text = JSON.stringify(parts);
  const conditions = from.version === '' ? { ifNoneMatch: '*' } : { ifMatch: from.version };
  await orStorageFailure(() => blob.upload(text, Buffer.byteLength(text), { conditions }));
}

async function textOf(stream: NodeJS.ReadableStream | undefined): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
