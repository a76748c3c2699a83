import { type Day, isoDay, parseDay } from '../../../core/calendar/day';
import { workingCalendar } from '../../../core/calendar/workingDays';
import type { AnswerDates } from '../../../core/statements/asked';

export const day = (text: string): Day => {
  const found = parseDay(text, 'yyyy-mm-dd');
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
};

/** An answer that came on a day, to a trust that rings within two working days. */
export const cameOn = (today: string, callWithinWorkingDays = 2): AnswerDates => ({
  today: day(today),
  callWithinWorkingDays,
  calendar: workingCalendar([]),
});

export const written = (found: Day | undefined): string | undefined =>
  found === undefined ? undefined : isoDay(found);
