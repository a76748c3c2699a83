import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { oneAtATime, tryLock } from '../../scripts/fileLock';
import { ownFolder, projectFolder } from '../made/command';

const folder = ownFolder();
const file = (): string => path.join(folder(), 'deeper', 'in-use');

/** Another process that takes the lock, says so and goes on. */
async function holder(): Promise<{ kill(signal: NodeJS.Signals): Promise<unknown> }> {
  const program = path.join(folder(), 'holds.ts');
  const lock = path.join(projectFolder, 'scripts', 'fileLock');
  writeFileSync(
    program,
    `import { tryLock } from ${JSON.stringify(lock)};
     process.stdout.write(tryLock(${JSON.stringify(file())}) ? 'holds' : 'has not');
     setInterval(() => undefined, 1000);`,
  );
  const runner = path.join(projectFolder, 'scripts', 'run.mjs');
  const child = spawn(process.execPath, [runner, path.relative(projectFolder, program)], { stdio: 'pipe' });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('holds');
  return { kill: (signal) => (child.kill(signal), once(child, 'close')) };
}

describe('a lock on a file', () => {
  it('is had by one at a time, and by the next when it is given back', () => {
    const release = tryLock(file());
    expect(release).toBeDefined();
    expect(tryLock(file())).toBeUndefined();
    release?.();
    const again = tryLock(file());
    expect(again).toBeDefined();
    again?.();
  });

  it('is not taken for held where the file is something else', () => {
    mkdirSync(path.dirname(file()));
    writeFileSync(file(), 'something of somebody else, long enough to be no empty database'.repeat(20));
    expect(() => tryLock(file())).toThrow('is no lock of this program: remove it');
  });

  it('is not left behind by a process that is killed', async () => {
    const other = await holder();
    expect(tryLock(file())).toBeUndefined();
    await other.kill('SIGKILL');
    const release = tryLock(file());
    expect(release).toBeDefined();
    release?.();
  });

  it('makes work wait for other work, and is given back by work that fails', async () => {
    const done: string[] = [];
    const first = oneAtATime(
      file(),
      () => done.push('never'),
      async () => {
        await Promise.resolve();
        done.push('first');
        throw new Error('failed');
      },
    );
    const second = oneAtATime(
      file(),
      () => done.push('waits'),
      () => Promise.resolve(done.push('second')),
    );
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(done).toEqual(['waits', 'first', 'second']);
  });
});
