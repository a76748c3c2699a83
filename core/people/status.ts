/**
 * The statuses of an assignment, in the order in which they decide for a person who has several: one row that says
 * Deceased outweighs everything, and somebody is a leaver only when nothing else is left.
 */
export const assignmentStatuses = [
  'Deceased',
  'Active',
  'Maternity',
  'Suspended',
  'Career Break',
  'unknown',
  'Leaver',
] as const;

export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** One row of a staff extract, as far as it decides who is contacted. */
export interface StaffRow {
  readonly assignment: string;
  readonly status: AssignmentStatus;
  /** The trust's ODS code, as the extract gives it. */
  readonly trust: string;
}

const byLowerCase = new Map(assignmentStatuses.map((status) => [status.toLowerCase(), status]));

/** The status that an extract names; case and blanks around do not matter. Every other word is unknown. */
export function assignmentStatus(text: string): AssignmentStatus {
  return byLowerCase.get(text.trim().toLowerCase()) ?? 'unknown';
}

/** The status that decides for a person with these rows, or `undefined` for somebody who is not in the staff file. */
export function decidingStatus(rows: readonly StaffRow[]): AssignmentStatus | undefined {
  return assignmentStatuses.find((status) => rows.some((row) => row.status === status));
}
