import { longDayWithWeekday, shortDay } from '../../../core/calendar/day';
import { londonClock } from '../../../core/calendar/londonClock';

/** An instant as the clocks in England show it, like "9:05am". */
export function timeWords(instant: Date): string {
  const { minutes } = londonClock(instant);
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 || 12}:${twoFigures(minutes % 60)}${hour < 12 ? 'am' : 'pm'}`;
}

/** Its day there, like "Wednesday 25 March 2026". */
export const dayWords = (instant: Date): string => longDayWithWeekday(londonClock(instant).day);

/** Like "Wednesday 25 March 2026, 9:05am". */
export const dayAndTime = (instant: Date): string => `${dayWords(instant)}, ${timeWords(instant)}`;

/** Where there is little room, like "25 Mar 2026, 9:05am". */
export const shortDayAndTime = (instant: Date): string =>
  `${shortDay(londonClock(instant).day)}, ${timeWords(instant)}`;

const twoFigures = (number: number): string => String(number).padStart(2, '0');
