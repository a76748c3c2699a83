import { contactSettings } from '../../config/contacts';
import type { Day } from '../../core/calendar/day';
import type { WorkingCalendar } from '../../core/calendar/workingDays';
import { tooOld } from '../../core/sending/freshness';
import type { ProgrammePeople } from './people';

/** Whether the extracts of any of these trusts are so old that nothing new may rest on them. */
export const anyTooOld = (
  people: Pick<ProgrammePeople, 'asOf'>,
  trusts: readonly string[],
  today: Day,
  calendar: WorkingCalendar,
): boolean =>
  trusts.some((trust) => tooOld(people.asOf(trust), today, contactSettings.extractsGoodForWorkingDays, calendar));
