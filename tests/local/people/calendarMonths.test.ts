import { isoDay } from '../../../core/calendar/day';
import { daysIn, firstDayOfLastMonths, monthFrom, monthsBetween } from '../../../local/people/calendarMonths';
import { dayOfIso } from './measure';

describe('months of the calendar', () => {
  it.each([
    ['2026-03-25', 0, '2026-03-01', '2026-03-31'],
    ['2026-03-25', -3, '2025-12-01', '2025-12-31'],
    ['2026-12-31', 1, '2027-01-01', '2027-01-31'],
    ['2024-01-31', 1, '2024-02-01', '2024-02-29'],
    ['2026-02-28', -24, '2024-02-01', '2024-02-29'],
  ])('%s and %d months on: %s to %s', (day, months, first, last) => {
    const month = monthFrom(dayOfIso(day), months);
    expect([isoDay(month.first), isoDay(month.last)]).toEqual([first, last]);
    expect(daysIn(month)).toBe(dayOfIso(last) - dayOfIso(first) + 1);
  });

  it('follow one another', () => {
    const months = monthsBetween(dayOfIso('2025-11-30'), dayOfIso('2026-02-01'));
    expect(months.map(({ year, month }) => `${year}-${month}`)).toEqual(['2025-11', '2025-12', '2026-1', '2026-2']);
  });

  it.each([
    ['2026-02-28', 12, '2025-03-01'],
    ['2026-03-25', 12, '2025-03-26'],
    ['2026-03-31', 1, '2026-03-01'],
    ['2024-02-29', 12, '2023-03-01'],
    ['2026-01-01', 1, '2025-12-02'],
  ])('the last months up to %s, %d of them, begin on %s', (last, months, first) => {
    expect(isoDay(firstDayOfLastMonths(dayOfIso(last), months))).toBe(first);
  });
});
