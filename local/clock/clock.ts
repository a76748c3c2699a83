import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What time it is in the local cloud: the machine's own time, or another from which time goes on as it does. */
export interface Clock {
  now(): Date;
  /** Milliseconds by which it is ahead of the machine. */
  readonly offset: number;
  /** Sets it for all who share its file; time goes on from there. Throws a RangeError where the instant is none. */
  set(instant: Date): void;
}

/**
 * Opens a clock. Those who open the same file, in whatever process, see the same time.
 * @param file where it is kept, made at the first `set`; `undefined` keeps it here alone
 */
export function openClock(file: string | undefined): Clock {
  const kept = file === undefined ? inMemory() : inFile(file);
  return {
    now: () => new Date(Date.now() + kept.read()),
    get offset() {
      return kept.read();
    },
    set: (instant) => {
      const offset = instant.getTime() - Date.now();
      if (Number.isNaN(offset)) throw new RangeError('The clock cannot be set to what is no time.');
      kept.write(offset);
    },
  };
}

interface KeptOffset {
  read(): number;
  write(offset: number): void;
}

function inMemory(): KeptOffset {
  let offset = 0;
  return { read: () => offset, write: (value) => (offset = value) };
}

/** Asked for with every step of a run, so the file is read only when it is another one than last time. */
function inFile(file: string): KeptOffset {
  let seen = '';
  let offset = 0;
  return {
    read: () => {
      const version = versionOf(file);
      if (version !== seen) {
        offset = version === '' ? 0 : offsetIn(file);
        seen = version;
      }
      return offset;
    },
    write: (value) => {
      mkdirSync(path.dirname(file), { recursive: true });
      const whole = `${file}-${randomUUID()}`;
      writeFileSync(whole, `${JSON.stringify({ offset: value })}\n`);
      // A reader sees the old file or the new one, never half of it.
      renameSync(whole, file);
    },
  };
}

/** Another text for every file that was put there; '' for none. */
function versionOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino} ${found.mtimeNs}`;
}

function offsetIn(file: string): number {
  const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset?: unknown };
  if (typeof offset !== 'number') throw new Error('The file of the clock does not say what time it is.');
  return offset;
}
