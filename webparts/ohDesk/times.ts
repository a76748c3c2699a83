import { type Day, longDayWithWeekday, parseDay } from '../../core/calendar/day';
import { londonClock } from '../../core/calendar/londonClock';

/** A day as the API has it, `YYYY-MM-DD`; what is no day stays as it came. */
export const dayIn = (iso: string): Day | undefined => parseDay(iso, 'yyyy-mm-dd');

/** The day in words beside a sentence: "Thursday 12 March", with the year where it is not this one. */
export function dayWords(iso: string, today: string): string {
  const day = dayIn(iso);
  return day === undefined ? iso : dated(day, today);
}

/**
 * An instant as people in England say it: "today, 7:05am", "yesterday, 11:20pm", "Friday 20 November, 9:42pm".
 * @param instant ISO 8601
 * @param today `YYYY-MM-DD`
 */
export function momentWords(instant: string, today: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const { day, minutes } = londonClock(at);
  return `${nearby(day, dayIn(today)) ?? dated(day, today)}, ${clockWords(minutes)}`;
}

/** The time of day alone: "9:30am". */
export const timeWords = (instant: Date): string => clockWords(londonClock(instant).minutes);

/** At the beginning of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function nearby(day: Day, today: Day | undefined): string | undefined {
  if (day === today) return 'today';
  return today !== undefined && day === today - 1 ? 'yesterday' : undefined;
}

function dated(day: Day, today: string): string {
  const words = longDayWithWeekday(day);
  const thisYear = ` ${today.slice(0, 4)}`;
  return words.endsWith(thisYear) ? words.slice(0, -thisYear.length) : words;
}

function clockWords(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 || 12}:${String(minutes % 60).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}
