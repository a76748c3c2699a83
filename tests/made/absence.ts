import type { ReasonCode } from '../../core/absence/reasons';
import type { AbsenceLine } from '../../core/absence/spells';
import { type Day, dateFormats, parseDay } from '../../core/calendar/day';
import { workingCalendar } from '../../core/calendar/workingDays';
import type { AssignmentStatus, StaffRow } from '../../core/people/status';
import type { AbsentPerson } from '../../core/snapshot/snapshot';

/** The day that the examples of the rules are told on: Wednesday 25 March 2026. */
export const wednesday = day('2026-03-25');

export const calendar = workingCalendar([]);

/** The day of `YYYY-MM-DD`. */
export function day(text: string): Day {
  const found = parseDay(text, dateFormats[1]);
  if (found === undefined) throw new Error(`${text} is no date`);
  return found;
}

export const open = undefined;

/** An absence line on the person's only assignment, or on another. */
export function line(reason: ReasonCode, start: string, end: string | undefined, assignment = 'A1'): AbsenceLine {
  return { assignment, start: day(start), end: end === undefined ? undefined : day(end), reason };
}

/** A staff row: Active on A1 in R0B, but for what is said. */
export function post(status: AssignmentStatus = 'Active', assignment = 'A1', trust = 'R0B'): StaffRow {
  return { assignment, status, trust };
}

/** A person who is Active on A1, but for what is said. */
export function person(lines: AbsenceLine[], staff: StaffRow[] = [post()], id = 'P1'): AbsentPerson {
  return { id, lines, staff };
}
