import type { BankHolidayOverride } from '../core/calendar/bankHolidays';

/**
 * Days on which the built-in table of England's bank holidays (2020 to 2035) is wrong for us: a holiday that was
 * announced after it was written, or one that was moved. For example:
 * { date: '2031-07-04', working: false, why: 'announced on 3 March 2031' }
 */
export const bankHolidayOverrides: readonly BankHolidayOverride[] = [];
