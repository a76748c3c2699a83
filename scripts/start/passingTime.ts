import { londonClock, londonInstant } from '../../core/calendar/londonClock';
import type { Clock } from '../../local/clock/clock';

/** What can be made to happen: the timers of the functions, by name, and all that they put into queues. */
export interface Happening {
  /** What comes from outside in a night; left out where nothing does. */
  newNight?(): Promise<void>;
  fire(name: string): Promise<void>;
  /** Comes back when the queues are empty. */
  settle(): Promise<void>;
}

const dayMinutes = 24 * 60;
/** Minutes of a day at which something may happen: the night's imports and plan, then each hour that messages go out in. */
const night = [4 * 60 + 50, 5 * 60 + 5];
const hours = [9, 10, 11, 12, 13, 14, 15, 16].map((hour) => hour * 60 + 5);
/** In how many minutes the timers that look all day long look: at what was handed in just now, and whether it lies still. */
const looks = [5, 10];
/** The furthest that time can be moved at once. */
const mostDays = 35;

/** The moments after one instant and before another at which something may happen, and the other itself. */
export function momentsUntil(from: Date, to: Date): Date[] {
  const days = londonClock(to).day - londonClock(from).day;
  const between = Array.from({ length: days + 1 }, (_, at) => londonClock(from).day + at)
    .flatMap((day) => [...night, ...hours].map((minutes) => londonInstant(day, minutes)))
    .filter((moment) => moment > from && moment < to);
  const soon = looks.map((minutes) => new Date(from.getTime() + minutes * 60_000)).filter((moment) => moment < to);
  return [...[...soon, ...between].sort((one, other) => one.getTime() - other.getTime()), to];
}

/**
 * Lets time pass on this machine: the clock goes on in steps, and at each one the timers run that would have run.
 * @throws RangeError where it would go back, or too far
 */
export async function passTime(clock: Clock, to: Date, { fire, settle, newNight }: Happening): Promise<void> {
  const from = clock.now();
  if (Number.isNaN(to.getTime()) || to < from || to.getTime() - from.getTime() > mostDays * dayMinutes * 60_000) {
    throw new RangeError(`Time goes on, and by ${mostDays} days at most.`);
  }
  for (const moment of momentsUntil(from, to)) {
    clock.set(moment);
    if (londonClock(moment).minutes === night[0]) await newNight?.();
    await fire('pollIntake');
    // It looks every five minutes, at what was taken in meanwhile as well, or was accepted by somebody.
    await settle();
    await fire('planContacts');
    await fire('dispatchContacts');
    await settle();
    await fire('readDeliveries');
  }
}
