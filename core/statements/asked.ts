import { type Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import type { Choice } from './choice';

/** With one of these somebody asks for help. */
const help: readonly Choice[] = ['nurse', 'physio', 'emotional', 'money', 'work', 'long-term'];

/** With one of these alone, somebody wants nothing more for now. */
const nothingMore: readonly Choice[] = ['nothing-now', 'not-this-absence', 'never-automatic'];

const daysUntilAsked = { 'ask-in-2-weeks': 14, 'ask-in-4-weeks': 28 } as const;

/** What the dates of an answer come from. */
export interface AnswerDates {
  /** The day in England on which it came. */
  readonly today: Day;
  /** The trust's promise, in working days. */
  readonly callWithinWorkingDays: number;
  readonly calendar: WorkingCalendar;
}

/** What somebody asks for by all that they ticked, and the day by which it is promised. */
export type Asked =
  | { readonly is: 'help' | 'reply' | 'later'; readonly by: Day }
  /** Somebody else has the number or address: the person has not been reached. */
  | { readonly is: 'wrong-person'; readonly by: Day }
  | { readonly is: 'nothing' };

/**
 * The page and the ledger both ask this, so that what was promised is what stands on the desk. Whoever ticks that they
 * want nothing, and help as well, is asked by a nurse which of the two they mean: help is never lost.
 */
export function asked(ticked: readonly Choice[], { today, callWithinWorkingDays, calendar }: AnswerDates): Asked {
  const soon = calendar.after(today, callWithinWorkingDays);
  if (isWrongPerson(ticked)) return { is: 'wrong-person', by: soon };
  if (ticked.some((choice) => help.includes(choice))) return { is: 'help', by: soon };
  const days = daysAskedFor(ticked);
  if (days !== undefined) return { is: 'later', by: calendar.onOrAfter(today + days) };
  return ticked.some((choice) => nothingMore.includes(choice)) ? { is: 'nothing' } : { is: 'reply', by: soon };
}

/** Says that the message reached somebody else: counts only by itself, as the rest would be about nobody. */
export const isWrongPerson = (ticked: readonly Choice[]): boolean =>
  ticked.length > 0 && ticked.every((choice) => choice === 'not-for-me');

/** Of both, the earlier. */
function daysAskedFor(ticked: readonly Choice[]): number | undefined {
  if (ticked.includes('ask-in-2-weeks')) return daysUntilAsked['ask-in-2-weeks'];
  return ticked.includes('ask-in-4-weeks') ? daysUntilAsked['ask-in-4-weeks'] : undefined;
}
