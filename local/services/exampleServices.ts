import type { NewService } from '../../config/lists/services';
import { trusts } from '../../config/trusts/programme';
import { type Day, isoDay } from '../../core/calendar/day';

/** How long ago the examples were checked and when they are to be looked at again, in days. */
const checkedDaysAgo = 22;
const reviewDaysAhead = 150;
const role = 'the local cloud, as an example';

/** A gap, as the starter services mark it. */
const gap = /\[[^\]]*\]/g;

/**
 * What the made-up intranet shows. In truth nobody has checked a starter service, so that staff would see none: here
 * most count as checked, and what only a trust knows has an example of its own for each trust, with numbers that are
 * kept free for drama. The entries with gaps stay beside them, one entry was never checked and one is overdue, so that
 * what an administrator has to look after can be seen too.
 */
export function exampleServices(starter: readonly NewService[], today: Day): NewService[] {
  const withGaps = starter.filter(hasGap);
  const whole = starter.filter((service) => !hasGap(service));
  const neverChecked = whole.slice(-1);
  const overdue = whole.slice(-2, -1).map((service) => ({ ...checked(service, today), reviewBy: isoDay(today - 1) }));
  return [
    ...whole.slice(0, -2).map((service) => checked(service, today)),
    ...overdue,
    ...neverChecked,
    ...withGaps,
    ...trusts.flatMap((_, place) => withGaps.map((service, number) => checked(filled(service, place, number), today))),
  ];
}

const hasGap = (service: NewService): boolean => gapsOf(service).length > 0;

const gapsOf = (service: NewService): string[] =>
  Object.values(service).flatMap((value) => (typeof value === 'string' ? (value.match(gap) ?? []) : []));

function checked(service: NewService, today: Day): NewService {
  return {
    ...service,
    checkedOn: isoDay(today - checkedDaysAgo),
    checkedBy: role,
    reviewBy: isoDay(today + reviewDaysAhead),
  };
}

/** The service as one trust might have filled it in: something in each of its gaps. */
function filled(service: NewService, place: number, number: number): NewService {
  const examples: Readonly<Record<string, string>> = {
    telephone: `0191 498 0${place + 1}${String(number).padStart(2, '0')}`,
    hours: 'Monday to Friday, 8am to 4:30pm',
  };
  const whole = Object.entries(service).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(gap, examples[name] ?? 'the wellbeing team') : value,
  ]);
  return { ...(Object.fromEntries(whole) as NewService), trust: trusts[place]?.ods as NewService['trust'] };
}
