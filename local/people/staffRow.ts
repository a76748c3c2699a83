import { defaultExtract, type StaffColumn } from '../../config/extracts';
import type { Assignment, Person } from './workforce/person';

/** The columns of a staff extract, in the order in which they are written. */
export const staffColumns = Object.keys(defaultExtract.staff) as StaffColumn[];

/** The fields of a post of a person, in the order of `staffColumns`. */
export function staffRow({ person, post }: { person: Person; post: Assignment }): string[] {
  const fields: Record<StaffColumn, string> = {
    person: person.identifier,
    employee: post.employee,
    assignment: post.number,
    firstName: person.firstName,
    lastName: post.lastName,
    workEmail: post.workEmail,
    personalEmail: person.personalEmail,
    mobile: person.mobile,
    address: person.address,
    postcode: person.postcode,
    department: post.department,
    staffGroup: post.staffGroup.name,
    fte: post.fte.toFixed(2),
    supervisor: post.supervisor,
    status: post.status,
    permission: person.permission,
    trust: post.trust,
  };
  return staffColumns.map((column) => fields[column]);
}
