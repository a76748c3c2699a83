import { dayOf, type Day } from '../../core/calendar/day';

/** One month of the calendar. */
export interface CalendarMonth {
  readonly year: number;
  /** 1 for January to 12 for December. */
  readonly month: number;
  readonly first: Day;
  readonly last: Day;
}

/** The month so many months from the start of year 0; any whole number of months can be added to it. */
function numberedMonth(count: number): CalendarMonth {
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return { year, month, first: dayOf(year, month, 1), last: next - 1 };
}

/** The month so many months after (or, below zero, before) the month in which the day falls. */
export function monthFrom(day: Day, months: number): CalendarMonth {
  const date = new Date(day * 86_400_000);
  return numberedMonth(date.getUTCFullYear() * 12 + date.getUTCMonth() + months);
}

/** The months from the one with `first` in it to the one with `last` in it. */
export function monthsBetween(first: Day, last: Day): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let month = monthFrom(first, 0); month.first <= last; month = monthFrom(month.first, 1)) months.push(month);
  return months;
}

/** The first of the days that make up the last `months` months up to and including `last`. */
export function firstDayOfLastMonths(last: Day, months: number): Day {
  const before = monthFrom(last, -months);
  const dayOfMonth = last - monthFrom(last, 0).first;
  return Math.min(before.first + dayOfMonth, before.last) + 1;
}

export const daysIn = (month: CalendarMonth): number => month.last - month.first + 1;
