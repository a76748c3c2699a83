import { parseDay } from '../../../core/calendar/day';
import { workingCalendar } from '../../../core/calendar/workingDays';
import { tooOld } from '../../../core/sending/freshness';

const calendar = workingCalendar([]);
const day = (text: string): number => parseDay(text, 'yyyy-mm-dd') as number;

describe('extracts that are good for two working days', () => {
  it.each([
    ['of today', '2026-03-25', '2026-03-25', false],
    ['of Monday are good on Wednesday', '2026-03-23', '2026-03-25', false],
    ['of Monday are too old on Thursday', '2026-03-23', '2026-03-26', true],
    ['of Friday are good on Tuesday', '2026-03-27', '2026-03-31', false],
    ['of the Thursday before Easter are good on the Wednesday after', '2026-04-02', '2026-04-08', false],
    ['of the Thursday before Easter are too old on the Thursday after', '2026-04-02', '2026-04-09', true],
  ])('%s', (_, asOf, today, expected) => {
    expect(tooOld(day(asOf), day(today), 2, calendar)).toBe(expected);
  });

  it('that never came are', () => {
    expect(tooOld(undefined, day('2026-03-25'), 2, calendar)).toBe(true);
  });
});
