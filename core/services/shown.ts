import type { Day } from '../calendar/day';

/** What decides whether a service is shown; days as in the list. */
export interface Keeping {
  /** Every text of the entry that staff would see. */
  readonly texts: readonly string[];
  readonly checkedOn: Day | undefined;
  readonly reviewBy: Day | undefined;
}

/**
 * Why a service is not shown to staff: it has a gap that nobody has filled, nobody has checked it, or its review is
 * overdue. A wrong number in a bad moment is worse than none.
 */
export type HiddenWhy = 'placeholder' | 'not-checked' | 'overdue';

/** A gap in a text, as the starter entries mark it: "[telephone of your OH team]". */
const placeholder = /\[[^\]]*\]|\b(?:TBC|TBA|xxx+)\b/i;

/** Whether staff may see the service on the day, or why not. */
export function hiddenWhy({ texts, checkedOn, reviewBy }: Keeping, today: Day): HiddenWhy | undefined {
  if (texts.some((text) => placeholder.test(text))) return 'placeholder';
  if (checkedOn === undefined || checkedOn > today) return 'not-checked';
  if (reviewBy === undefined || reviewBy < today) return 'overdue';
  return undefined;
}
