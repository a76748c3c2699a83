import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { ownFolder, projectFolder, runProgram } from '../../made/command';
import { startCloud } from '../../made/localCloud';

jest.setTimeout(240_000);
const folder = ownFolder();

/** The processes that this one has started, and theirs. */
function descendants(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] =>
    pairs.filter(([, above]) => above === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Comes back when none of these runs any more. */
async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some(runs)) await wait(50);
}

const start = (...args: string[]) => runProgram('scripts/start/main.ts', args, folder());

describe('npm start', () => {
  it('makes everything up once, and keeps it for the next start', async () => {
    const first = await startCloud(folder());
    expect(first.said()).toContain('Making up 1,200 people…');
    expect(first.said()).toContain('Put 100 services into their list.');
    await first.stop();
    const second = await startCloud(folder());
    expect(second.said()).not.toMatch(/Making up|Put |Make the list/);
    expect((await fetch(second.intranet)).status).toBe(200);
    await second.stop();
    const fresh = await startCloud(folder(), ['--fresh']);
    expect(fresh.said()).toContain('Making up 1,200 people…');
    await fresh.stop();
  });

  it('finishes what a first start that was broken off has begun', async () => {
    await (await startCloud(folder())).stop();
    const inside = path.join(folder(), 'growing-oh-local-cloud');
    rmSync(path.join(inside, 'loaded'));
    const database = new DatabaseSync(path.join(inside, 'tenant.sqlite'));
    database.exec('DELETE FROM item WHERE id > 40');
    database.close();
    const cloud = await startCloud(folder());
    expect(cloud.said()).toContain('Put 100 services into their list.');
    await cloud.stop();
  });

  it('throws away its own data alone', async () => {
    const mine = [
      'something of mine.txt',
      'functions/service/main.ts',
      'identity/mine',
      'storage/mine',
      'tenant.sqlite',
    ];
    for (const name of mine) {
      mkdirSync(path.dirname(path.join(folder(), name)), { recursive: true });
      writeFileSync(path.join(folder(), name), 'kept');
    }
    const cloud = await startCloud(folder(), ['--fresh']);
    await cloud.stop();
    expect(mine.map((name) => readFileSync(path.join(folder(), name), 'utf8'))).toEqual(mine.map(() => 'kept'));
  });

  it.each(['SIGINT', 'SIGKILL'] as const)('leaves nothing running after %s', async (signal) => {
    const cloud = await startCloud(folder());
    const started = descendants(cloud.pid);
    expect(started.length).toBeGreaterThan(0);
    process.kill(cloud.pid, signal);
    await gone([cloud.pid, ...started]);
    await expect(fetch(cloud.intranet)).rejects.toThrow();
  });

  it.each([200, 600, 1000, 1500])('leaves nothing running when npm is killed %d ms after it began it', async (ms) => {
    const runner = path.join(projectFolder, 'scripts', 'run.mjs');
    const args = JSON.stringify([runner, 'scripts/start/main.ts', '--port', '0', '--data', folder()]);
    const npm = spawn(process.execPath, [
      '-e',
      `require('node:child_process').spawn(process.execPath, ${args}, { stdio: 'ignore' }); setInterval(() => {}, 1e3);`,
    ]);
    // On a busy machine it takes a while until npm itself has begun.
    while (descendants(npm.pid as number).length === 0) await wait(20);
    await wait(ms);
    const started = descendants(npm.pid as number);
    npm.kill('SIGKILL');
    await gone(started);
  });

  it('does not take data that another one has', async () => {
    const cloud = await startCloud(folder());
    const { code, err } = await start('--port', '0', '--data', folder());
    await cloud.stop();
    expect(code).toBe(2);
    expect(err.trim()).toBe('The local cloud runs already with this data: use that one, or stop it with Ctrl-C.');
  });

  it('says so when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as { port: number };
    const { code, err } = await start('--port', String(port), '--data', folder());
    other.close();
    expect(code).toBe(2);
    expect(err.trim()).toMatch(new RegExp(`^Port ${String(port)} is taken, .* --port`));
  });

  it('says so when its data cannot be kept', async () => {
    writeFileSync(path.join(folder(), 'a-file'), '');
    const { code, err } = await start('--port', '0', '--data', path.join(folder(), 'a-file'));
    expect(code).toBe(2);
    expect(err.trim()).toMatch(/^The data cannot be kept in .*: choose another folder with --data\.$/);
  });

  it('refuses what it does not understand in one sentence', async () => {
    const { code, err, out } = await start('--frsh');
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
