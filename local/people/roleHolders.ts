import { trusts } from '../../config/trusts/programme';
import type { Account } from '../identity/account';
import { guidFor } from './accounts';

/** What somebody was given: a job title to know them by, and the roles that go with it. */
interface Position {
  readonly title: string;
  /** The trust that the holder works for. */
  readonly at: string;
  readonly appRoles: readonly string[];
}

/** North Tees and South Tees share one team; the others have their own. */
const teamOf = (ods: string): readonly string[] => (['RVW', 'RTR'].includes(ods) ? ['RVW', 'RTR'] : [ods]);

const positions: readonly Position[] = [
  ...trusts.flatMap(({ ods }) => [
    { title: 'Occupational health nurse', at: ods, appRoles: teamOf(ods).map((each) => `OhClinician.${each}`) },
    {
      title: 'Occupational health administrator',
      at: ods,
      appRoles: teamOf(ods).map((each) => `OhAdministrator.${each}`),
    },
    { title: 'HR adviser', at: ods, appRoles: [`HrAdviser.${ods}`] },
  ]),
  { title: 'Programme lead', at: 'R0B', appRoles: ['ProgrammeLead'] },
];

/** The accounts with every position given to somebody of its trust: the first who are still in post. */
export function withRoles(accounts: readonly Account[]): Account[] {
  const given = new Map<string, Position>();
  for (const position of positions) {
    const name = trusts.find(({ ods }) => ods === position.at)?.name;
    const holder = accounts.find(
      ({ oid, companyName, accountEnabled }) => accountEnabled && companyName === name && !given.has(oid),
    );
    if (holder) given.set(holder.oid, position);
  }
  return accounts.map((account) => {
    const position = given.get(account.oid);
    return position ? { ...account, jobTitle: position.title, appRoles: position.appRoles } : account;
  });
}

/** Accounts that nobody can be told by: what the service must refuse. */
export function awkwardAccounts(accounts: readonly Account[]): Account[] {
  const [first] = accounts.filter(({ accountEnabled, appRoles }) => accountEnabled && appRoles.length === 0);
  if (!first) return [];
  const like = (name: string, changes: Partial<Account>): Account => ({
    ...first,
    oid: guidFor(name),
    userPrincipalName: `${name}@r0b.example`,
    mail: `${name}@r0b.example`,
    givenName: 'Example',
    surname: name,
    displayName: `Example ${name}`,
    appRoles: [],
    ...changes,
  });
  return [
    like('not-linked', { employeeId: undefined, jobTitle: 'An account that HR has not linked' }),
    like('twice-linked', { employeeId: 'U00000001', jobTitle: 'One of two accounts with one number' }),
    like('twice-linked-2', { employeeId: 'U00000001', jobTitle: 'One of two accounts with one number' }),
  ];
}

/** Looks after the sites and is nobody's patient: provisions the lists. */
export const siteOwner: Account = {
  oid: guidFor('site owner'),
  userPrincipalName: 'site.owner@intranet.example',
  displayName: 'Site owner',
  givenName: 'Site',
  surname: 'Owner',
  mail: 'site.owner@intranet.example',
  employeeId: undefined,
  companyName: undefined,
  department: 'Digital',
  jobTitle: 'Looks after the sites',
  accountEnabled: true,
  appRoles: [],
};
