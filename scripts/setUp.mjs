// The first step of every command. Plain JavaScript without dependencies: on a fresh machine it runs on
// whatever Node is there (20 or later) and before anything is installed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithParent } from './endWithParent.mjs';
import { modulesFor, pinnedNode, pinnedVersion, root } from './installation.mjs';

export { root };

/** Says one sentence and ends with exit code 2: nothing was done. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/**
 * Installs what is missing and makes sure that the pinned Node runs the calling script; where another version
 * runs it, starts it again on the pinned one and never returns.
 * @param {string} script the calling script's own import.meta.url
 * @param {'everything' | 'quick start'} [need] what the script uses
 * @returns the folder of modules
 */
export async function setUp(script, need = 'everything') {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    refuse(`This needs Node.js 20 or later, and this machine has ${process.versions.node}.`);
  }
  // The compiler of styles takes a path for a part of an address.
  if (root.includes('%')) refuse('The folder of the project may have no % in its path: please move it.');
  const modules = await modulesFor(need).catch((error) => refuse(error.message));
  if (process.versions.node === pinnedVersion(modules)) return modules;
  process.exit(await run(pinnedNode(modules), [fileURLToPath(script), ...process.argv.slice(2)]));
}

/**
 * Runs a program in the caller's folder with its input and output, passing signals on; it ends when this process's own
 * parent does. Returns its exit code.
 */
export function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    endWithParent(() => child.kill('SIGTERM'));
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(signal ? 130 : (code ?? 1)));
  });
}

/** The file of an installed command-line program, to be run with the pinned Node. */
export function tool(...parts) {
  return path.join(root, 'node_modules', ...parts);
}
