// The first step of every command. Plain JavaScript without dependencies: on a fresh machine it runs on
// whatever Node is there (20 or later) and before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const pinnedMajor = 22;
const pinnedNode = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Says one sentence and ends with exit code 2: nothing was done. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** The packages that a lockfile lists, by their folder. */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when what is installed is what the lockfile lists. What is optional is for other machines. */
function installed() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(pinnedNode)) return false;
  const there = packagesOf(record);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([folder, { version, optional }]) => folder === '' || optional || there[folder]?.version === version,
  );
}

/** Installs the locked dependencies when they are missing or older than the lockfile. */
function install() {
  process.stderr.write(
    'Setting up: installing the tools that this project uses. First use only, about half a minute…\n',
  );
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const result = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && first.length === 0,
  });
  if (result.status !== 0) refuse('Setting up failed: see the lines above, then try the same command again.');
  if (!existsSync(pinnedNode)) {
    refuse('Setting up is not complete because install scripts are switched off: run "npm ci --ignore-scripts=false".');
  }
  process.stderr.write('Set up.\n');
}

/**
 * Installs what is missing and makes sure that the pinned Node runs the calling script; where another version
 * runs it, starts it again on the pinned one and never returns.
 * @param {string} script the calling script's own import.meta.url
 */
export async function setUp(script) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    refuse(`This needs Node.js 20 or later, and this machine has ${process.versions.node}.`);
  }
  if (!installed()) install();
  if (Number(process.versions.node.split('.')[0]) === pinnedMajor) return;
  process.exit(await run(pinnedNode, [fileURLToPath(script), ...process.argv.slice(2)]));
}

/** Runs a program in the caller's folder with its input and output, passing signals on. Returns its exit code. */
export function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(signal ? 130 : (code ?? 1)));
  });
}

/** The file of an installed command-line program, to be run with the pinned Node. */
export function tool(...parts) {
  return path.join(root, 'node_modules', ...parts);
}
