import { type Day, parseDay } from '../../../core/calendar/day';
import { londonClock, londonInstant } from '../../../core/calendar/londonClock';
import { workingCalendar } from '../../../core/calendar/workingDays';

/** When the night's work is done, and when the first messages of a day are out: minutes after midnight in England. */
const morning = 7 * 60;
const firstMessages = 9 * 60 + 5;

const calendar = workingCalendar([]);

/** The next morning after the night in which the imports and the plan run. */
export function afterTheNight(now: Date): Date {
  const { day } = londonClock(now);
  return firstAfter(now, [day, day + 1], morning);
}

/** The next time that it is 9:05am on a working day. */
export function nextFirstMessages(now: Date): Date {
  const { day } = londonClock(now);
  return firstAfter(now, [calendar.onOrAfter(day), calendar.after(day, 1)], firstMessages);
}

function firstAfter(now: Date, days: readonly Day[], minutes: number): Date {
  const instants = days.map((day) => londonInstant(day, minutes));
  return instants.find((instant) => instant > now) as Date;
}

/**
 * The instant at which the clocks in England show what was put into the fields of a form.
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 * @returns `undefined` where that is no date or no time
 */
export function instantOfFields(date: string, time: string): Date | undefined {
  const day = parseDay(date, 'yyyy-mm-dd');
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return day === undefined || hours === undefined
    ? undefined
    : londonInstant(day, Number(hours) * 60 + Number(minutes));
}
