import * as fixedWindow from './fixedWindow';
import type { FixedWindow } from './fixedWindow';
import type { Limits } from './limits';
import { entraMost, periods } from './publishedLimits';
import type { Reading } from './reading';
import * as slidingWindow from './slidingWindow';
import type { SlidingWindow } from './slidingWindow';
import * as tokenBucket from './tokenBucket';
import type { TokenBucket } from './tokenBucket';

/** A limit, and what it says of a request that was just counted. */
export interface Check extends Reading {
  readonly limit: keyof Limits;
  readonly most: number;
}

/** Whose use a limit counts, over what time, and what the request at hand costs. */
export interface Use {
  readonly limit: keyof Limits;
  readonly who: string;
  readonly over: keyof typeof periods;
  readonly cost: number;
}

/** What was used of a tenant's limits. */
export interface Meters {
  /** A window that is filled again at its end, as SharePoint's. A refused request counts too. */
  fixed(use: Use): Check;
  /** The time that is just over, as Outlook's. A refused request counts too. */
  sliding(use: Use): Check;
  /** The same, of what is done only where it is let through: a refused one counts for nothing. */
  slidingIfDone(use: Use): Check;
  /** Entra's bucket. A refused request counts up to a point. */
  bucket(use: Use): Check;
}

/** @param now in milliseconds */
export function openMeters(limits: Limits, now: () => number): Meters {
  const fixed = new Map<string, FixedWindow>();
  const sliding = new Map<string, SlidingWindow>();
  const buckets = new Map<string, TokenBucket>();
  const slide = ({ limit, who, over, cost }: Use, keepRefused: boolean): Check => {
    const key = `${limit} ${who}`;
    const most = limits[limit];
    const window = slidingWindow.counted(sliding.get(key) ?? [], periods[over], cost, now());
    const reading = slidingWindow.readingOf(window, periods[over], most, cost, now());
    if (reading.used <= most || keepRefused) sliding.set(key, window);
    return { limit, most, ...reading };
  };
  return {
    fixed: ({ limit, who, over, cost }) => {
      const key = `${limit} ${who}`;
      const window = fixedWindow.counted(fixed.get(key), periods[over], cost, now());
      fixed.set(key, window);
      return { limit, most: limits[limit], ...fixedWindow.readingOf(window, periods[over], now()) };
    },
    sliding: (use) => slide(use, true),
    slidingIfDone: (use) => slide(use, false),
    bucket: ({ limit, who, over, cost }) => {
      const key = `${limit} ${who}`;
      const most = limits[limit];
      const size = { holds: most, length: periods[over], most: most * entraMost };
      const bucket = tokenBucket.counted(buckets.get(key), size, cost, now());
      buckets.set(key, bucket);
      return { limit, most, ...tokenBucket.readingOf(bucket, most, periods[over], cost) };
    },
  };
}
