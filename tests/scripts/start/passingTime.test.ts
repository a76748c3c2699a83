import { readPointer, replacePointer } from '../../../functions/snapshot/pointer';
import { passTime } from '../../../scripts/start/passingTime';
import { sameAgain } from '../../../scripts/start/sameAgain';
import { serviceWorld } from '../../made/serviceWorld';

jest.setTimeout(60_000);

/** Passes time from a Tuesday evening, and tells what happened, in order. */
async function passed(to: string): Promise<string[]> {
  let now = new Date('2026-03-24T20:00:00Z');
  const happened: string[] = [];
  const at = (what: string): Promise<void> => Promise.resolve(void happened.push(`${now.toISOString()} ${what}`));
  await passTime({ now: () => now, set: (instant) => void (now = instant), offset: 0 }, new Date(to), {
    fire: at,
    settle: () => at('settle'),
    newNight: () => at('newNight'),
  });
  return happened;
}

describe('letting time pass', () => {
  it('brings what HR hands in once a night, before the night’s plan', async () => {
    const happened = await passed('2026-03-26T06:00:00Z');
    const nights = happened.filter((each) => each.endsWith('newNight'));
    expect(nights).toEqual(['2026-03-25T04:50:00.000Z newNight', '2026-03-26T04:50:00.000Z newNight']);
    const first = happened.findIndex((each) => each.startsWith('2026-03-25T04:50'));
    expect(happened[first]).toContain('newNight');
  });

  it('takes in the same evening what was handed in then, and plans when it has', async () => {
    const happened = await passed('2026-03-25T06:00:00Z');
    const evening = happened.filter((each) => each.startsWith('2026-03-24'));
    // A file is taken in at the second look, where it is the same as at the first.
    expect(evening.filter((each) => each.endsWith('pollIntake'))).toEqual([
      '2026-03-24T20:05:00.000Z pollIntake',
      '2026-03-24T20:10:00.000Z pollIntake',
    ]);
    expect(evening.indexOf('2026-03-24T20:10:00.000Z planContacts')).toBeGreaterThan(
      evening.indexOf('2026-03-24T20:10:00.000Z pollIntake'),
    );
  });

  it('goes no way back', async () => {
    await expect(passed('2026-03-24T19:00:00Z')).rejects.toThrow(RangeError);
  });
});

it('a night without changes makes what counts as new as tonight, and changes nothing else', async () => {
  const world = await serviceWorld('2026-03-25T05:00:00Z');
  const { storage } = world.edges;
  await sameAgain(storage, new Date());
  expect((await readPointer(storage)).parts).toEqual({});
  const part = { blob: 'part-1', runId: 'r', file: 'f', wholeChangedAt: '2026-03-20T05:00:00.000Z' };
  const countedAt = '2026-03-20T05:10:00.000Z';
  await replacePointer(storage, await readPointer(storage), { 'R0B/staff': { ...part, countedAt } });
  await sameAgain(storage, new Date('2026-03-25T04:50:00Z'));
  expect((await readPointer(storage)).parts).toEqual({
    'R0B/staff': { ...part, countedAt: '2026-03-25T04:50:00.000Z', wholeChangedAt: '2026-03-25T04:50:00.000Z' },
  });
  await world.end();
});
