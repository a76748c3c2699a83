import {
  createWriteStream,
  openSync,
  readFileSync,
  closeSync,
  ftruncateSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { day } from '../../made/absence';
import { ownFolder, projectFolder } from '../../made/command';
import { absenceHeader, absenceRow, english, staffHeader, staffRow } from '../../made/extract';

const folder = ownFolder();
const inFolder = (name: string): string => path.join(folder(), name);

/** Writes a large file without holding it. */
async function write(name: string, header: string, rows: number, row: (index: number) => string): Promise<void> {
  const stream = createWriteStream(inFolder(name));
  stream.write(`${header}\r\n`);
  for (let index = 0; index < rows; index += 1) {
    if (!stream.write(`${row(index)}\r\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Lines of so many people; one in twenty is still open. */
const sickness = (people: number) => (index: number) => {
  const start = day('2025-03-25') + (index % 360);
  const end = index % 20 === 0 ? '' : english(start + (index % 40));
  return absenceRow({ person: `U${10_000_000 + (index % people)}`, start: english(start), end });
};

interface Ran {
  readonly code: number;
  readonly err: string;
  /** The largest resident set, in MB. */
  readonly peak: number;
}

/**
 * Runs the dry run over the folder's files in a process that says how much memory it took.
 * @param watch sees what the process says while it runs
 */
async function dryRun(watch: (err: string) => void = () => undefined): Promise<Ran> {
  // Not `resourceUsage`: on Linux that begins with what the process had that started this one, a worker of the tests.
  const tell = `import { readFileSync } from 'node:fs';
    const peak = () => /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] / 1024;
    process.on('exit', () => process.stderr.write('peak ' + peak() + '\\n'));`;
  const program = [path.join(projectFolder, 'scripts', 'run.mjs'), 'scripts/contacts/main.ts'];
  const outputs = ['--json', 'due.json', '--page', 'page.html'];
  const args = ['--absence', 'absence.csv', '--staff', 'staff.csv', '--on', '2026-03-25', ...outputs];
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...program, ...args],
    {
      cwd: folder(),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let err = '';
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
    watch(err);
  });
  const [code] = (await once(child, 'close')) as [number];
  const peak = Number(/^peak ([\d.]+)$/m.exec(err)?.[1]);
  return { code, err: err.replace(/^peak .*\n/m, ''), peak };
}

describe('a large file', () => {
  it('of 600,000 lines takes less than 150 MB, whoever they are of', async () => {
    await write('staff.csv', staffHeader, 140_000, (index) => staffRow({ person: `U${10_000_000 + index}` }));
    const peaks: number[] = [];
    for (const people of [140_000, 600_000]) {
      await write('absence.csv', absenceHeader, 600_000, sickness(people));
      const { code, err, peak } = await dryRun();
      expect(code).toBe(0);
      expect(err).toMatch(/Reading absence.csv: \d\d\d,\d\d\d rows, 50 %, about \d+ s left/);
      peaks.push(peak);
    }
    process.stdout.write(`600,000 lines: ${peaks.map((peak) => peak.toFixed(0)).join(' and ')} MB\n`);
    expect(Math.max(...peaks)).toBeLessThan(150);
  }, 120_000);

  it('grows with the lines that count and not with the file: rows of other categories cost nothing', async () => {
    await write('staff.csv', staffHeader, 1000, (index) => staffRow({ person: `U${10_000_000 + index}` }));
    const peaks: number[] = [];
    for (const rows of [100_000, 1_600_000]) {
      await write('absence.csv', absenceHeader, rows, () => absenceRow({ category: 'Annual Leave' }));
      const { code, peak } = await dryRun();
      expect(code).toBe(0);
      peaks.push(peak);
    }
    process.stdout.write(`100,000 and 1,600,000 lines: ${peaks.map((peak) => peak.toFixed(0)).join(' and ')} MB\n`);
    expect((peaks[1] as number) - (peaks[0] as number)).toBeLessThan(30);
  }, 120_000);

  it('with more bad rows than fit into one call is put aside row by row', async () => {
    await write('staff.csv', staffHeader, 1, () => staffRow());
    const good = absenceRow({ end: '02/02/2026' });
    const bad = absenceRow({ start: '2026-02-01' });
    await write('absence.csv', absenceHeader, 1_500_000, (index) => (index % 11 === 0 ? bad : good));
    const { code } = await dryRun();
    expect(code).toBe(0);
    const { rejected } = JSON.parse(readFileSync(inFolder('due.json'), 'utf8')) as { rejected: unknown[] };
    expect(rejected).toHaveLength(136_364);
    expect(rejected[0]).toEqual({ file: 'absence.csv', line: 2, why: 'date' });
  }, 60_000);

  it('of a gigabyte of zeros is refused at its beginning', async () => {
    await write('staff.csv', staffHeader, 1, () => staffRow());
    const zeros = openSync(inFolder('absence.csv'), 'w');
    ftruncateSync(zeros, 1 << 30);
    closeSync(zeros);
    const { code, err, peak } = await dryRun();
    expect(err).toBe('“absence.csv” cannot be used: it holds zero bytes, so it is damaged or no text file.\n');
    expect(code).toBe(2);
    expect(peak).toBeLessThan(150);
  }, 60_000);

  it.each<[string, (where: string) => void]>([
    ['vanishes', (where) => rmSync(where)],
    ['is cut short', (where) => truncateSync(where, Math.floor(statSync(where).size / 4))],
  ])(
    'that %s half-way is refused in one sentence',
    async (_, halfway) => {
      await write('staff.csv', staffHeader, 1, () => staffRow());
      await write('absence.csv', absenceHeader, 1_000_000, sickness(35_000));
      let done = false;
      const { code, err } = await dryRun((told) => {
        if (done || !told.includes('25 %')) return;
        done = true;
        halfway(inFolder('absence.csv'));
      });
      expect(code).toBe(2);
      const sentences = err.split('\n').filter((line) => line !== '' && !line.startsWith('Reading '));
      expect(sentences).toEqual([expect.stringMatching(/^“absence.csv” cannot be used: it went away or changed/)]);
    },
    60_000,
  );
});
