import { type Day, dayOf } from './day';

/** What the clocks on the wall say in England. */
export interface LondonClock {
  readonly day: Day;
  /** Minutes since midnight by the clock: 540 is 9:00, on the days of the clock change too. */
  readonly minutes: number;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hour12: false,
});

const minuteMs = 60_000;
const dayMinutes = 24 * 60;
/** England is never further ahead of UTC, in minutes. */
const mostAhead = 60;

/** The day and the time of day in England at an instant, wherever the machine is. */
export function londonClock(instant: Date): LondonClock {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: string): number => parts.get(name as Intl.DateTimeFormatPartTypes) as number;
  return {
    day: dayOf(part('year'), part('month'), part('day')),
    minutes: (part('hour') % 24) * 60 + part('minute'),
  };
}

/**
 * The instant at which the clocks in England say so. Of a time that comes twice, in the night of October, the first; for
 * one that does not come, in the night of March, the instant at which the clocks jump over it.
 */
export function londonInstant(day: Day, minutes: number): Date {
  const asUtc = (day * dayMinutes + minutes) * minuteMs;
  // An hour ahead first: of two instants with this time it is the earlier.
  const summer = new Date(asUtc - mostAhead * minuteMs);
  const { day: there, minutes: then } = londonClock(summer);
  if (there === day && then === minutes) return summer;
  const winter = new Date(asUtc);
  const found = londonClock(winter);
  return found.day === day && found.minutes === minutes ? winter : summer;
}
