import type { AssignmentStatus } from '../people/status';

/** An absence line as an import keeps it; days are `YYYY-MM-DD`, no end is ''. */
export interface AbsenceImported {
  readonly person: string;
  readonly assignment: string;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

/** A staff row as an import keeps it; texts as the extract has them. */
export interface StaffImported {
  readonly person: string;
  readonly assignment: string;
  readonly employee: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly workEmail: string;
  readonly personalEmail: string;
  readonly mobile: string;
  readonly department: string;
  readonly supervisor: string;
  readonly status: AssignmentStatus;
  readonly permission: string;
  readonly trust: string;
}

/** What makes two lines the same one: an end and a reason are corrected, a first day makes another line. */
export const absenceKey = ({ person, assignment, start }: AbsenceImported): string =>
  JSON.stringify([person, assignment, start]);

export const staffKey = ({ person, assignment }: StaffImported): string => JSON.stringify([person, assignment]);

/**
 * What there is after an import: a whole extract replaces everything, one with changes alone takes the place of the rows
 * with the same key and adds the others. It closes nothing: what it does not have stays.
 */
export function amended<Row>(
  before: readonly Row[],
  imported: readonly Row[],
  whole: boolean,
  keyOf: (row: Row) => string,
): readonly Row[] {
  if (whole) return imported;
  const changed = new Set(imported.map(keyOf));
  return [...before.filter((row) => !changed.has(keyOf(row))), ...imported];
}
