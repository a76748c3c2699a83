import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../made/command';

interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly lines: number;
}

/** What is made, installed or somebody's own. */
const notOurs = new Set([
  ...['node_modules', 'build', 'made-up', '.local', '.git', 'coverage'],
  ...['dist', 'lib', 'release', 'sharepoint', 'temp'],
]);

/** Every file of the project, by its path from the root. */
function filesIn(folder: string): string[] {
  return readdirSync(path.join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesIn(name);
    return [name];
  });
}
const names = filesIn('.');

const sources = names
  .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts'))
  .map((name): SourceFile => {
    const text = readFileSync(path.join(projectFolder, name), 'utf8');
    return { name, text, lines: text.split('\n').length - 1 };
  });
const production = sources.filter(({ name }) => !name.startsWith('tests/'));
const tests = sources.filter(({ name }) => name.startsWith('tests/'));
/** The made-up cloud and people are a tool of the tests: they ship nowhere. */
const local = /^(tests\/)?local\//;
const lines = (files: SourceFile[]): number => files.reduce((sum, file) => sum + file.lines, 0);

describe('the files of the project', () => {
  it('are short: half of them to 60 lines, nineteen of twenty to 230, every one to 400', () => {
    const sizes = production.map((file) => file.lines).sort((a, b) => a - b);
    expect(sizes.length).toBeGreaterThan(30);
    const share = (part: number): number => sizes[Math.floor(part * (sizes.length - 1))] as number;
    expect(share(0.5)).toBeLessThanOrEqual(60);
    expect(share(0.95)).toBeLessThanOrEqual(230);
    expect(production.filter((file) => file.lines > 400).map(({ name }) => name)).toEqual([]);
  });

  it('are near to what they import: at most one import in twenty climbs three folders', () => {
    const imports = production.flatMap(({ text }) => [...text.matchAll(/from '(\.[^']*)'/g)].map(([, from]) => from));
    const climbing = imports.filter((from) => from?.startsWith('../../../'));
    expect(imports.length).toBeGreaterThan(50);
    expect(climbing.length / imports.length).toBeLessThanOrEqual(0.05);
  });

  it('are tested: a line for a line, and half as many again for the rules', () => {
    const written = lines(tests.filter(({ name }) => !local.test(name)));
    expect(written / lines(production.filter(({ name }) => !local.test(name)))).toBeGreaterThanOrEqual(1);
    const ofCore = lines(tests.filter(({ name }) => name.startsWith('tests/core/')));
    expect(ofCore / lines(production.filter(({ name }) => name.startsWith('core/')))).toBeGreaterThanOrEqual(1.5);
  });

  it('are named for the thing in them', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared|index)(\.|\/)/;
    expect(names.filter((name) => vague.test(name.replace(/^(tests\/)?webparts\/shared\//, '')))).toEqual([]);
  });

  it('run every test that they have', () => {
    const skipped = /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/;
    expect(
      tests.filter(({ text }) => skipped.test(text.replace(/const skipped = .*/, ''))).map(({ name }) => name),
    ).toEqual([]);
  });
});
