import type { Reading } from './reading';

interface Counted {
  readonly at: number;
  readonly cost: number;
}

/** What was used in the time that is just over, however it is cut: the oldest first. */
export type SlidingWindow = readonly Counted[];

/** Counts a cost, and forgets what is too old to count. */
export function counted(window: SlidingWindow, length: number, cost: number, now: number): SlidingWindow {
  return [...window.filter(({ at }) => at > now - length && at <= now), { at: now, cost }];
}

/** What is used, and when a request of this cost would find room. */
export function readingOf(window: SlidingWindow, length: number, most: number, cost: number, now: number): Reading {
  const used = window.reduce((sum, one) => sum + one.cost, 0);
  let left = used;
  let freeIn = 0;
  for (const one of window) {
    if (left + cost <= most) break;
    left -= one.cost;
    freeIn = one.at + length - now;
  }
  return { used, freeIn };
}
