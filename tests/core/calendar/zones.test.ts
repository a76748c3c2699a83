import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from '../../made/command';

jest.setTimeout(60_000);

/** What the program says on a machine in a time zone. */
function saidIn(zone: string): string[] {
  const program = path.join('tests', 'core', 'calendar', 'zonesProgram.ts');
  const said = execFileSync(process.execPath, ['scripts/run.mjs', program], {
    cwd: projectFolder,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return said.trimEnd().split('\n');
}

describe('the clock in England', () => {
  const inUtc = saidIn('UTC');

  it.each(['America/New_York', 'Asia/Kolkata'])('says the same on a machine in %s', (zone) => {
    expect(saidIn(zone)).toEqual(inUtc);
  });

  it('was asked in the nights in which clocks change', () => {
    expect(inUtc).toHaveLength(4 * 36 * 4);
    expect(inUtc).toContain('2026-03-29T01:00:00.000Z 20541 120 20541 2026-03-29T01:00:00.000Z');
    // Half past one comes twice: the first.
    expect(inUtc).toContain('2026-10-25T01:30:00.000Z 20751 90 20751 2026-10-25T00:30:00.000Z');
  });
});
