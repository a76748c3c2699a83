import type { Day } from '../calendar/day';
import { isoDay, parseDay } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import { compare } from '../order/compare';
import type { Desk, DeskRow } from './desk';

type Lists = Pick<Desk, 'callToday' | 'decide' | 'answered' | 'notReached' | 'sent'>;

/** A call that is wanted later than this many working days from now is not on the list yet. */
const workingDaysAhead = 5;

/** The lists of the desk out of a trust's contacts, each in the order in which it is worked through. */
export function worklists(rows: readonly DeskRow[], today: Day, calendar: WorkingCalendar): Lists {
  const horizon = isoDay(calendar.after(today, workingDaysAhead));
  const inState = (...states: DeskRow['state'][]): DeskRow[] => rows.filter(({ state }) => states.includes(state));
  return {
    callToday: rows.filter((row) => needsCall(row) && (row.actBy ?? '') <= horizon).sort(byClock),
    decide: inState('held').sort(byClock),
    answered: inState('answered').sort(latest(({ answeredAt }) => answeredAt)),
    notReached: inState('notReached', 'maybeSent').sort(byClock),
    sent: inState('sent').sort(latest(({ sentAt }) => sentAt)),
  };
}

/**
 * A contact is `answered` only while its answer asks for something (core/statements/asked): what was ticked is not
 * weighed a second time here, so that nobody who was promised something can fall off the list.
 */
const needsCall = ({ state }: DeskRow): boolean =>
  state === 'answered' || state === 'notReached' || state === 'maybeSent';

/** How many of these are for today, or late: the ones that the day's minutes go to. */
export const dueByToday = (rows: readonly DeskRow[], today: Day): number =>
  rows.filter(({ actBy }) => actBy === undefined || actBy <= isoDay(today)).length;

/** What has no day stands first: it was forgotten, and nothing may be. */
const byClock = (one: DeskRow, other: DeskRow): number =>
  compare(one.actBy ?? '', other.actBy ?? '') ||
  compare(one.answeredAt ?? one.sentAt ?? '', other.answeredAt ?? other.sentAt ?? '') ||
  compare(one.contactId, other.contactId);

const latest =
  (at: (row: DeskRow) => string | undefined) =>
  (one: DeskRow, other: DeskRow): number =>
    compare(at(other) ?? '', at(one) ?? '') || compare(one.contactId, other.contactId);

/** Working days from today to a day, below 0 for one that is over; `undefined` for what is no day. */
export function workingDaysLeft(actBy: string | undefined, today: Day, calendar: WorkingCalendar): number | undefined {
  const day = actBy === undefined ? undefined : parseDay(actBy, 'yyyy-mm-dd');
  if (day === undefined) return undefined;
  const [from, to] = day >= today ? [today, day] : [day, today];
  let count = 0;
  for (let each = from + 1; each <= to; each += 1) if (calendar.isWorking(each)) count += 1;
  return day >= today ? count : -Math.max(1, count);
}
