import type { ShownService } from '../../core/services/directory';
import type { ServiceEntry } from '../../core/services/service';
import { day } from './absence';

/** An entry that staff may see on Wednesday 25 March 2026, but for what is said. */
export function entry(changes: Partial<ServiceEntry> = {}): ServiceEntry {
  return {
    id: 1,
    title: 'Physio for staff',
    forWhom: 'Staff with pain in the back.',
    trust: 'All',
    needs: ['Body'],
    telephone: '0191 498 0101',
    howTo: 'You can ask yourself.',
    hours: 'Weekdays, 8am to 4pm',
    checkedOn: '2026-03-03',
    checkedBy: 'Wellbeing lead',
    reviewBy: '2026-09-01',
    ...changes,
  };
}

/** A service that staff see, but for what is said. */
export function service(changes: Partial<ShownService> = {}): ShownService {
  return { ...entry(), checkedOn: day('2026-03-03'), ...changes };
}
