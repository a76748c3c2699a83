import { type AbsenceLine, isOpen, spellsOf } from '../absence/spells';
import type { Day } from '../calendar/day';
import { weekday } from '../calendar/day';
import { londonClock } from '../calendar/londonClock';
import type { WorkingCalendar } from '../calendar/workingDays';
import { type Rule, hasStressCode } from './rules';

/** From when until when a message may go out on a day, in minutes since midnight; the end is not included. */
export interface Hours {
  readonly from: number;
  readonly until: number;
}

const clockTime = (hour: number): number => hour * 60;
const friday = 4;

/** Proposals, to be agreed with each OH team: somebody has to be there when a message is answered. */
const hours = {
  working: { from: clockTime(9), until: clockTime(17) },
  stress: { from: clockTime(10), until: clockTime(16) },
  stressFriday: { from: clockTime(10), until: clockTime(12) },
} as const;

/**
 * The hours of a day in which a contact of this kind may go out; `undefined` for a day without any. A contact that
 * carries the stress rule keeps to its narrower hours: nobody is to be alone with the message over days on which nobody
 * answers.
 * @param stress whether the contact is for that rule or carries it
 */
export function hoursOn(day: Day, stress: boolean, calendar: WorkingCalendar): Hours | undefined {
  if (!calendar.isWorking(day)) return undefined;
  if (!stress) return hours.working;
  if (beforeBankHoliday(day, calendar)) return undefined;
  return weekday(day) === friday ? hours.stressFriday : hours.stress;
}

/** Whether the next weekday is a bank holiday: a Friday is before the Monday. */
function beforeBankHoliday(day: Day, calendar: WorkingCalendar): boolean {
  const next = weekday(day) === friday ? day + 3 : day + 1;
  return !calendar.isWorking(next);
}

/**
 * Whether a contact keeps to the hours of the stress rule: it is for that rule, carries it, or the absence that goes on
 * now has the code, whichever contact was for it.
 * @param lines the person's, as the extracts have them
 */
export function keepsStressHours(
  { rule, alsoStress }: { readonly rule: Rule; readonly alsoStress: boolean },
  lines: readonly AbsenceLine[],
  today: Day,
): boolean {
  if (rule === 'stress' || alsoStress) return true;
  return spellsOf(lines, today).some((spell) => isOpen(spell, today) && hasStressCode(spell));
}

/** Whether a contact may go out now. */
export function isOpenNow(now: Date, stress: boolean, calendar: WorkingCalendar): boolean {
  const { day, minutes } = londonClock(now);
  const open = hoursOn(day, stress, calendar);
  return open !== undefined && minutes >= open.from && minutes < open.until;
}
