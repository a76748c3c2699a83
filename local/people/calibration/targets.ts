import { type ReasonCode, reasonCodes } from '../../../core/absence/reasons';
import { type CalendarMonth, daysIn } from '../calendarMonths';
import { nationalDaysLost, nationalMonths } from './nationalDaysLost';
import { type TrustFigures, trustFigures } from './trustFigures';

const octoberToDecember = 31 + 30 + 31;
const january = 31;

/** The figures of the trust with this ODS code. */
export function figuresOf(ods: string): TrustFigures {
  const figures = trustFigures[ods];
  if (!figures) throw new RangeError(`There are no figures for trust ${ods}.`);
  return figures;
}

/**
 * The share of its FTE days that a trust is to lose to sickness over a year: the mean of its two latest published
 * rates by days. Both are of the busier half of the year (docs/made-up-people.md says what that does).
 */
export function yearlyRate(ods: string): number {
  const { daysAvailable, daysLost, q4RatePct } = figuresOf(ods);
  const januaryRate = daysLost / daysAvailable;
  return ((q4RatePct / 100) * octoberToDecember + januaryRate * january) / (octoberToDecember + january);
}

/** England's days lost in a month of the calendar, for one reason. */
function nationalDays(month: number, reason: ReasonCode): number {
  const column = nationalMonths.findIndex((name) => Number(name.slice(5)) === month);
  const days = nationalDaysLost[reason][column];
  if (days === undefined) throw new RangeError(`There is no figure for ${reason} in month ${month}.`);
  return days;
}

const calendar = nationalMonths.map((name) => {
  const month = Number(name.slice(5));
  return {
    month,
    days: new Date(Date.UTC(Number(name.slice(0, 4)), month, 0)).getUTCDate(),
    lost: reasonCodes.reduce((sum, reason) => sum + nationalDays(month, reason), 0),
  };
});
const yearlyLost = calendar.reduce((sum, { lost }) => sum + lost, 0);
const yearlyDays = calendar.reduce((sum, { days }) => sum + days, 0);

/** England's days lost on a day of this month (1 to 12) as a multiple of the same on a day of the whole year. */
export function season(month: number): number {
  const found = calendar.find((row) => row.month === month);
  if (!found) throw new RangeError(`There is no month ${month}.`);
  return found.lost / found.days / (yearlyLost / yearlyDays);
}

/** The reason's share, 0 to 1, of England's days lost in this month (1 to 12). */
export function reasonShare(reason: ReasonCode, month: number): number {
  return nationalDays(month, reason) / reasonCodes.reduce((sum, each) => sum + nationalDays(month, each), 0);
}

/** The FTE days that a trust with this many FTE in post is to lose to a reason in a month. */
export function targetDays(ods: string, fte: number, month: CalendarMonth, reason: ReasonCode): number {
  return fte * daysIn(month) * yearlyRate(ods) * season(month.month) * reasonShare(reason, month.month);
}
