import { readFileSync } from 'node:fs';

/** What the system keeps of a process, where it has a folder for that (Linux does). */
function read(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** Who started a process. */
function parentOf(pid) {
  const stat = read(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
}

/** Who started this process; npm has a shell of its own in between, which outlives it. */
const starters = () => [String(process.ppid), process.env.npm_lifecycle_event ? parentOf(process.ppid) : undefined];

// Looked at as the first thing, by whichever copy of this module comes first in the process (scripts/run.mjs has one,
// the program that it bundles another).
const before = (globalThis[Symbol.for('started by')] ??= String(starters()));

/** The system's first process takes over from whoever is gone; in a container npm itself can be the first. */
const leftToTheSystem = () => starters().includes('1') && !/npm|node/.test(read(1, 'cmdline'));

/**
 * Ends this process when the one that started it is gone without having said so, as after `kill -9`, be it before this
 * module was loaded: nothing that a command started outlives it.
 * @param {() => void} end called once
 * @returns what ends the watch
 */
export function endWithParent(end) {
  const watch = setInterval(() => {
    if (String(starters()) === before && !leftToTheSystem()) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
  return () => clearInterval(watch);
}
