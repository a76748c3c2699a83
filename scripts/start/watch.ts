import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** An editor writes a file in several steps: what comes within this time is one change. */
const settleMs = 60;

/**
 * Calls `changed` after each change in these folders, one call at a time: what changes meanwhile is one more.
 * @returns what stops it
 */
export function watchFolders(root: string, folders: readonly string[], changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    do {
      again = false;
      await changed();
    } while (again);
    busy = false;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), settleMs);
  };
  const watchers = folders.map((folder): FSWatcher => watch(path.join(root, folder), { recursive: true }, soon));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
