import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { oneAtATime } from '../fileLock';
import { fingerprint } from './fingerprint';
import { type Step, runStep } from './step';

/** All that the package is made of; the lockfile stands for what is installed. */
const sources = ['webparts', 'core', 'config', 'teams', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** What a build leaves: for the local intranet (`release/`), and for an administrator (`.sppkg`). */
const packageName = 'occupational-health.sppkg';

const program = (...parts: string[]): string => path.join('node_modules', ...parts);
const heft = program('@rushstack', 'heft', 'bin', 'heft');

/** Heft takes some faults of types for warnings, so that types are a step of their own, once it has made the styles'. */
const steps: readonly Step[] = [
  { name: 'Building the web parts', program: heft, args: ['build', '--clean', '--production'] },
  { name: 'Checking their types', program: program('typescript', 'bin', 'tsc'), args: ['-p', 'webparts', '--noEmit'] },
  { name: 'Packing them', program: heft, args: ['package-solution', '--production'] },
];

/** Whoever has this lock may run Heft, which has one place to build in. */
export const buildingLock = (root: string): string => path.join(root, '.local', 'building');

/**
 * Builds the web parts with Microsoft's own tools and packs them: `release/` and `build/occupational-health.sppkg`.
 * Does nothing where both are there and made of the same sources; waits where another command builds them already.
 * @param say is told each step, in a sentence
 * @param root the project's folder
 * @throws {Error} with what the tool printed
 */
export function buildWebParts(say: (sentence: string) => void, root = process.cwd()): Promise<void> {
  return oneAtATime(
    buildingLock(root),
    () => say('Another command is building the web parts: waiting for it…'),
    () => build(say, root),
  );
}

/** Does something with what was built, while nobody builds. */
export function whileBuilt<T>(root: string, work: () => Promise<T>): Promise<T> {
  return oneAtATime(buildingLock(root), () => undefined, work);
}

async function build(say: (sentence: string) => void, root: string): Promise<void> {
  const built = path.join(root, 'build');
  const mark = path.join(built, 'web-parts.fingerprint');
  const now = fingerprint(root, sources);
  const made = [mark, path.join(root, 'release', 'manifests'), path.join(built, packageName)];
  if (made.every((file) => existsSync(file)) && readFileSync(mark, 'utf8') === now) return;

  rmSync(mark, { force: true });
  for (const step of steps) await runStep(step, root, say);
  mkdirSync(built, { recursive: true });
  copyFileSync(path.join(root, 'sharepoint', 'solution', packageName), path.join(built, packageName));
  writeFileSync(mark, now);
}
