import type { Reading } from './reading';

/** A bucket that a request's cost is poured into and that empties evenly: the same as one of tokens, seen from below. */
export interface TokenBucket {
  readonly level: number;
  readonly at: number;
}

/** Counts a cost. @param most what it never goes above, however much comes */
export function counted(
  bucket: TokenBucket | undefined,
  { holds, length, most }: { readonly holds: number; readonly length: number; readonly most: number },
  cost: number,
  now: number,
): TokenBucket {
  const passed = bucket ? Math.max(0, now - bucket.at) : 0;
  const left = Math.max(0, (bucket?.level ?? 0) - (passed * holds) / length);
  return { level: Math.min(most, left + cost), at: now };
}

/** What is used, and when a request of this cost would find room. */
export const readingOf = ({ level }: TokenBucket, holds: number, length: number, cost: number): Reading => ({
  used: level,
  freeIn: Math.max(0, ((level + cost - holds) * length) / holds),
});
