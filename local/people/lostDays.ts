import { type ReasonCode, reasonCodes } from '../../core/absence/reasons';
import type { Day } from '../../core/calendar/day';
import type { CalendarMonth } from './calendarMonths';
import type { Spell } from './spell';

/** The FTE days that spells take of the days from `first` to `last`, for one reason. */
export function daysTaken(spell: Spell, reason: ReasonCode, first: Day, last: Day): number {
  let days = 0;
  for (const stretch of spell.stretches) {
    if (stretch.reason !== reason) continue;
    const shared = Math.min(stretch.end, last) - Math.max(stretch.start, first) + 1;
    if (shared > 0) days += shared * stretch.assignment.fte;
  }
  return days;
}

/** Keeps count of the FTE days lost in every month to every reason, as spells are added. */
export class LostDays {
  private readonly days: Float64Array;

  /** @param months one after the other, without a gap; what falls outside them is not counted */
  constructor(private readonly months: readonly CalendarMonth[]) {
    this.days = new Float64Array(months.length * reasonCodes.length);
  }

  add(spell: Spell): void {
    const reasons = new Set(spell.stretches.map((stretch) => stretch.reason));
    this.months.forEach((month, m) => {
      if (month.last < spell.start || month.first > spell.end) return;
      for (const reason of reasons) {
        const place = m * reasonCodes.length + reasonCodes.indexOf(reason);
        this.days[place] = (this.days[place] ?? 0) + daysTaken(spell, reason, month.first, month.last);
      }
    });
  }

  of(month: CalendarMonth, reason: ReasonCode): number {
    return this.days[this.months.indexOf(month) * reasonCodes.length + reasonCodes.indexOf(reason)] ?? 0;
  }
}
