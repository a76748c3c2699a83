import fc from 'fast-check';
import { dayOf, isoDay, longDay, longDayWithWeekday, parseDay, shortDay, weekday } from '../../../core/calendar/day';

const utc = (year: number, month: number, dayOfMonth: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getTime() / 86_400_000;
};

describe('a day', () => {
  it('is counted as the language counts it, for every date of four centuries and to the end of time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 4712 }), fc.integer({ min: 1, max: 366 }), (year, nth) => {
        const date = new Date(Date.UTC(year, 0, nth));
        const found = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        expect(found).toBe(date.getTime() / 86_400_000);
        expect(weekday(found)).toBe((date.getUTCDay() + 6) % 7);
        expect(parseDay(isoDay(found), 'yyyy-mm-dd')).toBe(found);
      }),
    );
  });

  it.each([
    ['dd/mm/yyyy', '25/03/2026'],
    ['yyyy-mm-dd', '2026-03-25'],
    ['dd-mon-yyyy', '25-MAR-2026'],
    ['dd-mon-yyyy', '25-Mar-2026'],
  ] as const)('is read in the format %s: %s', (format, text) => {
    expect(parseDay(text, format)).toBe(utc(2026, 3, 25));
  });

  it.each([
    ['an American date', '03/25/2026'],
    ['a day that February has not', '29/02/2026'],
    ['a day that April has not', '31/04/2026'],
    ['day 0', '00/03/2026'],
    ['month 0', '25/00/2026'],
    ['month 13', '25/13/2026'],
    ['one digit', '5/3/2026'],
    ['two digits of the year', '25/03/26'],
    ['a number of Excel', '46106'],
    ['other separators', '25-03-2026'],
    ['mixed separators', '25/03-2026'],
    ['another format', '2026-03-25'],
    ['a time behind it', '25/03/2026 00:00'],
    ['letters', 'dd/mm/yyyy'],
    ['a sign', '-5/03/2026'],
    ['a year before 1900', '25/03/0026'],
    ['nothing', ''],
    ['other digits', '２５/03/2026'],
  ])('is not guessed from %s: %s', (_, text) => {
    expect(parseDay(text, 'dd/mm/yyyy')).toBeUndefined();
  });

  it.each(['25-MRZ-2026', '25-03-2026', '2a-MAR-2026'])('has an English month in dd-mon-yyyy: not %s', (text) => {
    expect(parseDay(text, 'dd-mon-yyyy')).toBeUndefined();
  });

  it('knows the leap days of the calendar', () => {
    expect(parseDay('29/02/2024', 'dd/mm/yyyy')).toBe(utc(2024, 2, 29));
    expect(parseDay('29/02/2000', 'dd/mm/yyyy')).toBe(utc(2000, 2, 29));
    expect(parseDay('29/02/1900', 'dd/mm/yyyy')).toBeUndefined();
    expect(parseDay('31/12/4712', 'dd/mm/yyyy')).toBe(utc(4712, 12, 31));
  });

  it('is written as people read it', () => {
    expect(longDay(utc(2026, 3, 5))).toBe('5 March 2026');
    expect(shortDay(utc(2026, 3, 5))).toBe('5 Mar 2026');
    expect(shortDay(utc(2026, 5, 12))).toBe('12 May 2026');
    expect(shortDay(utc(2026, 9, 30))).toBe('30 Sep 2026');
    expect(longDayWithWeekday(utc(2026, 3, 29))).toBe('Sunday 29 March 2026');
  });
});

describe('a date in a format', () => {
  const parts = (one: number) => {
    const [year = '', month = '', dayOfMonth = ''] = isoDay(one).split('-');
    const mon = new Date(one * 86_400_000).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
    return { year, month, dayOfMonth, mon };
  };
  const days = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(9999, 12, 31) });

  it('is read back, every one of eight thousand years', () => {
    fc.assert(
      fc.property(days, (one) => {
        const { year, month, dayOfMonth, mon } = parts(one);
        expect(parseDay(`${dayOfMonth}/${month}/${year}`, 'dd/mm/yyyy')).toBe(one);
        expect(parseDay(`${dayOfMonth}-${mon}-${year}`, 'dd-mon-yyyy')).toBe(one);
        expect(parseDay(`${dayOfMonth}-${mon.toUpperCase()}-${year}`, 'dd-mon-yyyy')).toBe(one);
      }),
      { numRuns: 2000 },
    );
  });

  it('with one character changed is another date or none, never the same', () => {
    fc.assert(
      fc.property(days, fc.nat(9), fc.constantFrom(...'0123456789/- x'), (one, at, character) => {
        const { year, month, dayOfMonth } = parts(one);
        const text = `${dayOfMonth}/${month}/${year}`;
        fc.pre(text[at] !== character);
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        const found = parseDay(changed, 'dd/mm/yyyy');
        expect(found).not.toBe(one);
        if (found !== undefined) expect(isoDay(found).split('-').reverse().join('/')).toBe(changed);
      }),
      { numRuns: 2000 },
    );
  });
});
