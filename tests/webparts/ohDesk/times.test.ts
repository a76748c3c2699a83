import { capital, dayIn, dayWords, momentWords, timeWords } from '../../../webparts/ohDesk/times';

const today = '2026-11-24';

describe('a day in words', () => {
  it.each([
    ['2026-11-27', 'Friday 27 November'],
    ['2026-03-12', 'Thursday 12 March'],
    ['2027-01-04', 'Monday 4 January 2027'],
    ['2025-12-31', 'Wednesday 31 December 2025'],
    ['soon', 'soon'],
    ['2026-02-30', '2026-02-30'],
  ])('%s is %s', (day, words) => {
    expect(dayWords(day, today)).toBe(words);
  });

  it('has its year where nobody knows which day it is', () => {
    expect(dayWords('2026-11-27', '')).toBe('Friday 27 November 2026');
  });

  it.each(['', '24/11/2026', '2026-13-01'])('is none where it is written %j', (text) => {
    expect(dayIn(text)).toBeUndefined();
  });
});

describe('an instant, as people in England say it', () => {
  it.each([
    ['2026-11-24T07:05:00Z', 'today, 7:05am'],
    ['2026-11-23T23:20:00Z', 'yesterday, 11:20pm'],
    ['2026-11-22T09:30:00Z', 'Sunday 22 November, 9:30am'],
    ['2025-11-24T12:00:00Z', 'Monday 24 November 2025, 12:00pm'],
    ['2026-11-24T00:00:00Z', 'today, 12:00am'],
    ['later', 'later'],
  ])('%s is %s', (instant, words) => {
    expect(momentWords(instant, today)).toBe(words);
  });

  it.each([
    ['the evening before clocks go forward', '2026-03-28T21:00:00Z', '2026-03-29', 'yesterday, 9:00pm'],
    ['the morning after', '2026-03-29T08:00:00Z', '2026-03-29', 'today, 9:00am'],
    ['the last minutes of a summer day', '2026-10-24T22:59:00Z', '2026-10-24', 'today, 11:59pm'],
    ['a summer day that is over in UTC only later', '2026-10-24T23:01:00Z', '2026-10-25', 'today, 12:01am'],
    ['the afternoon after clocks go back', '2026-10-25T15:00:00Z', '2026-10-25', 'today, 3:00pm'],
  ])('knows %s', (_, instant, day, words) => {
    expect(momentWords(instant, day)).toBe(words);
  });

  it('is the time alone where that is asked', () => {
    expect(timeWords(new Date('2026-07-01T08:30:00Z'))).toBe('9:30am');
  });
});

describe('the beginning of a line', () => {
  it.each([
    ['today, 7:05am', 'Today, 7:05am'],
    ['', ''],
  ])('of %j is %j', (words, line) => {
    expect(capital(words)).toBe(line);
  });
});
