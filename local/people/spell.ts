import type { ReasonCode } from '../../core/absence/reasons';
import type { Day } from '../../core/calendar/day';
import { type Assignment, type Person, postsHeld } from './workforce/person';

/** A part of a spell that the extract shows as a line of its own: one post, one reason, from day to day. */
export interface Stretch {
  readonly assignment: Assignment;
  readonly reason: ReasonCode;
  readonly start: Day;
  readonly end: Day;
}

/** One absence of a person as it really is, past today too; what the extract knows of it is decided later. */
export interface Spell {
  readonly person: Person;
  readonly reason: ReasonCode;
  readonly start: Day;
  readonly end: Day;
  stretches: readonly Stretch[];
  /** Whether a line that still runs shows the end of its fit note, or no end. */
  readonly showsFitNote: boolean;
  /** The names of the recipes that have shaped it. */
  readonly shapedBy: string[];
}

/** A plain spell: the same reason throughout, on every post that the person holds. */
export function plainSpell(
  person: Person,
  reason: ReasonCode,
  start: Day,
  end: Day,
  showsFitNote: boolean,
  posts: readonly Assignment[] = postsHeld(person),
): Spell {
  const stretches = posts.map((assignment) => ({ assignment, reason, start, end }));
  return { person, reason, start, end, stretches, showsFitNote, shapedBy: [] };
}

export const lengthOf = (spell: Spell): number => spell.end - spell.start + 1;

/** The same stretches with a cut before `day`: one that runs over it becomes two without a gap. */
export function cutBefore(stretches: readonly Stretch[], day: Day): Stretch[] {
  return stretches.flatMap((stretch) =>
    stretch.start < day && day <= stretch.end
      ? [
          { ...stretch, end: day - 1 },
          { ...stretch, start: day },
        ]
      : [stretch],
  );
}
