import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first day that a zip can say: the same files give the same bytes, whenever they were written. */
const noDay = new Date(1980, 0, 1);
const fileForAll = 0o100644 << 16;
const unix = 3;

/** A staged app as one file, with what is in its folder in the order of the names. */
export function zipOf(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const name of readdirSync(folder).sort()) {
    files[name] = [readFileSync(path.join(folder, name)), { level: 9, mtime: noDay, os: unix, attrs: fileForAll }];
  }
  return zipSync(files);
}
