import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { callersFolder } from '../../scripts/callersFolder';
import { ownFolder, projectFolder, runNode, runProgram } from '../made/command';

const folder = ownFolder();
const environment = { ...process.env };
afterEach(() => {
  process.env = { ...environment };
});

/** The development dependencies of a package file, by name. */
function dependenciesOf(file: string): Record<string, string> {
  const read = JSON.parse(readFileSync(path.join(projectFolder, file), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return read.devDependencies;
}

describe('a command of npm', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it.each(Object.keys(scripts).filter((name) => name !== 'format'))('%s begins by setting itself up', (name) => {
    const [, file = ''] = /^node (scripts\/\w+\.mjs)/.exec(scripts[name] ?? '') ?? [];
    expect(readFileSync(path.join(projectFolder, file), 'utf8')).toContain('await setUp(import.meta.url');
  });

  it.each(['contacts', 'people'])('%s needs Node and the bundler alone, which install in seconds', (name) => {
    expect(scripts[name]).toContain('scripts/run.mjs --quick ');
    const quick = dependenciesOf('scripts/quickStart/package.json');
    const everything = dependenciesOf('package.json');
    expect(Object.keys(quick).sort()).toEqual(['esbuild', 'node']);
    for (const [tool, version] of Object.entries(quick)) expect(everything[tool]).toBe(version);
  });

  it.each(['contacts', 'people'])('%s imports nothing but Node', async (name) => {
    const [program = ''] = /\S+\.ts$/.exec(scripts[name] ?? '') ?? [];
    const { metafile } = await build({
      entryPoints: [path.join(projectFolder, program)],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      packages: 'external',
    });
    const external = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((each) => each.external));
    expect(external.length).toBeGreaterThan(0);
    expect(external.filter(({ path: from }) => !from.startsWith('node:'))).toEqual([]);
  });

  it('needs nothing installed for its first step', () => {
    const imports = (name: string): string[] => {
      const text = readFileSync(path.join(projectFolder, 'scripts', name), 'utf8');
      const from = [...text.matchAll(/from '([^']+)'/g)].map(([, source = '']) => source);
      return [...from, ...from.filter((each) => each.startsWith('./')).flatMap((each) => imports(each.slice(2)))];
    };
    const all = imports('setUp.mjs');
    expect(all).toContain('./installation.mjs');
    expect(all.filter((from) => !from.startsWith('node:') && !from.startsWith('./'))).toEqual([]);
  });

  it('runs on the pinned Node', async () => {
    writeFileSync(path.join(folder(), 'which.ts'), 'process.stdout.write(process.version)');
    const { out } = await runProgram(path.relative(projectFolder, path.join(folder(), 'which.ts')), [], folder());
    const { version } = JSON.parse(
      readFileSync(path.join(projectFolder, 'node_modules', 'node', 'package.json'), 'utf8'),
    ) as { version: string };
    expect(out).toBe(`v${version}`);
  });

  it('says where a fault of the program is, in its own file', async () => {
    writeFileSync(path.join(folder(), 'fault.ts'), '\n\nthrow new Error("broken" as string)');
    const { code, err } = await runProgram(path.relative(projectFolder, path.join(folder(), 'fault.ts')), [], folder());
    expect(code).not.toBe(0);
    expect(err).toMatch(/fault\.ts:3:/);
  });

  it('takes files from the folder it was called in, not the one that npm runs it in', () => {
    process.env.npm_lifecycle_event = 'contacts';
    process.env.INIT_CWD = folder();
    expect(callersFolder('contacts')).toBe(folder());
    expect(callersFolder('people')).toBe(process.cwd());
    delete process.env.INIT_CWD;
    expect(callersFolder('contacts')).toBe(process.cwd());
  });
});

describe('npm test', () => {
  const test = path.join(projectFolder, 'scripts', 'test.mjs');
  const result = async (...args: string[]) => {
    const { code, out } = await runNode([test, ...args], folder());
    return { code, last: out.trimEnd().split('\n').pop() };
  };

  it('ends with the line that counts', async () => {
    const { code, last } = await result('tests/core/absence/reasons');
    expect(code).toBe(0);
    expect(last).toMatch(/^\d+ passed, 0 failed$/);
  });

  it('fails when there is nothing to test', async () => {
    expect(await result('tests/no-such-place')).toEqual({ code: 1, last: '0 passed, 1 failed' });
  });
});
