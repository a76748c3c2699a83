/** The years that SharePoint has dates of. */
const firstYear = 1900;
const lastYear = 8900;

const written = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Reads a date as clients write it, in ISO 8601. Without an offset it is the site's own time, and the sites of the
 * local tenant are in UTC.
 * @param dayOnly whether the column keeps no time of day
 * @returns an instant like "2026-11-22T09:30:00Z", which is what SharePoint answers, or `undefined` where it is none
 */
export function instantWritten(text: string, dayOnly: boolean): string | undefined {
  const [, day, time = '00:00', offset = 'Z'] = written.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const date = new Date(`${day}T${time}${offset}`);
  // A day that no month has is one of the next month to JavaScript.
  if (Number.isNaN(date.getTime()) || new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day) return undefined;
  const year = date.getUTCFullYear();
  if (year < firstYear || year > lastYear) return undefined;
  return dayOnly ? `${date.toISOString().slice(0, 10)}T00:00:00Z` : `${date.toISOString().slice(0, 19)}Z`;
}
