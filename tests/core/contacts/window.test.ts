import { type Day, parseDay } from '../../../core/calendar/day';
import { londonClock } from '../../../core/calendar/londonClock';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { carriesStress, hoursOn, isOpenNow, nextOpening } from '../../../core/contacts/window';

const calendar = workingCalendar([]);
const day = (text: string): Day => parseDay(text, 'yyyy-mm-dd') as Day;
const hours = (from: number, until: number) => ({ from: from * 60, until: until * 60 });

describe('the hours in which a message may go out', () => {
  it.each([
    ['a Wednesday', '2026-03-25', hours(9, 17), hours(10, 16)],
    ['a Friday', '2026-03-27', hours(9, 17), hours(10, 12)],
    ['a Saturday', '2026-03-28', undefined, undefined],
    ['the Sunday of the clock change', '2026-03-29', undefined, undefined],
    ['the Thursday before Good Friday', '2026-04-02', hours(9, 17), undefined],
    ['Good Friday', '2026-04-03', undefined, undefined],
    ['Easter Monday', '2026-04-06', undefined, undefined],
    ['the Tuesday after Easter', '2026-04-07', hours(9, 17), hours(10, 16)],
    ['the Friday before a bank holiday', '2026-05-01', hours(9, 17), undefined],
    ['Christmas Eve', '2026-12-24', hours(9, 17), undefined],
    ['New Year’s Eve', '2026-12-31', hours(9, 17), undefined],
  ])('%s', (_, date, plain, stress) => {
    expect(hoursOn(day(date), false, calendar)).toEqual(plain);
    expect(hoursOn(day(date), true, calendar)).toEqual(stress);
  });

  it.each([
    ['2026-03-25T08:59:59Z', false, false],
    ['2026-03-25T09:00:00Z', false, true],
    ['2026-03-25T16:59:59Z', false, true],
    ['2026-03-25T17:00:00Z', false, false],
    ['2026-03-25T09:30:00Z', true, false],
    ['2026-03-25T15:59:00Z', true, true],
    // Summer time from the 29th.
    ['2026-03-30T08:00:00Z', false, true],
    ['2026-03-30T07:59:00Z', false, false],
    ['2026-03-30T16:00:00Z', false, false],
    ['2026-10-26T08:30:00Z', false, false],
    ['2026-10-26T09:00:00Z', false, true],
  ])('at %s (stress: %s) it is open: %s', (instant, stress, expected) => {
    expect(isOpenNow(new Date(instant), stress, calendar)).toBe(expected);
  });

  it('are the narrower ones for a contact that carries the stress rule', () => {
    expect(carriesStress({ rule: 'day28', alsoStress: true })).toBe(true);
    expect(carriesStress({ rule: 'stress', alsoStress: false })).toBe(true);
    expect(carriesStress({ rule: 'day28', alsoStress: false })).toBe(false);
  });
});

describe('the next time that a message may go out', () => {
  it.each([
    ['is now, inside of the hours', '2026-03-25T10:30:00Z', '2026-03-25', false, '2026-03-25T10:30:00.000Z'],
    ['is this morning', '2026-03-25T06:00:00Z', '2026-03-25', false, '2026-03-25T09:00:00.000Z'],
    ['is tomorrow, after hours', '2026-03-25T18:00:00Z', '2026-03-25', false, '2026-03-26T09:00:00.000Z'],
    ['waits for its day', '2026-03-25T10:00:00Z', '2026-03-27', false, '2026-03-27T09:00:00.000Z'],
    ['is on Monday, in summer time', '2026-03-27T18:00:00Z', '2026-03-27', false, '2026-03-30T08:00:00.000Z'],
    ['is after Easter', '2026-04-02T08:00:00Z', '2026-04-02', true, '2026-04-07T09:00:00.000Z'],
    ['is on Monday, in winter time', '2026-10-23T16:30:00Z', '2026-10-23', true, '2026-10-26T10:00:00.000Z'],
  ])('%s', (_, from, notBefore, stress, expected) => {
    expect(nextOpening(new Date(from), day(notBefore), stress, calendar).toISOString()).toBe(expected);
  });

  /** A second telling, quarter of an hour by quarter of an hour. */
  function naive(from: Date, notBefore: Day, stress: boolean): Date {
    for (let time = from.getTime(); ; time = Math.floor(time / 900_000 + 1) * 900_000) {
      const at = new Date(time);
      const { day: today, minutes } = londonClock(at);
      const weekdayName = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/London' }).format(at);
      const holidayNext = !calendar.isWorking(weekdayName === 'Fri' ? today + 3 : today + 1);
      const [first, last] = !stress ? [9, 17] : weekdayName === 'Fri' ? [10, 12] : [10, 16];
      const open =
        calendar.isWorking(today) && !(stress && holidayNext) && minutes >= first * 60 && minutes < last * 60;
      if (open && today >= notBefore) return at;
    }
  }

  it.each([true, false])('is what looking every quarter of an hour finds, over a year (stress: %s)', (stress) => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 7.25 * 3_600_000) {
      const from = new Date(at);
      const notBefore = londonClock(from).day + (at % 3);
      expect(nextOpening(from, notBefore, stress, calendar)).toEqual(naive(from, notBefore, stress));
    }
  });
});
