import type { Reading } from './reading';

/** A window that opens with the first request and, when its time is over, with the next one behind it. */
export interface FixedWindow {
  /** When it opened, in milliseconds. */
  readonly opened: number;
  readonly used: number;
}

/** Counts a cost. What came before the window opened, as where the clock was put back, opens another one. */
export function counted(window: FixedWindow | undefined, length: number, cost: number, now: number): FixedWindow {
  const open = window && now >= window.opened && now < window.opened + length;
  return open ? { opened: window.opened, used: window.used + cost } : { opened: now, used: cost };
}

/** What is used, and when all of it is free again. */
export const readingOf = ({ opened, used }: FixedWindow, length: number, now: number): Reading => ({
  used,
  freeIn: opened + length - now,
});
