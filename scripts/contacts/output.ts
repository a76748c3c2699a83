import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BadRequest, type NamedFile } from './arguments';

/**
 * Makes sure that a file can be written, before minutes go into what belongs in it.
 * @throws BadRequest
 */
export async function canBeWritten({ name, path: file }: NamedFile): Promise<void> {
  const folder = path.dirname(file);
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) throw new BadRequest(`“${name}” cannot be written: its folder is not there or not yours to write in.`);
  const there = await stat(file).catch(() => undefined);
  if (there && !there.isFile()) throw new BadRequest(`“${name}” cannot be written: it is a folder or no plain file.`);
}

/**
 * Writes the whole file or leaves what was there, for nobody but its owner to read.
 * @throws BadRequest
 */
export async function write({ name, path: file }: NamedFile, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true });
    throw new BadRequest(`“${name}” could not be written: is the disk full, or the file open in another program?`);
  }
}
