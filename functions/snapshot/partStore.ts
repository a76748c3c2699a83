import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { NotFound } from '../../config/lists/storeFailures';
import type { StorageEdge } from '../storage/storageEdge';
import { snapshotContainer } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import type { Part, Parts } from './pointer';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A blob that no pointer names is left by an import that ended half-way; one that is younger may be at it still. */
const orphanAfterMs = 60 * 60_000;

/** Writes rows into a blob that is never changed afterwards. Returns its name. */
export async function writePart({ blobs }: StorageEdge, rows: readonly object[]): Promise<string> {
  const container = blobs.getContainerClient(snapshotContainer);
  const bytes = await zip(rows.map((row) => JSON.stringify(row)).join('\n'));
  const name = `part-${randomUUID()}`;
  await orStorageFailure(() => container.createIfNotExists());
  await orStorageFailure(() => container.getBlockBlobClient(name).uploadData(bytes));
  return name;
}

/** The rows of a part; none where there is no such part. */
export async function readPart<Row>({ blobs }: StorageEdge, part: Part | undefined): Promise<Row[]> {
  if (part === undefined) return [];
  const blob = blobs.getContainerClient(snapshotContainer).getBlockBlobClient(part.blob);
  const text = (await unzip(await orStorageFailure(() => blob.downloadToBuffer()))).toString('utf8');
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Row);
}

/** Removes what the pointer does not name any more: there is no history of people's details. */
export async function removeOrphans({ blobs }: StorageEdge, parts: Parts, replaced: string | undefined, now: Date) {
  const container = blobs.getContainerClient(snapshotContainer);
  const named = new Set(Object.values(parts).map(({ blob }) => blob));
  const old: string[] = [];
  await orStorageFailure(async () => {
    for await (const { name, properties } of container.listBlobsFlat({ prefix: 'part-' })) {
      const age = now.getTime() - properties.lastModified.getTime();
      if (!named.has(name) && (name === replaced || age > orphanAfterMs)) old.push(name);
    }
  });
  for (const name of old) {
    await orStorageFailure(() => container.deleteBlob(name)).catch((error: unknown) => {
      if (!(error instanceof NotFound)) throw error;
    });
  }
}
