import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/** SQLite's number for "another process has it". */
const busy = 5;

/**
 * Takes a lock that stands on a file, as databases do: the system lets go of it when this process ends, in whatever
 * way, so that none is ever left behind.
 * @returns what gives it back, or `undefined` where another process has it
 * @throws where the file is something else
 */
export function tryLock(file: string): (() => void) | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw new Error(`${file} is no lock of this program: remove it and try again.`);
  }
  return () => lock.close();
}

const lookAgainMs = 250;

/** Does the work while no other process does work under the same lock. `waiting` is called once where it has to wait. */
export async function oneAtATime<T>(file: string, waiting: () => void, work: () => Promise<T>): Promise<T> {
  let release = tryLock(file);
  if (!release) waiting();
  for (; !release; release = tryLock(file)) await wait(lookAgainMs);
  try {
    return await work();
  } finally {
    release();
  }
}
