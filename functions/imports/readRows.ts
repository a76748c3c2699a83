import { isoDay } from '../../core/calendar/day';
import type { AbsenceImported, FileCounts, StaffFileCounts, StaffImported } from '../../core/imports/rows';
import { assignmentStatus } from '../../core/people/status';
import { readAbsenceRows } from './absenceExtract';
import type { ExtractFile, ExtractRead } from './extract';
import { readStaffRows } from './staffExtract';

/** What was read of a file: its rows in order. */
export interface RowsRead<Row> extends FileCounts {
  readonly rows: readonly Row[];
}

/** Reads an absence extract into rows as they are kept. Throws `ExtractRefused`. */
export async function absenceRows(file: ExtractFile): Promise<RowsRead<AbsenceImported>> {
  const rows: AbsenceImported[] = [];
  const read = await readAbsenceRows(file, ({ start, end, reason }, fields, places) =>
    rows.push({
      person: fields.text(places.person),
      assignment: fields.text(places.assignment),
      start: isoDay(start),
      end: end === undefined ? '' : isoDay(end),
      reason,
    }),
  );
  return { rows, ...countsOf(read) };
}

/**
 * Reads a staff extract into rows as they are kept.
 * @param own ODS code of the trust that handed it in. A post of no trust of the programme counts as one of its own:
 *   another trust has no desk, and every plan would have to correct it again.
 * @param programme ODS codes of all trusts
 * @throws ExtractRefused
 */
export async function staffRows(
  file: ExtractFile,
  own: string,
  programme: readonly string[],
): Promise<RowsRead<StaffImported> & StaffFileCounts> {
  const rows: StaffImported[] = [];
  let otherTrust = 0;
  const read = await readStaffRows(file, (fields, places) => {
    const text = (column: keyof typeof places): string => fields.text(places[column]);
    const trust = programme.find((ods) => ods === text('trust').toUpperCase());
    if (trust === undefined) otherTrust += 1;
    rows.push({
      person: text('person'),
      assignment: text('assignment'),
      employee: text('employee'),
      firstName: text('firstName'),
      lastName: text('lastName'),
      workEmail: text('workEmail'),
      personalEmail: text('personalEmail'),
      mobile: text('mobile'),
      department: text('department'),
      supervisor: text('supervisor'),
      status: assignmentStatus(text('status')),
      permission: text('permission'),
      trust: trust ?? own,
    });
  });
  return { rows, ...countsOf(read), otherTrust };
}

const countsOf = ({ used, rejected, isCutOff }: ExtractRead): FileCounts => ({
  inFile: used + rejected.length,
  rejected: rejected.length,
  cutOff: Number(isCutOff),
});
