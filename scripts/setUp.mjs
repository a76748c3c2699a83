// The first step of every command. Plain JavaScript without dependencies: on a fresh machine it runs on
// whatever Node is there (20 or later) and before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const modules = path.join(root, 'node_modules');
const pinnedNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Says one sentence and ends with exit code 2: nothing was done. */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** True when what is installed is what the lockfile lists. What is optional is for other machines. */
function installed() {
  if (!existsSync(pinnedNode)) return false;
  const wanted = json(path.join(root, 'package-lock.json')).packages;
  let there;
  try {
    there = json(path.join(modules, '.package-lock.json')).packages;
  } catch {
    // Not there or cut off: an installation that did not come to its end.
    return false;
  }
  const own = Object.keys(wanted[''].devDependencies);
  return (
    own.every((name) => existsSync(path.join(modules, name, 'package.json'))) &&
    Object.entries(wanted).every(
      ([folder, { version, optional }]) => folder === '' || optional || there[folder]?.version === version,
    )
  );
}

/** Installs the locked dependencies. */
function install() {
  process.stderr.write(
    'Setting up: installing the tools that this project uses. First use only, about half a minute…\n',
  );
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  // Whatever the machine's own settings: the tools are all development dependencies, and Node comes by a script.
  const settings = ['--include=dev', '--include=optional', '--ignore-scripts=false', '--no-audit', '--no-fund'];
  const result = spawnSync(command, [...first, 'ci', ...settings, '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && first.length === 0,
  });
  if (result.status !== 0) refuse('Setting up failed: see the lines above, then try the same command again.');
  if (!installed())
    refuse('Setting up did not install everything: see the lines above, then try the same command again.');
  process.stderr.write('Set up.\n');
}

/** Whether the process that holds the lock still runs; one that was ended leaves its lock behind. */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(path.join(lock, 'process'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Installs what is missing, one command at a time: two at once would pull the folder from under each other. */
async function installOnce() {
  const lock = path.join(root, '.local', 'setting-up');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (waited === 0) process.stderr.write('Another command is setting up: waiting for it…\n');
      // A lock is a moment without its holder's number, so it gets a second before it counts as left behind.
      if (waited > 5 && !isHeld(lock)) rmSync(lock, { recursive: true, force: true });
      await wait(200);
    }
  }
  writeFileSync(path.join(lock, 'process'), String(process.pid));
  try {
    if (!installed()) install();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
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
  if (!installed()) await installOnce();
  if (process.versions.node === json(path.join(modules, 'node', 'package.json')).version) return;
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
  return path.join(modules, ...parts);
}
