import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultExtract } from '../../config/extracts';
import { dryRun } from '../../scripts/contacts/dryRun';
import { progress } from '../../scripts/contacts/progress';
import { dayOf } from '../../core/calendar/day';
import { median } from './median';
import { parseIntoObjects } from './parseIntoObjects';
import { writeExtracts } from './writeExtracts';

const rounds = 7;

const quiet = progress({ write: () => undefined }, () => 0);
const show = (text: string): unknown => process.stdout.write(`${text}\n`);

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

/** How fast the dry run is beside a common way of reading the same files. */
export async function benchContacts(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-bench-'));
  try {
    show('150,000 absence lines and 35,000 staff rows, made up…');
    const { absence, staff } = writeExtracts(folder, 150_000, 35_000);
    const named = (file: string) => [{ name: path.basename(file), path: file, trust: undefined }];
    const request = {
      absence: named(absence),
      staff: named(staff),
      on: dayOf(2026, 3, 25),
      encoding: defaultExtract.encoding,
      json: undefined,
      page: undefined,
    };
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const our = await seconds(() => dryRun(request, quiet));
      const their = await seconds(() => parseIntoObjects([absence, staff]));
      show(`  round ${round} of ${rounds}: ours ${our.toFixed(2)} s, csv-parse into objects ${their.toFixed(2)} s`);
      // The first round warms both up.
      if (round === 0) continue;
      ours.push(our);
      theirs.push(their);
    }
    const ratios = theirs.map((their, round) => their / (ours[round] as number));
    show(`Reading, spells and rules: median ${median(ours).toFixed(2)} s.`);
    show(`csv-parse into objects, reading alone: median ${median(theirs).toFixed(2)} s.`);
    show(
      `Ratio pair by pair: median ${median(ratios).toFixed(1)}, from ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}.`,
    );

    const whole = Array.from({ length: rounds }, () => {
      const began = performance.now();
      const words = ['scripts/run.mjs', 'scripts/contacts/main.ts', '--absence', absence, '--staff', staff];
      spawnSync(process.execPath, [...words, '--on', '2026-03-25'], { stdio: 'ignore' });
      return (performance.now() - began) / 1000;
    });
    show(`The whole command, start to end: median ${median(whole).toFixed(2)} s.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
