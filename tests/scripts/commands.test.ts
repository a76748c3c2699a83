import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { callersFolder } from '../../scripts/callersFolder';
import { ownFolder, projectFolder, runNode, runProgram } from '../made/command';

const folder = ownFolder();
const environment = { ...process.env };
afterEach(() => {
  process.env = { ...environment };
});

describe('a command of npm', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it.each(['contacts', 'people', 'test', 'test:quick', 'check', 'bench'])('%s begins by setting itself up', (name) => {
    const [, file = ''] = /^node (scripts\/\w+\.mjs)/.exec(scripts[name] ?? '') ?? [];
    expect(readFileSync(path.join(projectFolder, file), 'utf8')).toContain('await setUp(import.meta.url)');
  });

  it('needs nothing installed for its first step', () => {
    const setUp = readFileSync(path.join(projectFolder, 'scripts', 'setUp.mjs'), 'utf8');
    const imports = [...setUp.matchAll(/from '([^']+)'/g)].map(([, from]) => from);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
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
