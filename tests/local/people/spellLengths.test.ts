import { reasonCodes } from '../../../core/absence/reasons';
import {
  drawLength,
  drawLengthUnderWay,
  longestSpell,
  meanLength,
} from '../../../local/people/calibration/spellLengths';
import { Random } from '../../../local/people/random';

const lengths = (draw: () => number): number[] => Array.from({ length: 20_000 }, draw).sort((a, b) => a - b);
const median = (sorted: number[]): number => sorted[sorted.length / 2] ?? 0;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('how long spells last', () => {
  it.each([
    ['S13', 4],
    ['S25', 3],
    ['S16', 2],
    ['S10', 21],
    ['S12', 14],
    ['S11', 9],
    ['S28', 24],
  ] as const)('has the median of the programme’s modelling for %s: %d days', (reason, days) => {
    const random = Random.seeded(1);
    const median20000 = median(lengths(() => drawLength(reason, random)));
    expect(Math.abs(median20000 - days)).toBeLessThanOrEqual(Math.max(0.5, days * 0.05));
  });

  it('is some five weeks for stress on average', () => {
    const days = meanLength('S10');
    expect(days).toBeGreaterThan(34);
    expect(days).toBeLessThan(42);
  });

  it.each(reasonCodes)('is a whole number of days up to eighteen months: %s', (reason) => {
    const random = Random.seeded(2);
    const drawn = lengths(() => drawLength(reason, random));
    expect(drawn[0]).toBeGreaterThanOrEqual(1);
    expect(drawn.at(-1)).toBeLessThanOrEqual(longestSpell);
    expect(drawn.every(Number.isInteger)).toBe(true);
  });

  it.each(['S13', 'S10', 'S17'] as const)('is met under way by length: %s', (reason) => {
    const random = Random.seeded(3);
    const begun = lengths(() => drawLength(reason, random));
    const met = mean(lengths(() => drawLengthUnderWay(reason, random)));
    // Of spells that are met on a day, a length is as frequent as it begins times its days.
    const byDays = mean(begun.map((days) => days * days)) / mean(begun);
    expect(met / byDays).toBeGreaterThan(0.93);
    expect(met / byDays).toBeLessThan(1.07);
  });
});
