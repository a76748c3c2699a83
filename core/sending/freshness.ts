import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';

/**
 * Whether a trust's extracts are so old that nothing new may rest on them: an absence that nobody closes goes on ageing,
 * and would come to day 28 by itself.
 * @param asOf the day on which the older of them came in; `undefined` where one never did
 * @param goodFor in working days
 */
export const tooOld = (asOf: Day | undefined, today: Day, goodFor: number, calendar: WorkingCalendar): boolean =>
  asOf === undefined || calendar.after(asOf, goodFor) < today;
