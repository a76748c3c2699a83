import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePeople } from '../../../local/people/command';
import { ownFolder, runProgram } from '../../made/command';
import { rowsOf } from './measure';

const folder = ownFolder();

/** Runs the command in this process, in the test's own folder, with 25 March 2026 for today. */
async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await makePeople(words, {
    folder: folder(),
    today: () => '2026-03-25',
    say: (text) => (out += text),
    sayProgress: (text) => (err += text),
  });
  return { code, out, err };
}

describe('npm run people', () => {
  it('explains itself', async () => {
    const { code, out, err } = await run('--help');
    expect([code, err]).toEqual([0, '']);
    for (const option of ['--out', '--seed', '--staff', '--months', '--on']) expect(out).toContain(option);
    expect(readdirSync(folder())).toEqual([]);
  });

  it('writes two files a trust into a new folder and says what it has written', async () => {
    const { code, out, err } = await run('--out', 'made/up', '--seed', '1', '--staff', '60');
    expect(code).toBe(0);
    const where = path.join(folder(), 'made', 'up');
    expect(readdirSync(where).sort()).toEqual(
      ['absence', 'staff'].flatMap((kind) => ['R0B', 'RTR', 'RVW', 'RXP'].map((ods) => `${kind}-${ods}.csv`)),
    );
    for (const name of readdirSync(where)) {
      const rows = rowsOf(readFileSync(path.join(where, name), 'utf8')).length;
      expect(out).toContain(` ${rows} rows in ${name}\n`);
    }
    expect(out).toContain('as of 25 March 2026');
    expect(out).toContain('Every person in these files is made up');
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      'Next: npm run contacts -- --absence made/up/absence-*.csv --staff made/up/staff-*.csv --on 2026-03-25',
    );
    expect(err.split('\n')[0]).toBe('Making up 60 people and their absence up to 25 March 2026…');
  });

  it('writes over files of an earlier run', async () => {
    const file = path.join(folder(), 'staff-R0B.csv');
    writeFileSync(file, 'x'.repeat(1_000_000));
    expect((await run('--out', '.', '--seed', '1', '--staff', '20')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('xx');
  });

  it('ends with 2 and one sentence when it is asked for something it cannot do', async () => {
    expect(await run('--out', 'made', '--seed', 'x')).toEqual({
      ...{ code: 2, out: '' },
      err: '--seed takes a whole number from 0 to 9007199254740991, and "x" is none.\n',
    });
    expect(existsSync(path.join(folder(), 'made'))).toBe(false);
  });

  it('ends with 2 when it cannot write there', async () => {
    mkdirSync(path.join(folder(), 'staff-RTR.csv'));
    const { code, out, err } = await run('--out', '.', '--seed', '1', '--staff', '20');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n').at(-1)).toBe('The files could not be written (EISDIR): look at --out.');
  });

  it('runs as the program that it is, and takes today from London’s calendar', async () => {
    const program = path.join('local', 'people', 'main.ts');
    const before = new Date(Date.now() - 86_400_000);
    const { code, out } = await runProgram(program, ['--out', 'a', '--seed', '1', '--staff', '20'], folder());
    expect(code).toBe(0);
    const on = new Date(/--on (\d{4}-\d\d-\d\d)\n$/.exec(out)?.[1] ?? '');
    expect(on.getTime()).toBeGreaterThan(before.getTime());
    expect(on.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000);
    expect(readdirSync(path.join(folder(), 'a'))).toHaveLength(8);
    expect(await runProgram(program, ['--seed', '1'], folder())).toEqual({
      ...{ code: 2, out: '' },
      err: 'Please add --out DIR, the folder to write to.\n',
    });
  });
});
