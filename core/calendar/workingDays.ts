import { type BankHolidayOverride, bankHolidays } from './bankHolidays';
import { type Day, parseDay, weekday } from './day';

/** Counts working days: Monday to Friday without England's bank holidays. */
export interface WorkingCalendar {
  /** Whether the day is a working day. */
  isWorking(day: Day): boolean;
  /** The first working day on or after the day. */
  onOrAfter(day: Day): Day;
  /** The `count`-th working day strictly after the day. */
  after(day: Day, count: number): Day;
}

/**
 * The calendar of the table with the overrides laid over it. An override speaks for weekdays: a weekend is never
 * worked, because nobody is there to answer.
 * @throws RangeError when an override's date does not exist: a fault of the settings, found when they are loaded.
 */
export function workingCalendar(overrides: readonly BankHolidayOverride[]): WorkingCalendar {
  const holidays = new Set(bankHolidays);
  for (const { date, working } of overrides) {
    const day = parseDay(date, 'yyyy-mm-dd');
    if (day === undefined) throw new RangeError(`bank holiday override ${date} is no date`);
    if (working) holidays.delete(day);
    else holidays.add(day);
  }
  const isWorking = (day: Day): boolean => weekday(day) < 5 && !holidays.has(day);
  const onOrAfter = (day: Day): Day => {
    let found = day;
    while (!isWorking(found)) found += 1;
    return found;
  };
  return {
    isWorking,
    onOrAfter,
    after: (day, count) => {
      let found = day;
      for (let left = count; left > 0; left -= 1) found = onOrAfter(found + 1);
      return found;
    },
  };
}
