import { afterTheNight, instantOfFields, nextFirstMessages } from '../../../../local/intranet/time/places';

/* Summer time begins on 29 March and ends on 25 October 2026; 3 and 6 April are Good Friday and Easter Monday. */

describe('the next morning', () => {
  it.each([
    ['2026-03-25T09:05:00Z', '2026-03-26T07:00:00.000Z'],
    ['2026-03-26T03:00:00Z', '2026-03-26T07:00:00.000Z'],
    ['2026-03-26T07:00:00Z', '2026-03-27T07:00:00.000Z'],
    ['2026-03-28T22:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['2026-10-24T22:00:00Z', '2026-10-25T07:00:00.000Z'],
  ])('after %s is %s', (now, morning) => {
    expect(afterTheNight(new Date(now)).toISOString()).toBe(morning);
  });
});

describe('the next 9:05 on a working day', () => {
  it.each([
    ['2026-03-25T08:00:00Z', '2026-03-25T09:05:00.000Z'],
    ['2026-03-25T09:05:00Z', '2026-03-26T09:05:00.000Z'],
    ['2026-03-27T12:00:00Z', '2026-03-30T08:05:00.000Z'],
    ['2026-03-28T12:00:00Z', '2026-03-30T08:05:00.000Z'],
    ['2026-04-02T12:00:00Z', '2026-04-07T08:05:00.000Z'],
    ['2026-04-03T12:00:00Z', '2026-04-07T08:05:00.000Z'],
  ])('after %s is %s', (now, first) => {
    expect(nextFirstMessages(new Date(now)).toISOString()).toBe(first);
  });
});

describe('what was put into the fields', () => {
  it.each([
    ['2026-03-27', '09:05', '2026-03-27T09:05:00.000Z'],
    ['2026-07-01', '00:00', '2026-06-30T23:00:00.000Z'],
  ])('is an instant in England: %s at %s is %s', (date, time, instant) => {
    expect(instantOfFields(date, time)?.toISOString()).toBe(instant);
  });

  it.each([
    ['2026-02-30', '09:05'],
    ['27/03/2026', '09:05'],
    ['', ''],
    ['2026-03-27', '24:00'],
    ['2026-03-27', '9:05'],
  ])('is no instant: "%s" at "%s"', (date, time) => {
    expect(instantOfFields(date, time)).toBeUndefined();
  });
});
