import { isoDay } from '../../core/calendar/day';
import { defaultExtract } from '../../config/extracts';

export const absenceHeader = Object.values(defaultExtract.absence).join(',');
export const staffHeader = Object.values(defaultExtract.staff).join(',');

/** A sickness row of P1 that is right, but for what is said. Dates as in the default format. */
export function absenceRow(changes: Partial<Record<keyof typeof defaultExtract.absence, string>> = {}): string {
  const row = {
    person: 'P1',
    employee: 'E1',
    assignment: 'A1',
    fte: '1',
    category: 'Sickness',
    start: '01/02/2026',
    end: '',
    reason: 'S13 Cold Cough Flu - Influenza',
    ...changes,
  };
  return Object.values(row).join(',');
}

/** A staff row of P1, Active on A1 in R0B, but for what is said; with nobody's name or address. */
export function staffRow(changes: Partial<Record<keyof typeof defaultExtract.staff, string>> = {}): string {
  const columns = Object.keys(defaultExtract.staff) as (keyof typeof defaultExtract.staff)[];
  const row = { person: 'P1', assignment: 'A1', status: 'Active', permission: 'Y', trust: 'R0B', ...changes };
  return columns.map((column) => (row as Partial<Record<string, string>>)[column] ?? '').join(',');
}

/** A day as the default format writes it. */
export const english = (day: number): string => isoDay(day).split('-').reverse().join('/');

/** A file of these lines. */
export const file = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;

/** The bytes of a text, in pieces. */
export async function* chunks(content: string | Buffer, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
