import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The files that a name with a `*` in its last part stands for, as a Unix shell would have made of it: on Windows it
 * comes here as it was typed. A name without one, or one that fits no file, stays as it is.
 * @param folder the folder that relative names are in
 */
export function expandWildcard(name: string, folder: string): string[] {
  const last = path.basename(name);
  if (!last.includes('*') || existsSync(path.resolve(folder, name))) return [name];
  const pattern = new RegExp(`^${last.split('*').map(literally).join('.*')}$`, 's');
  const before = name.slice(0, name.length - last.length);
  const found = filesIn(path.resolve(folder, before || '.')).filter((file) => pattern.test(file));
  return found.length > 0 ? found.sort().map((file) => `${before}${file}`) : [name];
}

const literally = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => !file.startsWith('.'));
  } catch {
    // Whatever is wrong with the folder is said when the name itself is not found.
    return [];
  }
}
