import { type Day, dayOf } from './day';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The calendar day that it is in England at an instant, wherever the machine is. */
export function londonDay(instant: Date): Day {
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return dayOf(parts.get('year') as number, parts.get('month') as number, parts.get('day') as number);
}
