import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Says whether anything changed since: the same for the same files with the same names and content, whenever and
 * wherever they were written.
 * @param root the folder that the places are named from
 * @param places files and folders, each with all that is in it
 */
export function fingerprint(root: string, places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesAt(root, place)).sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesAt(root: string, place: string): string[] {
  const entries = readdirSync(path.dirname(path.join(root, place)), { withFileTypes: true });
  const entry = entries.find(({ name }) => name === path.basename(place));
  if (!entry) throw new Error(`${place} is not there`);
  if (!entry.isDirectory()) return [place];
  return readdirSync(path.join(root, place)).flatMap((name) => filesAt(root, path.posix.join(place, name)));
}
