import { Random } from '../../../local/people/random';

const draws = (random: Random, count = 5): number[] => Array.from({ length: count }, () => random.between(0, 999_999));
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const many = <T>(draw: () => T): T[] => Array.from({ length: 20_000 }, draw);

describe('chance that can be repeated', () => {
  it('gives the same draws for the same seed, today and after every change of the code', () => {
    expect(draws(Random.seeded(1))).toEqual(draws(Random.seeded(1)));
    expect(draws(Random.seeded(1), 3)).toEqual([230402, 544958, 246863]);
  });

  it('gives other draws for another seed, also for the one next to it', () => {
    expect(draws(Random.seeded(1))).not.toEqual(draws(Random.seeded(2)));
  });

  it('forks streams by purpose, whatever was drawn before', () => {
    const fresh = Random.seeded(1);
    const used = Random.seeded(1);
    draws(used, 100);
    expect(draws(fresh.fork('names'))).toEqual(draws(used.fork('names')));
    expect(draws(fresh.fork('names'))).not.toEqual(draws(fresh.fork('dates')));
    expect(draws(fresh.fork('a').fork('b'))).not.toEqual(draws(fresh.fork('b').fork('a')));
  });

  it('draws whole numbers evenly, both ends included', () => {
    const random = Random.seeded(3);
    const dice = many(() => random.between(1, 6));
    expect([...new Set(dice)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(mean(dice)).toBeCloseTo(3.5, 1);
  });

  it('draws by weight', () => {
    const random = Random.seeded(4);
    const often = many(() =>
      random.weighted([
        ['often', 9],
        ['rarely', 1],
        ['never', 0],
      ]),
    );
    expect(often.filter((word) => word === 'often').length / often.length).toBeCloseTo(0.9, 2);
    expect(often).not.toContain('never');
  });

  it('draws different items, and no more than there are', () => {
    const random = Random.seeded(5);
    expect(new Set(random.some([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(random.some([1, 2, 3], 9).sort()).toEqual([1, 2, 3]);
    expect(random.some([], 2)).toEqual([]);
  });

  it('picks nothing from nothing', () => {
    expect(() => Random.seeded(1).pick([])).toThrow(RangeError);
  });

  it('draws from the normal distribution', () => {
    const random = Random.seeded(6);
    const values = many(() => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
  });

  it.each([0, 0.3, 2.5])('comes to %d on average, as whole numbers and as events', (expected) => {
    const random = Random.seeded(7);
    expect(mean(many(() => random.whole(expected)))).toBeCloseTo(expected, 1);
    const events = many(() => random.events(expected));
    expect(mean(events)).toBeCloseTo(expected, 1);
    // Independent events spread as widely as their mean.
    expect(mean(events.map((value) => (value - expected) ** 2))).toBeCloseTo(expected, 1);
  });
});
