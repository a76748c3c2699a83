import Holidays from 'date-holidays';
import { bankHolidays, firstKnownDay, lastKnownDay } from '../../../core/calendar/bankHolidays';
import { type Day, isoDay, weekday } from '../../../core/calendar/day';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { calendar, day } from '../../made/absence';

/** Easter Sunday by the algorithm of Meeus, Jones and Butcher (1876). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const j = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + j + 90) / 25);
  return Date.UTC(year, month - 1, (h - m + j + month + 19) % 32) / 86_400_000;
}

const years = Array.from({ length: 16 }, (_, index) => 2020 + index);

describe("England's bank holidays", () => {
  it.each(years)('of %i are those that date-holidays knows', (year) => {
    const dates = new Holidays('GB', 'ENG')
      .getHolidays(year)
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date }) => date.slice(0, 10));
    const expected = [...new Set(dates)].filter((date) => weekday(day(date)) < 5).sort();
    const ours = [...bankHolidays].map(isoDay).filter((date) => date.startsWith(String(year)));
    expect(ours.sort()).toEqual(expected);
  });

  it.each(years)('of %i have Good Friday and Easter Monday at Easter', (year) => {
    expect(bankHolidays.has(easter(year) - 2)).toBe(true);
    expect(bankHolidays.has(easter(year) + 1)).toBe(true);
  });

  it.each(years)('of %i are eight, and nine or ten in the two years of the Crown', (year) => {
    const ours = [...bankHolidays].filter((one) => isoDay(one).startsWith(String(year)));
    expect(ours).toHaveLength({ 2022: 10, 2023: 9 }[year] ?? 8);
  });

  it('reach from 2020 to 2035, and to New Year after it', () => {
    expect(isoDay(firstKnownDay)).toBe('2020-01-01');
    expect(isoDay(lastKnownDay)).toBe('2035-12-31');
    expect(calendar.after(lastKnownDay, 1)).toBe(day('2036-01-02'));
  });
});

describe('working days', () => {
  it.each([
    ['a Wednesday', '2026-03-25', '2026-03-25'],
    ['a Saturday', '2026-03-28', '2026-03-30'],
    ['a Sunday', '2026-03-29', '2026-03-30'],
    ['Good Friday', '2026-04-03', '2026-04-07'],
    ['Easter Monday', '2026-04-06', '2026-04-07'],
    ['Christmas, with its substitute', '2026-12-25', '2026-12-29'],
  ])('on or after %s', (_, from, expected) => {
    expect(isoDay(calendar.onOrAfter(day(from)))).toBe(expected);
  });

  it.each([
    ['a Wednesday', '2026-03-25', 2, '2026-03-27'],
    ['a Thursday', '2026-03-26', 2, '2026-03-30'],
    ['a Saturday', '2026-03-28', 2, '2026-03-31'],
    ['the Thursday before Easter', '2026-04-02', 2, '2026-04-08'],
    ['any day, none', '2026-04-03', 0, '2026-04-03'],
  ])('after %s', (_, from, count, expected) => {
    expect(isoDay(calendar.after(day(from), count))).toBe(expected);
  });

  it('follow the overrides, both ways', () => {
    const changed = workingCalendar([
      { date: '2026-03-25', working: false, why: 'announced late' },
      { date: '2026-04-06', working: true, why: 'moved' },
      { date: '2026-03-28', working: true, why: 'a Saturday stays one' },
    ]);
    expect(changed.isWorking(day('2026-03-25'))).toBe(false);
    expect(changed.isWorking(day('2026-04-06'))).toBe(true);
    expect(changed.isWorking(day('2026-03-28'))).toBe(false);
    expect(changed.isWorking(day('2026-04-03'))).toBe(false);
  });

  it('refuse an override that is no date', () => {
    expect(() => workingCalendar([{ date: '2026-02-30', working: false, why: '' }])).toThrow(RangeError);
  });
});

describe('working days over all the years of the table', () => {
  /** Every weekday of 2020 to 2035 that is no bank holiday, in order, by walking through the calendar. */
  const walked: Day[] = [];
  for (let date = firstKnownDay; date <= lastKnownDay; date += 1) {
    if (weekday(date) < 5 && !bankHolidays.has(date)) walked.push(date);
  }

  it('are those that walking through the calendar finds', () => {
    for (let date = firstKnownDay; date <= lastKnownDay - 30; date += 1) {
      const next = walked.findIndex((one) => one >= date);
      const after = walked[next] === date ? next + 1 : next;
      if (calendar.onOrAfter(date) !== walked[next]) throw new Error(`on or after ${isoDay(date)}`);
      if (calendar.after(date, 2) !== walked[after + 1]) throw new Error(`second after ${isoDay(date)}`);
    }
    expect(walked.length / years.length).toBeCloseTo(253, 0);
  });

  it('never leave a gap of more than five days', () => {
    const gaps = walked.slice(1).map((date, index) => date - (walked[index] as number));
    expect(Math.max(...gaps)).toBe(5);
  });
});
