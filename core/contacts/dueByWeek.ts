import { type Spell, lastDay } from '../absence/spells';
import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import { day28IsNear } from './decision';
import { type Rule, day28Of, stressCode } from './rules';

/** How many contacts came due in seven days. */
export interface DueWeek {
  readonly first: Day;
  readonly last: Day;
  readonly due: Record<Rule, number>;
}

/** Counts what came due week by week, from the spells that one extract still shows. */
export interface DueByWeek {
  add(spells: readonly Spell[]): void;
  /** Oldest first; the last week ends on the day asked for, so that every week is whole. */
  readonly weeks: readonly DueWeek[];
}

/**
 * Counts the absences that came to meet a rule, by the working day on which the contact fell due. Who would then have
 * been held or left out is not known from today's staff file, so everybody counts. A code is taken to have been there
 * from the first day of its line.
 */
export function dueByWeek(on: Day, weekCount: number, calendar: WorkingCalendar): DueByWeek {
  const weeks = Array.from({ length: weekCount }, (_, index): DueWeek => {
    const last = on - 7 * (weekCount - 1 - index);
    return { first: last - 6, last, due: { day28: 0, stress: 0 } };
  });
  const begin = on - 7 * weekCount;
  const count = (rule: Rule, met: Day, spell: Spell): void => {
    const dueOn = calendar.onOrAfter(met);
    // Somebody who was back before the day on which the contact fell due would not have had it.
    if (dueOn <= begin || dueOn > on || dueOn > lastDay(spell)) return;
    const week = weeks[Math.ceil((dueOn - begin) / 7) - 1];
    if (week) week.due[rule] += 1;
  };
  return {
    weeks,
    add: (spells) => {
      for (const spell of spells) {
        // Over before the weeks began: nothing can have come due in them. Spares the calendar most of a year's spells.
        if (lastDay(spell) <= begin) continue;
        count('day28', day28Of(spell), spell);
        const stress = stressContactDay(spell, calendar);
        if (stress !== undefined) count('stress', stress, spell);
      }
    },
  };
}

/** The day on which a spell came to need a stress contact of its own, not one with day 28. */
function stressContactDay(spell: Spell, calendar: WorkingCalendar): Day | undefined {
  const first = spell.lines.filter(({ reason }) => reason === stressCode).reduce(earliest, Infinity);
  if (first === Infinity || first === day28Of(spell)) return undefined;
  if (first > day28Of(spell)) return first;
  return day28IsNear(spell, first, calendar) ? undefined : first;
}

const earliest = (day: Day, { start }: { start: Day }): Day => Math.min(day, start);
