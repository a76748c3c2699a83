import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { write } from '../../../scripts/contacts/output';
import { ownFolder, projectFolder } from '../../made/command';

const folder = ownFolder();
const output = (name: string) => ({ name, path: path.join(folder(), name), trust: undefined });

describe('an output', () => {
  it('is written whole, in pieces of any number and size', async () => {
    const pieces = Array.from({ length: 5000 }, (_, index) => `é${index}`.repeat(10));
    await write(output('o.json'), pieces);
    expect(readFileSync(path.join(folder(), 'o.json'), 'utf8')).toBe(pieces.join(''));
    expect(readdirSync(folder())).toEqual(['o.json']);
  });

  it('leaves what was there when it cannot be finished', async () => {
    writeFileSync(path.join(folder(), 'o.json'), 'yesterday');
    const failing = function* (): Generator<string> {
      yield 'today'.repeat(100_000);
      throw new Error('no more');
    };
    await expect(write(output('o.json'), failing())).rejects.toThrow(/“o.json” could not be written/);
    expect(readFileSync(path.join(folder(), 'o.json'), 'utf8')).toBe('yesterday');
    expect(readdirSync(folder())).toEqual(['o.json']);
  });

  it('that is a link goes where it leads', async () => {
    writeFileSync(path.join(folder(), 'real.json'), 'yesterday');
    symlinkSync('real.json', path.join(folder(), 'link.json'));
    await write(output('link.json'), ['today']);
    expect(readFileSync(path.join(folder(), 'real.json'), 'utf8')).toBe('today');
    expect(lstatSync(path.join(folder(), 'link.json')).isSymbolicLink()).toBe(true);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('that is interrupted by %s leaves nothing behind', async (signal) => {
    // A program that writes without end, and says when it has begun.
    const program = path.join(folder(), 'program.ts');
    writeFileSync(
      program,
      `import { write } from ${JSON.stringify(path.join(projectFolder, 'scripts', 'contacts', 'output'))};
      function* endless() { process.stdout.write('begun'); for (;;) yield 'x'.repeat(100000); }
      void write({ name: 'o', path: ${JSON.stringify(path.join(folder(), 'o'))}, trust: undefined }, endless());`,
    );
    const runner = path.join(projectFolder, 'scripts', 'run.mjs');
    const child = spawn(process.execPath, [runner, path.relative(projectFolder, program)], { stdio: 'pipe' });
    await once(child.stdout, 'data');
    child.kill(signal);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    expect(readdirSync(folder())).toEqual(['program.ts']);
  });
});
