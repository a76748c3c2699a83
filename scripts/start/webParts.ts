import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { endsWithParent } from '../../local/endingChild';
import { tryLock } from '../fileLock';
import { buildWebParts, buildingLock, whileBuilt } from '../package/webParts';
import { BadRequest } from './arguments';

/** The built web parts, for as long as they are served. */
export interface WebParts {
  /** Where the pages find them: a copy in this place, or where they are built. */
  folder(copy: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The web parts as they ship; built only where a source has changed since. A copy is served: another command may build
 * them again meanwhile, and Heft begins with emptying its folders.
 */
export async function builtWebParts(root: string, say: (sentence: string) => void): Promise<WebParts> {
  await buildWebParts(say, root);
  return {
    folder: (copy) =>
      whileBuilt(root, () => {
        rmSync(copy, { recursive: true, force: true });
        cpSync(path.join(root, 'release'), copy, { recursive: true });
        return Promise.resolve(copy);
      }),
    stop: () => Promise.resolve(),
  };
}

/**
 * The web parts as Heft builds them again after each change of theirs, for a page to be loaded anew.
 * @throws BadRequest where they are being built by another command: Heft has one place to build in
 */
export async function watchedWebParts(root: string, say: (sentence: string) => void): Promise<WebParts> {
  const release = tryLock(buildingLock(root));
  if (!release) throw new BadRequest('Another command is building the web parts: try again when it has ended.');
  say('Building the web parts, about a minute; after that a change takes seconds…');
  const heft = path.join(root, 'node_modules', '@rushstack', 'heft', 'bin', 'heft');
  const child = spawn(process.execPath, [...endsWithParent, heft, 'build-watch'], { cwd: root, stdio: 'pipe' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(release);
  await firstBuild(child, say);
  return {
    folder: () => Promise.resolve(path.join(root, 'dist')),
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
}

/** Waits for the first build; after it, each build and each fault is said. */
function firstBuild(child: ChildProcess, say: (sentence: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const lines = said.split('\n');
      said = lines.pop() ?? '';
      for (const line of lines) {
        const [, seconds] = /build finished \(([\d.]+)s\)/.exec(line) ?? [];
        if (seconds !== undefined) say(`The web parts are built, after ${seconds} s. Load the page again to see them.`);
        if (/\berror\b/i.test(line) && !/ 0 errors/.test(line)) say(line);
        if (seconds !== undefined) resolve();
      }
    });
    child.stderr?.on('data', (text: Buffer) => say(text.toString().trimEnd()));
    child.once('error', reject);
    child.once('close', () => reject(new Error('Heft ended before the web parts were built.')));
  });
}
