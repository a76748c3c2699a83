import type { AbsenceLine } from '../../../core/absence/spells';
import { line } from '../../made/absence';
import { type Day, parseDay } from '../../../core/calendar/day';
import { londonClock } from '../../../core/calendar/londonClock';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { hoursOn, isOpenNow, keepsStressHours } from '../../../core/contacts/window';

const calendar = workingCalendar([]);
const day = (text: string): Day => parseDay(text, 'yyyy-mm-dd') as Day;
const plain = { rule: 'day28', alsoStress: false } as const;
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

  it.each<[string, Parameters<typeof keepsStressHours>[0], AbsenceLine[], boolean]>([
    ['for the stress rule', { rule: 'stress', alsoStress: false }, [], true],
    ['that carries it', { rule: 'day28', alsoStress: true }, [], true],
    ['about an absence with the code, which had its own contact', plain, [line('S10', '2026-03-01', undefined)], true],
    ['about an absence without the code', plain, [line('S12', '2026-03-01', undefined)], false],
    ['where the code was in an absence that is over', plain, [line('S10', '2026-02-01', '2026-02-10')], false],
  ])('are the narrower ones, or not, for a contact %s', (_, contact, lines, expected) => {
    expect(keepsStressHours(contact, lines, day('2026-03-25'))).toBe(expected);
  });
});

/** A second telling, by what a calendar on the wall says. */
function naive(at: Date, stress: boolean): boolean {
  const { day: today, minutes } = londonClock(at);
  const weekdayName = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'Europe/London' }).format(at);
  const holidayNext = !calendar.isWorking(weekdayName === 'Fri' ? today + 3 : today + 1);
  const [first, last] = !stress ? [9, 17] : weekdayName === 'Fri' ? [10, 12] : [10, 16];
  return calendar.isWorking(today) && !(stress && holidayNext) && minutes >= first * 60 && minutes < last * 60;
}

it.each([true, false])('whether it may go out now is what the wall says, over a year (stress: %s)', (stress) => {
  for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 0.5 * 3_600_000) {
    const now = new Date(at);
    if (isOpenNow(now, stress, calendar) !== naive(now, stress)) throw new Error(now.toISOString());
  }
});
