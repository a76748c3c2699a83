import { readFileSync } from 'node:fs';

/** Who started a process, where the system tells (Linux does). */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined;
  }
}

/** Who started this process; npm has a shell of its own in between, which outlives it. */
function startedBy() {
  return `${process.ppid} ${process.env.npm_lifecycle_event ? parentOf(process.ppid) : ''}`;
}

// Looked at as the first thing, by whichever copy of this module comes first in the process (scripts/run.mjs has one,
// the program that it bundles another): whoever started it may be gone before the work has begun.
const before = (globalThis[Symbol.for('started by')] ??= startedBy());

/**
 * Ends this process when the one that started it is gone without having said so, as after `kill -9`: nothing that a
 * command started outlives it.
 * @param {() => void} end called once
 * @returns what ends the watch
 */
export function endWithParent(end) {
  const watch = setInterval(() => {
    if (startedBy() === before) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
  return () => clearInterval(watch);
}
