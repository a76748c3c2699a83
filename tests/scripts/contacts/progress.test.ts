import { count, counted, planned } from '../../../scripts/contacts/numbers';
import { progress } from '../../../scripts/contacts/progress';

/** A screen that remembers, with a clock that is set by hand. */
function drawn(isTTY: boolean, columns?: number) {
  const written: string[] = [];
  const clock = { now: 0 };
  const told = progress({ isTTY, columns, write: (text) => written.push(text) }, () => clock.now);
  return { written, clock, told };
}

const megabyte = 1 << 20;

describe('progress', () => {
  it('is a bar with rows and time left on a terminal', () => {
    const { written, clock, told } = drawn(true);
    told.begin('Reading absence.csv', 60 * megabyte);
    clock.now = 1000;
    told.at(150_000, 15 * megabyte);
    expect(written.join('')).toContain('Reading absence.csv…');
    expect(written[written.length - 1]).toBe(
      '[#####...............] 150,000 rows, 25 %, about 3 s left  Reading absence.csv',
    );
  });

  it('is drawn at most ten times a second, and fits its line', () => {
    const { written, clock, told } = drawn(true, 50);
    told.begin('Reading absence.csv', 60 * megabyte);
    for (clock.now = 1; clock.now <= 1000; clock.now += 1) told.at(clock.now, clock.now * 1000);
    const bars = written.filter((text) => text.startsWith('['));
    expect(bars.length).toBeGreaterThan(5);
    expect(bars.length).toBeLessThanOrEqual(11);
    expect(Math.max(...bars.map(({ length }) => length))).toBeLessThan(50);
  });

  it('is a line at each quarter in a log', () => {
    const { written, clock, told } = drawn(false);
    told.begin('Reading absence.csv', 60 * megabyte);
    for (let done = 1; done <= 60; done += 1) {
      clock.now += 10_000;
      told.at(done * 10_000, done * megabyte);
    }
    told.clear();
    expect(written).toEqual([
      'Reading absence.csv: 150,000 rows, 25 %, about 8 min left\n',
      'Reading absence.csv: 300,000 rows, 50 %, about 5 min left\n',
      'Reading absence.csv: 450,000 rows, 75 %, about 3 min left\n',
      'Reading absence.csv: 600,000 rows, 100 %, about 0 s left\n',
    ]);
  });

  it('says nothing of a small file in a log', () => {
    const { written, told } = drawn(false);
    told.begin('Reading absence.csv', megabyte);
    told.at(10, megabyte);
    told.clear();
    expect(written).toEqual([]);
  });
});

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('counts %i as %s', (number, text) => {
  expect(count(number)).toBe(text);
});

it.each([
  [counted(1, 'row'), '1 row'],
  [counted(1200, 'row'), '1,200 rows'],
  [counted(0, 'person has', 'people have'), '0 people have'],
  [planned(45), '45 minutes'],
  [planned(60), '60 minutes, about 1 hour'],
  [planned(13_320), '13,320 minutes, about 222 hours'],
])('says %s', (said, expected) => {
  expect(said).toBe(expected);
});
