import { londonClock, londonInstant } from '../../../core/calendar/londonClock';
import { londonDay } from '../../../core/calendar/londonDay';

// What the clock in England says in every quarter of an hour of the nights in which clocks change there and in New York.
const quarter = 900_000;
for (const night of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01']) {
  const begins = Date.parse(`${night}T00:00:00Z`) - 12 * 4 * quarter;
  for (let at = begins; at < begins + 36 * 4 * quarter; at += quarter) {
    const { day, minutes } = londonClock(new Date(at));
    const said = [new Date(at).toISOString(), day, minutes, londonDay(new Date(at))];
    process.stdout.write(`${said.join(' ')} ${londonInstant(day, minutes).toISOString()}\n`);
  }
}
