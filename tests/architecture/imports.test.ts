import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownFolder, projectFolder, runNode } from '../made/command';

const rules = '.dependency-cruiser.cjs';
const folder = ownFolder();
// The whole tree is read, on a machine that may be busy.
jest.setTimeout(120_000);

/** The rules that the tree in this folder breaks, each once. */
async function broken(where: string, places: string[]): Promise<string[]> {
  const cruiser = path.join(projectFolder, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const { out, err } = await runNode([cruiser, '--config', rules, '--output-type', 'json', ...places], where);
  if (!out) throw new Error(err);
  const { summary } = JSON.parse(out) as {
    summary: { violations: { rule: { name: string } }[]; totalCruised: number };
  };
  expect(summary.totalCruised).toBeGreaterThan(0);
  return [...new Set(summary.violations.map(({ rule }) => rule.name))];
}

const places = ['core', 'config', 'functions', 'local', 'scripts', 'tests', 'webparts', 'flows'];
const present = places.filter((place) => existsSync(path.join(projectFolder, place)));

describe('who imports whom', () => {
  it('is as the design says, without cycles', async () => {
    expect(await broken(projectFolder, present)).toEqual([]);
  });

  it.each([
    ['core/rule.ts', "import { readFileSync } from 'node:fs'; export const a = readFileSync;", 'core-is-pure'],
    ['core/rule.ts', "import { b } from '../config/b'; export const a = b;", 'core-is-pure'],
    ['core/rule.ts', "import { b } from './b'; export const a = b;", 'no-cycles'],
    ['config/a.ts', "import { b } from '../functions/b'; export const a = b;", 'config-imports-only-what-it-may'],
    ['functions/a.ts', "import { b } from '../local/b'; export const a = b;", 'functions-imports-only-what-it-may'],
    [
      'functions/a.ts',
      "import type { b } from '../local/b'; export type a = typeof b;",
      'functions-imports-only-what-it-may',
    ],
    ['webparts/a.ts', "import { b } from '../functions/b'; export const a = b;", 'webparts-imports-only-what-it-may'],
    ['local/a.ts', "import { b } from '../functions/b'; export const a = b;", 'local-imports-only-what-it-may'],
    ['functions/a.ts', "import { b } from '../tests/b'; export const a = b;", 'nothing-imports-tests'],
    ['scripts/a.ts', "import { b } from '../tests/b'; export const a = b;", 'nothing-imports-tests'],
    ['local/a.ts', "import { b } from '../scripts/b'; export const a = b;", 'only-tests-import-scripts'],
  ])('is held: %s may not %s', async (file, text, rule) => {
    const where = folder();
    for (const place of places) {
      mkdirSync(path.join(where, place));
      writeFileSync(
        path.join(where, place, 'b.ts'),
        `${place === 'core' ? "export * from './rule';" : ''} export const b = 1;`,
      );
    }
    writeFileSync(path.join(where, 'core', 'rule.ts'), 'export const a = 1;');
    writeFileSync(path.join(where, file), text);
    for (const name of [rules, 'tsconfig.json', 'package.json'])
      cpSync(path.join(projectFolder, name), path.join(where, name));
    expect(await broken(where, places)).toContain(rule);
  });
});
