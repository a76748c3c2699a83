import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultExtract } from '../../config/extracts';
import { dayOf } from '../../core/calendar/day';
import { english } from '../made/extract';
import { reasonCodes, reasonNames } from '../../core/absence/reasons';

/** Writes an absence extract of so many lines and a staff extract of so many rows, always the same. */
export function writeExtracts(folder: string, lines: number, staff: number): { absence: string; staff: string } {
  const last = dayOf(2026, 3, 25);
  const absenceRows = Array.from({ length: lines }, (_, index) => {
    const person = (index * 7919) % staff;
    const start = last - ((index * 31) % 365);
    const end = start + ((index * index) % 47);
    const code = reasonCodes[index % reasonCodes.length] as keyof typeof reasonNames;
    return `U${10_000_000 + person},${person},${person}-1,1,Sickness,${english(start)},${end > last ? '' : english(end)},${code} ${reasonNames[code]}`;
  });
  const staffRows = Array.from(
    { length: staff },
    (_, person) =>
      `U${10_000_000 + person},${person},${person}-1,A,B,a@r0b.example,a@example.com,07700900000,"1 The Street, Town",ZZ99 3VZ,Ward ${person % 90},Nurses,1,${person % 300},Active,Y,R0B`,
  );
  const write = (name: string, header: Record<string, string>, rows: string[]): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `${[Object.values(header).join(','), ...rows].join('\r\n')}\r\n`);
    return file;
  };
  return {
    absence: write('absence.csv', defaultExtract.absence, absenceRows),
    staff: write('staff.csv', defaultExtract.staff, staffRows),
  };
}
