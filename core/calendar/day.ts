/**
 * A calendar day as the number of days since 1 January 1970: plain arithmetic, no time zone, no summer time.
 * An absence lasts from day to day; hours never come into it.
 */
export type Day = number;

/** The way in which an extract writes its dates. `mon` is an English month of three letters in any case. */
export const dateFormats = ['dd/mm/yyyy', 'yyyy-mm-dd', 'dd-mon-yyyy'] as const;
export type DateFormat = (typeof dateFormats)[number];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** No absence of a living person begins before this year; an earlier one is a slip of the keyboard (0026, 1066). */
const firstYear = 1900;

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The day of a year, month (1–12) and day of the month, by the Gregorian calendar. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // Years begin in March here, so that the leap day is the last day of a year and needs no special case.
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 100);
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    century +
    Math.floor(century / 4) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    dayOfMonth -
    719469
  );
}

/**
 * Reads a date that is written exactly in the declared format and exists in the calendar.
 * @returns the day, or `undefined`: a date is never guessed from another format.
 */
export function parseDay(text: string, format: DateFormat): Day | undefined {
  if (text.length !== format.length) return undefined;
  const year = numberAt(text, format.indexOf('yyyy'), 4);
  const monthNumber = format.includes('mon')
    ? months.indexOf(text.slice(format.indexOf('mon'), format.indexOf('mon') + 3).toLowerCase()) + 1
    : numberAt(text, format.indexOf('mm'), 2);
  const dayOfMonth = numberAt(text, format.indexOf('dd'), 2);
  const separator = format.startsWith('yyyy') ? 4 : 2;
  const second = format.lastIndexOf(format.charAt(separator));
  if (text[separator] !== format[separator] || text[second] !== format[second]) return undefined;
  if (!(year >= firstYear) || !(monthNumber >= 1 && monthNumber <= 12)) return undefined;
  if (!(dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, monthNumber))) return undefined;
  return dayOf(year, monthNumber, dayOfMonth);
}

/** The number of so many digits at a place, or NaN. An extract has two dates a row, so no pattern is matched here. */
function numberAt(text: string, at: number, digits: number): number {
  let number = 0;
  for (let i = at; i < at + digits; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The day as `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The weekday, 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The day as people read it, like "25 March 2026". */
export function longDay(day: Day): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The day where there is little room, like "25 Mar 2026". */
export function shortDay(day: Day): string {
  const [dayOfMonth, month = '', year] = longDay(day).split(' ');
  return `${dayOfMonth} ${month.slice(0, 3)} ${year}`;
}

/** The day with its weekday, like "Wednesday 25 March 2026". */
export function longDayWithWeekday(day: Day): string {
  return `${weekdayNames[weekday(day)]} ${longDay(day)}`;
}
