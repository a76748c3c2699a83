import fc from 'fast-check';
import * as fixedWindow from '../../../../local/tenant/throttling/fixedWindow';
import * as slidingWindow from '../../../../local/tenant/throttling/slidingWindow';
import * as tokenBucket from '../../../../local/tenant/throttling/tokenBucket';

const length = 1000;
const most = 10;

/** Requests one after the other: how long after the one before, and what each costs. */
const requestsApart = (most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 60,
  });
const requests = requestsApart(700);

interface Asked {
  readonly at: number;
  readonly cost: number;
}

const asked = (steps: readonly (readonly [number, number])[]): Asked[] => {
  let at = 0;
  return steps.map(([wait, cost]) => ({ at: (at += wait), cost }));
};

describe('what the time that is just over counts', () => {
  const used = (all: readonly Asked[], now: number): number =>
    all.filter(({ at }) => at > now - length && at <= now).reduce((sum, { cost }) => sum + cost, 0);
  const run = (all: readonly Asked[]): slidingWindow.SlidingWindow =>
    all.reduce<slidingWindow.SlidingWindow>(
      (window, { at, cost }) => slidingWindow.counted(window, length, cost, at),
      [],
    );

  it('is what somebody counts who keeps every request', () => {
    fc.assert(
      fc.property(requests, (steps) => {
        const all = asked(steps);
        const last = all.at(-1) as Asked;
        const reading = slidingWindow.readingOf(run(all), length, most, last.cost, last.at);
        expect(reading.used).toBe(used(all, last.at));
      }),
    );
  });

  it('lets the same request through after the wait that it names, and not a millisecond before', () => {
    fc.assert(
      fc.property(requests, (steps) => {
        const all = asked(steps);
        const last = all.at(-1) as Asked;
        const { freeIn } = slidingWindow.readingOf(run(all), length, most, last.cost, last.at);
        const again = last.at + freeIn;
        const fits = (now: number): boolean => used(all, now) + last.cost <= most;
        expect(fits(again)).toBe(true);
        if (freeIn > 0) expect(fits(again - 1)).toBe(false);
      }),
    );
  });
});

describe('what a window counts that is filled again at its end', () => {
  /** The same, told from the list of all requests: a window opens with the first one that no window holds. */
  const oracle = (all: readonly Asked[]): { opened: number; used: number } => {
    const [first, ...others] = all as [Asked, ...Asked[]];
    const inside = others.filter(({ at }) => at < first.at + length);
    const behind = others.slice(inside.length);
    if (behind.length > 0) return oracle(behind);
    return { opened: first.at, used: [first, ...inside].reduce((sum, { cost }) => sum + cost, 0) };
  };

  it('is what the requests since it opened cost, and it is empty at its end', () => {
    fc.assert(
      fc.property(requests, (steps) => {
        const all = asked(steps);
        const window = all.reduce<fixedWindow.FixedWindow | undefined>(
          (open, { at, cost }) => fixedWindow.counted(open, length, cost, at),
          undefined,
        ) as fixedWindow.FixedWindow;
        expect(window).toEqual(oracle(all));
        const now = (all.at(-1) as Asked).at;
        const { freeIn } = fixedWindow.readingOf(window, length, now);
        expect(fixedWindow.counted(window, length, 1, now + freeIn).used).toBe(1);
        expect(fixedWindow.counted(window, length, 1, now + freeIn - 1).used).toBe(window.used + 1);
      }),
    );
  });

  it('begins anew where the clock was put back', () => {
    expect(fixedWindow.counted({ opened: 5000, used: 9 }, length, 2, 4000)).toEqual({ opened: 4000, used: 2 });
  });
});

describe('what the bucket holds', () => {
  const size = { holds: most, length, most: 18 };

  it('is what was poured in less what ran out millisecond by millisecond, and never more than it takes', () => {
    fc.assert(
      fc.property(requestsApart(200), (steps) => {
        let level = 0;
        let bucket: tokenBucket.TokenBucket | undefined;
        let at = 0;
        for (const [wait, cost] of steps) {
          for (let passed = 0; passed < wait; passed += 1) level = Math.max(0, level - most / length);
          level = Math.min(size.most, level + cost);
          at += wait;
          bucket = tokenBucket.counted(bucket, size, cost, at);
          expect(bucket.level).toBeCloseTo(level, 6);
        }
      }),
    );
  });

  it('lets the same request through after the wait that it names, and not well before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 1, max: 5 }), (level, cost) => {
        const { freeIn } = tokenBucket.readingOf({ level, at: 0 }, most, length, cost);
        const after = (ms: number): number => tokenBucket.counted({ level, at: 0 }, size, cost, ms).level;
        expect(after(freeIn)).toBeLessThanOrEqual(most + 1e-9);
        if (freeIn > 1) expect(after(freeIn - 1)).toBeGreaterThan(most);
      }),
    );
  });
});
