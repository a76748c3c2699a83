import { isoDay } from '../../../core/calendar/day';
import { londonDay } from '../../../core/calendar/londonDay';

describe('the day in England', () => {
  it.each([
    ['at noon in winter', '2026-01-15T12:00:00Z', '2026-01-15'],
    ['a minute before midnight in winter', '2026-01-15T23:59:59Z', '2026-01-15'],
    ['at midnight in winter', '2026-01-16T00:00:00Z', '2026-01-16'],
    ['a minute before midnight in summer', '2026-07-15T22:59:59Z', '2026-07-15'],
    ['at midnight in summer, an hour before Greenwich', '2026-07-15T23:00:00Z', '2026-07-16'],
    ['in the last night of winter time', '2026-03-29T00:30:00Z', '2026-03-29'],
    ['in the last night of summer time', '2026-10-24T23:30:00Z', '2026-10-25'],
    ['on a leap day', '2028-02-29T12:00:00Z', '2028-02-29'],
    ['in the last hour of a year', '2026-12-31T23:30:00Z', '2026-12-31'],
  ])('%s', (_, instant, expected) => {
    expect(isoDay(londonDay(new Date(instant)))).toBe(expected);
  });
});
