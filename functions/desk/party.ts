import type { PersonNow } from '../snapshot/people';
import type { ProgrammePeople } from '../snapshot/people';
import type { DeskUser } from './whoAsks';

/**
 * Whether the record is one that this person has no business with, whatever their role: their own, or that of somebody
 * whom they manage. Who manages whom is what the staff extract says of each post.
 */
export function isParty(user: DeskUser, person: string, people: ProgrammePeople | undefined): boolean {
  if (person === user.employeeId) return true;
  const own = employeeNumbers(people?.person(user.employeeId));
  return people?.person(person)?.staff.some(({ supervisor }) => own.has(supervisor)) ?? false;
}

const employeeNumbers = (person: PersonNow | undefined): ReadonlySet<string> =>
  new Set(person?.staff.map(({ employee }) => employee).filter((number) => number !== ''));
