import fc from 'fast-check';
import { isoDay, parseDay } from '../../../core/calendar/day';
import { londonClock, londonInstant } from '../../../core/calendar/londonClock';
import { londonDay } from '../../../core/calendar/londonDay';

const day = (text: string): number => parseDay(text, 'yyyy-mm-dd') as number;
const at = (hours: number, minutes = 0): number => hours * 60 + minutes;

describe('the clock in England', () => {
  it.each([
    ['2026-03-28T09:00:00Z', '2026-03-28', at(9)],
    ['2026-03-29T00:59:00Z', '2026-03-29', at(0, 59)],
    ['2026-03-29T01:00:00Z', '2026-03-29', at(2)],
    ['2026-03-29T08:00:00Z', '2026-03-29', at(9)],
    ['2026-03-29T23:00:00Z', '2026-03-30', at(0)],
    ['2026-10-25T00:30:00Z', '2026-10-25', at(1, 30)],
    ['2026-10-25T01:30:00Z', '2026-10-25', at(1, 30)],
    ['2026-10-25T09:00:00Z', '2026-10-25', at(9)],
    ['2026-10-24T23:30:00Z', '2026-10-25', at(0, 30)],
    ['2026-12-31T23:59:00Z', '2026-12-31', at(23, 59)],
  ])('at %s says %s and %i minutes', (instant, expected, minutes) => {
    const said = londonClock(new Date(instant));
    expect([isoDay(said.day), said.minutes]).toEqual([expected, minutes]);
  });

  it.each([
    ['2026-03-28', at(9), '2026-03-28T09:00:00.000Z'],
    ['2026-03-29', at(9), '2026-03-29T08:00:00.000Z'],
    ['2026-03-30', at(9), '2026-03-30T08:00:00.000Z'],
    ['2026-10-24', at(9), '2026-10-24T08:00:00.000Z'],
    ['2026-10-25', at(9), '2026-10-25T09:00:00.000Z'],
    ['2026-10-25', at(0, 30), '2026-10-24T23:30:00.000Z'],
    // Comes twice: the first.
    ['2026-10-25', at(1, 30), '2026-10-25T00:30:00.000Z'],
    // Does not come: the clocks jump over it.
    ['2026-03-29', at(1, 30), '2026-03-29T00:30:00.000Z'],
  ])('says on %s %i minutes at %s', (date, minutes, expected) => {
    expect(londonInstant(day(date), minutes).toISOString()).toBe(expected);
  });

  it('says of every minute what it was asked for, but for the hour that does not come', () => {
    const anyDay = fc.integer({ min: day('2024-01-01'), max: day('2030-12-31') });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: at(2), max: at(23, 59) }), (date, minutes) => {
        expect(londonClock(londonInstant(date, minutes))).toEqual({ day: date, minutes });
      }),
    );
  });

  it('is on the day that the calendar says', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(londonClock(instant).day).toBe(londonDay(instant));
        },
      ),
    );
  });
});
