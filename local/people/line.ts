import type { AbsenceColumn } from '../../config/extracts';
import type { Day } from '../../core/calendar/day';
import type { Spell } from './spell';
import type { Assignment, Person } from './workforce/person';

/** A row of an absence extract before it is written. */
export interface Line {
  readonly person: Person;
  readonly assignment: Assignment;
  /** What the row is about where that is no sickness, like "Annual Leave". */
  readonly leave?: string;
  /** The code of a sickness, or whatever a leave gives as its reason. */
  readonly reason: string;
  readonly start: Day;
  /** `undefined` while the extract shows no end. */
  readonly end: Day | undefined;
  /** The spell that a sickness line shows. */
  readonly spell?: Spell;
  /** Fields that are written otherwise than what the line says would be. */
  readonly written?: Partial<Record<AbsenceColumn, string>>;
  /** How many fields at the end of the row are lost. */
  readonly fieldsLost?: number;
}

/** The days that an extract is about. */
export interface ExtractWindow {
  /** The first day of the months asked for. */
  readonly from: Day;
  /** The day on which the extract is taken; what happens later is not known yet. */
  readonly on: Day;
}
