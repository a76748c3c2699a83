import { type Day, parseDay } from './day';

/**
 * England's bank holidays that fall on a weekday, substitutes and one-off holidays included, as MM-DD.
 * Past years as they were kept; years to come by the Banking and Financial Dealings Act 1971 and the usual
 * proclamations. A holiday that is announced later goes into the overrides, not in here.
 */
const table: Record<number, string> = {
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2031: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
  2032: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2033: '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27',
  2034: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2035: '01-01 03-23 03-26 05-07 05-28 08-27 12-25 12-26',
  // Only what the last working days of 2035 look ahead to.
  2036: '01-01',
};

const known = (date: string): Day => {
  const day = parseDay(date, 'yyyy-mm-dd');
  if (day === undefined) throw new RangeError(`${date} is no date`);
  return day;
};

/** The first and the last day for which working days can be counted. */
export const firstKnownDay: Day = known('2020-01-01');
export const lastKnownDay: Day = known('2035-12-31');

/** Every weekday bank holiday of the table. */
export const bankHolidays: ReadonlySet<Day> = new Set(
  Object.entries(table).flatMap(([year, dates]) => dates.split(' ').map((date) => known(`${year}-${date}`))),
);

/** A day that the table does not know, or knows otherwise: `YYYY-MM-DD`, and why it was changed. */
export interface BankHolidayOverride {
  readonly date: string;
  readonly working: boolean;
  readonly why: string;
}
