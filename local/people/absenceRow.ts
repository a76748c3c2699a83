import { type AbsenceColumn, defaultExtract, type ExtractSettings } from '../../config/extracts';
import { trustOf } from '../../config/trusts/programme';
import { reasonNames, type ReasonCode } from '../../core/absence/reasons';
import type { Line } from './line';
import { writtenDay } from './writtenDay';

/** The columns of an absence extract, in the order in which they are written. */
export const absenceColumns = Object.keys(defaultExtract.absence) as AbsenceColumn[];

/** How the trust of the line writes its extracts. */
export const extractOf = (line: Line): ExtractSettings => trustOf(line.assignment.trust)?.extract ?? defaultExtract;

/** The reason as an extract shows it most often: for sickness the code, a blank and the name. */
export function writtenReason({ leave, reason }: Line): string {
  return leave === undefined ? `${reason} ${reasonNames[reason as ReasonCode]}` : reason;
}

/** The fields of an absence line, in the order of `absenceColumns`. */
export function absenceRow(line: Line): string[] {
  const { categoryWord, dateFormat } = extractOf(line);
  const usual: Record<AbsenceColumn, string> = {
    person: line.person.identifier,
    employee: line.assignment.employee,
    assignment: line.assignment.number,
    fte: line.assignment.fte.toFixed(2),
    category: line.leave ?? categoryWord,
    start: writtenDay(line.start, dateFormat),
    end: line.end === undefined ? '' : writtenDay(line.end, dateFormat),
    reason: writtenReason(line),
  };
  const fields = { ...usual, ...line.written };
  return absenceColumns.slice(0, absenceColumns.length - (line.fieldsLost ?? 0)).map((column) => fields[column]);
}
