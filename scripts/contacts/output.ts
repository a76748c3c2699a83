import { randomBytes } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, open, realpath, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { BadRequest, type NamedFile } from './arguments';

const pieceSize = 1 << 16;

/**
 * Makes sure, before minutes go into what belongs in them, that files can be written and that none of them is one of
 * the extracts or another of them, by whatever name or link.
 * @throws BadRequest
 */
export async function canBeWritten(outputs: readonly NamedFile[], inputs: readonly NamedFile[]): Promise<void> {
  const taken = new Set(await Promise.all(inputs.map((input) => whichFile(input.path))));
  for (const { name, path: file } of outputs) {
    const there = await stat(file).catch(() => undefined);
    if (there && !there.isFile()) throw new BadRequest(`“${name}” cannot be written: it is a folder or no plain file.`);
    const writable = await access(path.dirname(file), constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!writable) {
      throw new BadRequest(`“${name}” cannot be written: its folder is not there or not yours to write in.`);
    }
    const which = await whichFile(file);
    if (taken.has(which)) {
      throw new BadRequest(`“${name}” would be written over another file of this command, so give it another name.`);
    }
    taken.add(which);
  }
}

/** The one thing that all names of a file have in common: where it is on the disk, or would be. */
async function whichFile(file: string): Promise<string> {
  const there = await stat(file, { bigint: true }).catch(() => undefined);
  if (there) return `${there.dev}:${there.ino}`;
  const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file));
  return path.join(folder, path.basename(file));
}

/**
 * Writes the whole file or leaves what was there, for nobody but its owner to read (on Windows, for those who may read
 * its folder). An interruption leaves nothing behind.
 * @throws BadRequest
 */
export async function write({ name, path: file }: NamedFile, pieces: Iterable<string>): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const draft = path.join(path.dirname(target), `.${randomBytes(8).toString('hex')}.part`);
  const remove = (): void => rmSync(draft, { force: true });
  const interrupted = (): never => {
    remove();
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupted);
  try {
    await writePieces(draft, pieces);
    await rename(draft, target);
  } catch {
    remove();
    throw new BadRequest(
      `“${name}” could not be written: is its name too long, the disk full, or the file open in another program?`,
    );
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}

async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < pieceSize) continue;
      await handle.appendFile(waiting);
      waiting = '';
    }
    await handle.appendFile(waiting);
  } finally {
    await handle.close();
  }
}
