// What an installation is, and how one is made. Plain JavaScript without dependencies, like setUp.mjs.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Everything: the whole project with all its tools. */
const everything = { folder: root, takes: 'about three minutes' };
/** Node and the bundler alone: what computes and sends nothing needs no more, and is there in seconds. */
const quickStart = { folder: path.join(root, 'scripts', 'quickStart'), takes: 'about half a minute' };

const modulesOf = ({ folder }) => path.join(folder, 'node_modules');

/** True when what is installed is what the lockfile lists. What is optional is for other machines. */
function isInstalled(place) {
  const modules = modulesOf(place);
  if (!existsSync(pinnedNode(modules))) return false;
  const wanted = json(path.join(place.folder, 'package-lock.json')).packages;
  let there;
  try {
    there = json(path.join(modules, '.package-lock.json')).packages;
  } catch {
    // Not there or cut off: an installation that did not come to its end.
    return false;
  }
  const own = Object.keys({ ...wanted[''].dependencies, ...wanted[''].devDependencies });
  return (
    own.every((name) => existsSync(path.join(modules, name, 'package.json'))) &&
    Object.entries(wanted).every(
      ([folder, { version, optional }]) => folder === '' || optional || there[folder]?.version === version,
    )
  );
}

/**
 * The folder of modules that serves a need, made where it is missing.
 * @param {'everything' | 'quick start'} need
 * @throws {Error} with a sentence for whoever typed the command
 */
export async function modulesFor(need) {
  const enough = need === 'quick start' ? [everything, quickStart] : [everything];
  const found = enough.find(isInstalled);
  if (found) return modulesOf(found);
  const place = enough[enough.length - 1];
  await oneAtATime(async () => {
    if (!isInstalled(place)) await install(place);
  });
  return modulesOf(place);
}

/** The program of the pinned Node. */
export function pinnedNode(modules) {
  return path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The version that the pinned Node has. */
export function pinnedVersion(modules) {
  return json(path.join(modules, 'node', 'package.json')).version;
}

const say = (text) => process.stderr.write(text);

/** Installs the locked dependencies of a place, saying every quarter of a minute that it still does. */
async function install(place) {
  say(`Setting up: installing what this command uses. First use only, ${place.takes}…\n`);
  const began = Date.now();
  const ticking = setInterval(
    () => say(`Setting up: still installing, ${Math.round((Date.now() - began) / 1000)} s…\n`),
    15_000,
  );
  const done = await npmCi(place.folder);
  clearInterval(ticking);
  if (!done) throw new Error('Setting up failed: see the lines above, then try the same command again.');
  if (!isInstalled(place))
    throw new Error('Setting up did not install everything: see the lines above, then try the same command again.');
  say('Set up.\n');
}

/** Whether `npm ci` came to a good end in the folder. */
function npmCi(folder) {
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  // Whatever the machine's own settings: tools are development dependencies, and Node comes by a script.
  const settings = ['--include=dev', '--include=optional', '--ignore-scripts=false', '--no-audit', '--no-fund'];
  const child = spawn(command, [...first, 'ci', ...settings, '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && first.length === 0,
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
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

/** Does the work while no other command sets up: two at once would pull the folder from under each other. */
async function oneAtATime(work) {
  const lock = path.join(root, '.local', 'setting-up');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (waited === 0) say('Another command is setting up: waiting for it…\n');
      // A lock is a moment without its holder's number, so it gets a second before it counts as left behind.
      if (waited > 5 && !isHeld(lock)) rmSync(lock, { recursive: true, force: true });
      await wait(200);
    }
  }
  writeFileSync(path.join(lock, 'process'), String(process.pid));
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
