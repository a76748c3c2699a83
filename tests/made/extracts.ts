import { defaultExtract } from '../../config/extracts';

/** Somebody of an extract. */
export interface Someone {
  readonly person: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly mobile?: string;
  readonly personalEmail?: string;
  readonly status?: string;
  readonly permission?: string;
  readonly trust?: string;
  readonly supervisor?: string;
  readonly department?: string;
}

/** A line of sickness; days are `DD/MM/YYYY`. */
export interface Sick {
  readonly person: string;
  readonly start: string;
  readonly end?: string;
  readonly reason?: string;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(cell).join(',')).join('\n');

/** A staff extract of these people, everything about them made up. */
export function staffCsv(people: readonly Someone[]): string {
  const names = Object.keys(defaultExtract.staff) as (keyof typeof defaultExtract.staff)[];
  const rows = people.map((who): string[] => {
    const fields: Partial<Record<(typeof names)[number], string>> = {
      employee: `E-${who.person}`,
      assignment: `A-${who.person}`,
      firstName: 'Sam',
      lastName: `Example ${who.person}`,
      mobile: `07700 900${who.person.slice(-3)}`,
      personalEmail: `${who.person.toLowerCase()}@example.com`,
      department: 'Ward 12',
      status: 'Active',
      permission: 'Y',
      trust: 'R0B',
      ...who,
    };
    return names.map((name) => fields[name] ?? '');
  });
  return csv([names.map((name) => defaultExtract.staff[name]), ...rows]);
}

/** An absence extract of these lines. */
export function absenceCsv(lines: readonly Sick[]): string {
  const names = Object.keys(defaultExtract.absence) as (keyof typeof defaultExtract.absence)[];
  const rows = lines.map(({ person, start, end = '', reason = 'S12 Other musculoskeletal problems' }): string[] => {
    const fields: Partial<Record<(typeof names)[number], string>> = {
      person,
      employee: `E-${person}`,
      assignment: `A-${person}`,
      fte: '1.0',
      category: 'Sickness',
      start,
      end,
      reason,
    };
    return names.map((name) => fields[name] ?? '');
  });
  return csv([names.map((name) => defaultExtract.absence[name]), ...rows]);
}
