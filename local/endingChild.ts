/**
 * Runs in a child process before its program. The child's standard input is a pipe to its parent, which closes when the
 * parent ends, by whatever end: then the child is asked to end too, and ended if it does not. A program that comes to
 * its own end is not kept from it. Threads and processes of the child get these arguments as well, and pass them over.
 */
const program = `
import { isMainThread } from 'node:worker_threads';
if (isMainThread && process.ppid === ${process.pid}) {
  process.stdin.resume().on('close', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 5000).unref();
  });
  process.stdin.unref();
}`;

/**
 * Arguments for Node, to stand before those of a program: it ends with its parent, even when that is killed. Its
 * standard input must be a pipe, which the parent closes to end it.
 */
export const endsWithParent: readonly string[] = ['--import', `data:text/javascript,${encodeURIComponent(program)}`];
