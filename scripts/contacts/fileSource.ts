import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { ExtractRefused } from '../../functions/imports/extractRefused';

/** A file that can be read, and how large it is. */
export interface FileSource {
  /** In bytes. */
  readonly size: number;
  /** The bytes, in pieces that are used again: take what you need of one before the next. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

const chunkSize = 1 << 18;

/**
 * Looks whether a file can be read.
 * @param name the file as the person named it
 * @param onBytes is told how many bytes have been read
 * @throws ExtractRefused here when it cannot, and while it is read when it fails, goes away or changes
 */
export async function fileSource(
  name: string,
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<FileSource> {
  const found = await plainly(name, () => stat(path));
  if (found.isDirectory()) throw new ExtractRefused(name, 'it is a folder, so name the file in it');
  if (!found.isFile()) throw new ExtractRefused(name, 'it is not a file');
  return { size: found.size, chunks: chunksOf(name, path, found, onBytes) };
}

async function* chunksOf(
  name: string,
  path: string,
  before: Stats,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const file: FileHandle = await plainly(name, () => open(path));
  try {
    const buffer = new Uint8Array(chunkSize);
    let total = 0;
    for (;;) {
      const { bytesRead } = await plainly(name, () => file.read(buffer, 0, chunkSize));
      if (bytesRead === 0) break;
      total += bytesRead;
      onBytes(total);
      yield buffer.subarray(0, bytesRead);
    }
    // A file that is taken away can still be read to its end here, and one that is being written may stop anywhere.
    const after = await stat(path).catch(() => undefined);
    const same = after?.ino === before.ino && after.size === before.size && after.mtimeMs === before.mtimeMs;
    if (!same) {
      throw new ExtractRefused(name, 'it went away or changed while it was being read, so try again with a copy of it');
    }
  } finally {
    await file.close();
  }
}

const plainWords: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you have no right to read it',
  EPERM: 'you have no right to read it',
  EISDIR: 'it is a folder, so name the file in it',
  EBUSY: 'another program is using it, so close it there first',
};

async function plainly<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new ExtractRefused(name, plainWords[code] ?? 'reading it failed, so try again with a copy of it');
  }
}
