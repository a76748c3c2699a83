import { dayAndTime, shortDayAndTime, timeWords } from '../../../../local/intranet/time/words';

describe('an instant in words', () => {
  it.each([
    ['2026-03-25T00:00:00Z', '12:00am'],
    ['2026-03-25T09:05:00Z', '9:05am'],
    ['2026-03-25T12:30:00Z', '12:30pm'],
    ['2026-07-25T22:59:00Z', '11:59pm'],
    ['2026-07-25T23:00:00Z', '12:00am'],
  ])('has the time as clocks in England show it: %s is %s', (instant, words) => {
    expect(timeWords(new Date(instant))).toBe(words);
  });

  it('has the day of England, long or short', () => {
    const instant = new Date('2026-07-25T23:00:00Z');
    expect([dayAndTime(instant), shortDayAndTime(instant)]).toEqual([
      'Sunday 26 July 2026, 12:00am',
      '26 Jul 2026, 12:00am',
    ]);
  });
});
