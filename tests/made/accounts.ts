import type { Account } from '../../local/identity/account';

/** A member of staff of one of the trusts. */
export const anAccount: Account = {
  oid: '11111111-1111-4111-8111-111111111111',
  userPrincipalName: 'sam.example@r0b.example',
  displayName: 'Sam Example',
  givenName: 'Sam',
  surname: 'Example',
  mail: 'sam.example@r0b.example',
  employeeId: '9000001',
  companyName: 'South Tyneside and Sunderland NHS Foundation Trust',
  department: 'Ward 1',
  jobTitle: 'Staff nurse',
  accountEnabled: true,
  appRoles: [],
};

/** Another account: its number is in its ids, and it is like the first in all that is not said. */
export function accountLike(number: number, changes: Partial<Account> = {}): Account {
  return {
    ...anAccount,
    oid: `22222222-2222-4222-8222-${String(number).padStart(12, '0')}`,
    userPrincipalName: `example.${String(number)}@r0b.example`,
    mail: `example.${String(number)}@r0b.example`,
    employeeId: String(9_100_000 + number),
    ...changes,
  };
}
