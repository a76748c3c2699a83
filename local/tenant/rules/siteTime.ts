import { instantWritten } from './instants';

/*
 * Dates as SharePoint writes them for people, and as people type them. The sites of the tenant have the language of the
 * United Kingdom, and are in UTC all year round.
 */

/** A day so many days later. @param day like "2026-11-22" */
export function dayAfter(day: string, days: number): string {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

/** The instant at which a day begins. */
export const startOf = (day: string): string => `${day}T00:00:00Z`;

/** The day of an instant. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** A day as the site shows it, like "22/11/2026". */
export const dayText = (instant: string): string => dayOf(instant).split('-').reverse().join('/');

/** A date and time as the site shows it, like "22/11/2026 09:30". */
export const timeText = (instant: string): string => `${dayText(instant)} ${instant.slice(11, 16)}`;

const typed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap]m))?)?$/i;

/** The hour of the day of one that is written with "am" or "pm", or without; `undefined` where there is no such hour. */
function hourOfDay(hour: string, half: string | undefined): string | undefined {
  if (half === undefined) return hour.padStart(2, '0');
  const number = Number(hour);
  if (number < 1 || number > 12) return undefined;
  return String((number % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)).padStart(2, '0');
}

/**
 * Reads a date that somebody typed into a form, with or without a time, or one in ISO 8601.
 * @returns the instant, or `undefined` where it is no date
 */
export function instantTyped(text: string): string | undefined {
  const [, day = '', month = '', year, typedHour = '0', minute = '00', second = '00', half] =
    typed.exec(text.trim()) ?? [];
  if (year === undefined) return instantWritten(text, false);
  const hour = hourOfDay(typedHour, half);
  if (hour === undefined) return undefined;
  const time = `${hour}:${minute}:${second}`;
  return instantWritten(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`, false);
}
