import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../made/command';

jest.setTimeout(240_000);

/** What planning and sending did around both changes of the clocks, on a machine in a time zone. */
async function weeksIn(zone: string): Promise<string[]> {
  const program = path.join('tests', 'functions', 'planning', 'zonesProgram.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', program], {
    cwd: projectFolder,
    env: { ...process.env, TZ: zone },
    maxBuffer: 10_000_000,
  });
  return stdout.trimEnd().split('\n');
}

describe('around the changes of the clocks', () => {
  let inUtc: string[];
  beforeAll(async () => void (inUtc = await weeksIn('UTC')));

  it('everything happens at the same instant, wherever the machine is', async () => {
    expect(await weeksIn('America/New_York')).toEqual(inUtc);
  });

  it.each([
    ['2026-03-27T09:00:00Z', '2026-03-30T08:00:00Z'],
    ['2026-10-23T08:00:00Z', '2026-10-26T09:00:00Z'],
  ])('the first messages are out at 9 in London: %s, and after the change %s', (before, after) => {
    for (const nine of [before, after]) {
      const [day = ''] = nine.split('T');
      const [first] = inUtc.filter((text) => text.startsWith(day) && text.includes('sent'));
      expect(first).toMatch(new RegExp(`^${nine} U7\\d+ day28 sent text$`));
    }
  });

  it.each(['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])('nothing is out at the weekend: %s', (day) => {
    expect(inUtc.filter((text) => text.startsWith(day) && text.includes('sent'))).toEqual([]);
  });

  it('nobody hears twice, and nobody is left out', () => {
    const sent = inUtc.filter((text) => / sent (text|email)$/.test(text)).map((text) => text.split(' ')[1]);
    const everybody = [0, 1, 2, 3, 4, 5].flatMap((at) => [`U7000${100 + at}`, `U7000${200 + at}`]);
    for (const person of everybody) expect(sent.filter((each) => each === person)).toHaveLength(2);
  });
});
