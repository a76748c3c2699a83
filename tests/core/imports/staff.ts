import type { StaffImported } from '../../../core/imports/rows';

/** A kept staff row: Active on A1 in R0B with a mobile and an e-mail address of their own, but for what is said. */
export const staffOf = (person: string, changes: Partial<StaffImported> = {}): StaffImported => ({
  person,
  assignment: 'A1',
  employee: `E-${person}`,
  firstName: 'Sam',
  lastName: 'Example',
  workEmail: '',
  personalEmail: `${person.toLowerCase()}@example.com`,
  mobile: mobileOf(Number(person.slice(1))),
  department: 'Ward 12',
  supervisor: '',
  status: 'Active',
  permission: 'Y',
  trust: 'R0B',
  ...changes,
});

/** So many people: P1, P2 and so on. */
export const staff = (count: number, changes: Partial<StaffImported> = {}): StaffImported[] =>
  Array.from({ length: count }, (_, number) => staffOf(`P${number + 1}`, changes));

/** Another mobile for each number. */
export const mobileOf = (number: number): string => `07400 ${String(100_000 + number)}`;
