import type { AssignmentStatus } from '../people/status';

/** An absence line as an import keeps it; days are `YYYY-MM-DD`, no end is ''. */
export interface AbsenceImported {
  readonly person: string;
  readonly assignment: string;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

/** A staff row as an import keeps it; texts as the extract has them, but for the status and the trust. */
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
  /** ODS code of a trust of the programme. */
  readonly trust: string;
}

/** What was read of a file, in counts. */
export interface FileCounts {
  /** The rows that were used or put aside; absence rows of another category than sickness are neither. */
  readonly inFile: number;
  /** Those that were put aside. */
  readonly rejected: number;
  /** 1 where the file ends in the middle of a row, 0 where it does not. */
  readonly cutOff: number;
}

export interface StaffFileCounts extends FileCounts {
  /** The rows whose trust was none of the programme's. */
  readonly otherTrust: number;
}

/** The file that rows were read of. */
export interface RowsFile {
  /** A whole extract replaces what there is; one with changes alone amends it. */
  readonly whole: boolean;
  /** The instant of its last change, ISO 8601. */
  readonly changedAt: string;
}

/** A row as it is kept: with the instant at which the file that it came with was last changed. */
export type Kept<Row> = Row & { readonly fileChangedAt: string };

/** How the rows of an extract stand to each other. */
export interface RowOrder<Row> {
  /** What makes two rows the same one. */
  readonly keyOf: (row: Row) => string;
  /** Whether a row counts even where a newer file has the same one. */
  readonly alwaysCounts: (row: Row) => boolean;
}

/** An end and a reason are corrected, a first day makes another line. */
export const absenceOrder: RowOrder<AbsenceImported> = {
  keyOf: ({ person, assignment, start }) => JSON.stringify([person, assignment, start]),
  alwaysCounts: () => false,
};

export const staffOrder: RowOrder<StaffImported> = {
  keyOf: ({ person, assignment }) => JSON.stringify([person, assignment]),
  // Files that tell of deaths wait for a person, and newer ones that have not heard of them count meanwhile. A message
  // to somebody who has died is worse than none until the next extract to somebody who has not.
  alwaysCounts: ({ status }) => status === 'Deceased',
};

/** Whether an instant is after another one; never where either is none. */
export const isAfter = (instant: string, other: string): boolean => Date.parse(instant) > Date.parse(other);

/**
 * What there is after an import: a whole extract replaces everything, one with changes alone takes the place of the rows
 * with the same key and adds the others; it closes nothing. What a newer file has said already stays either way, as
 * files can count late: they wait for a person, or could not be read at first.
 */
export function amended<Row>(
  before: readonly Kept<Row>[],
  imported: readonly Row[],
  { whole, changedAt }: RowsFile,
  { keyOf, alwaysCounts }: RowOrder<Row>,
): readonly Kept<Row>[] {
  // A row that a newer whole extract no longer has leaves no trace: changes that count late bring it back until the
  // next whole one. So does a line whose first day a newer file has moved.
  const newer = new Set(before.filter(({ fileChangedAt }) => isAfter(fileChangedAt, changedAt)).map(keyOf));
  const used = imported.filter((row) => !newer.has(keyOf(row)) || alwaysCounts(row));
  const replaced = new Set(used.map(keyOf));
  const stays = before.filter((row) => !replaced.has(keyOf(row)) && (!whole || newer.has(keyOf(row))));
  return [...stays, ...used.map((row) => ({ ...row, fileChangedAt: changedAt }))];
}
