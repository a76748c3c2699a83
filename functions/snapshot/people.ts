import type { AbsenceLine } from '../../core/absence/spells';
import type { Day } from '../../core/calendar/day';
import type { AssignmentStatus } from '../../core/people/status';

/** A post of a person, as the staff extract has it. */
export interface Post {
  readonly assignment: string;
  readonly employee: string;
  readonly status: AssignmentStatus;
  /** ODS code of a trust of the programme. */
  readonly trust: string;
  readonly department: string;
  readonly workEmail: string;
  /** Employee number of whoever manages the post; empty where none is given. */
  readonly supervisor: string;
}

/** A person as the current snapshot has them. */
export interface PersonNow {
  /** The Unique NHS Identifier. */
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** As the extract gives them: they may be anything. */
  readonly mobile: string;
  readonly personalEmail: string;
  /** Whether OH may write to private addresses: the extract's column, "Y" alone is yes. */
  readonly permitted: boolean;
  readonly staff: readonly Post[];
  readonly lines: readonly AbsenceLine[];
  /** ODS codes of the trusts whose extracts have anything of the person. */
  readonly trusts: readonly string[];
  /** ODS code of the trust whose absence extract has the latest of the lines; empty without any. */
  readonly absenceTrust: string;
}

/** Everybody of the programme, of one moment. */
export interface ProgrammePeople {
  /** Goes to another value with every accepted import. */
  readonly version: string;
  /**
   * The day of the older of a trust's two last whole extracts, as HR handed them in; `undefined` where one never came.
   * Changes alone say nothing of what has not changed.
   */
  asOf(trust: string): Day | undefined;
  person(id: string): PersonNow | undefined;
  /** Everybody with an absence line, whether the staff extract has them or not. */
  absent(): Iterable<PersonNow>;
}

/** The current snapshot. Read again only where it was replaced since. */
export interface SnapshotSource {
  /** `undefined` before the first import. Throws `Throttled` or `Unavailable`. */
  current(): Promise<ProgrammePeople | undefined>;
}
