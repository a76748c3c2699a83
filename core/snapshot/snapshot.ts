import { type ReasonCode, reasonCodes } from '../absence/reasons';
import type { AbsenceLine } from '../absence/spells';
import type { Day } from '../calendar/day';
import { type AssignmentStatus, type StaffRow, assignmentStatuses } from '../people/status';
import { Dictionary } from './dictionary';
import { Table } from './table';

/** A text as bytes in UTF-8, from `from` to `to` (not included). */
export interface ByteText {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** A person with absence lines. */
export interface AbsentPerson {
  /** The Unique NHS Identifier: the person over all assignments and trusts. */
  readonly id: string;
  readonly lines: readonly AbsenceLine[];
  readonly staff: readonly StaffRow[];
}

/** An end of "still absent", after every day that has a date. */
const noEnd = 0x7fffffff;

/**
 * What the extracts of one day say of a programme: absence lines and staff rows, without names or contact details.
 * A line takes 20 bytes, whatever the file.
 */
export class Snapshot {
  private readonly persons = new Dictionary();
  private readonly assignments = new Dictionary();
  private readonly trusts = new Dictionary();
  private readonly lines = new Table(5);
  private readonly staff = new Table(4);

  get lineCount(): number {
    return this.lines.length;
  }

  get staffCount(): number {
    return this.staff.length;
  }

  addLine(person: ByteText, assignment: ByteText, start: Day, end: Day | undefined, reason: ReasonCode): void {
    this.lines.add(
      number(this.persons, person),
      number(this.assignments, assignment),
      start,
      end ?? noEnd,
      reasonCodes.indexOf(reason),
    );
  }

  addStaff(person: ByteText, assignment: ByteText, status: AssignmentStatus, trust: ByteText): void {
    this.staff.add(
      number(this.persons, person),
      number(this.assignments, assignment),
      assignmentStatuses.indexOf(status),
      number(this.trusts, trust),
    );
  }

  /** Everybody who has an absence line, one at a time, in no particular order. */
  *absentPeople(): Generator<AbsentPerson> {
    const linesOf = this.lines.grouped(this.persons.size);
    const staffOf = this.staff.grouped(this.persons.size);
    for (let person = 0; person < this.persons.size; person += 1) {
      const lines = linesOf(person);
      if (lines.length === 0) continue;
      yield {
        id: this.persons.text(person),
        lines: Array.from(lines, (row) => this.line(row)),
        staff: Array.from(staffOf(person), (row) => this.staffRow(row)),
      };
    }
  }

  private line(row: number): AbsenceLine {
    const end = this.lines.cell(row, 3);
    return {
      assignment: this.assignments.text(this.lines.cell(row, 1)),
      start: this.lines.cell(row, 2),
      end: end === noEnd ? undefined : end,
      reason: reasonCodes[this.lines.cell(row, 4)] as ReasonCode,
    };
  }

  private staffRow(row: number): StaffRow {
    return {
      assignment: this.assignments.text(this.staff.cell(row, 1)),
      status: assignmentStatuses[this.staff.cell(row, 2)] as AssignmentStatus,
      trust: this.trusts.text(this.staff.cell(row, 3)),
    };
  }
}

const number = (dictionary: Dictionary, { bytes, from, to }: ByteText): number => dictionary.number(bytes, from, to);
