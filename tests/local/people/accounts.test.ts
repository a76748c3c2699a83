import { trusts } from '../../../config/trusts/programme';
import { accountsOf, guidFor } from '../../../local/people/accounts';
import { makeProgramme } from '../../../local/people/programme';
import { awkwardAccounts, siteOwner, withRoles } from '../../../local/people/roleHolders';
import { request } from './written';

const { people } = makeProgramme(request({ staff: 400 }));
const accounts = withRoles(accountsOf(people));

describe('the accounts of made-up people', () => {
  it('are one a person, each with an id and an address of its own', () => {
    expect(accounts).toHaveLength(people.length);
    for (const key of ['oid', 'userPrincipalName', 'employeeId'] as const) {
      expect(new Set(accounts.map((account) => account[key])).size).toBe(accounts.length);
    }
  });

  it('have the same ids every time, in the form that Entra gives them', () => {
    expect(guidFor('U12345678')).toBe(guidFor('U12345678'));
    expect(guidFor('U12345678')).not.toBe(guidFor('U12345679'));
    for (const { oid } of accounts)
      expect(oid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are enabled for those who are in post alone', () => {
    const gone = people.filter(({ assignments }) =>
      assignments.every(({ status }) => ['Leaver', 'Deceased'].includes(status)),
    );
    expect(accounts.filter(({ accountEnabled }) => !accountEnabled)).toHaveLength(gone.length);
    expect(gone.length).toBeGreaterThan(0);
  });

  it('name the trust as Entra would', () => {
    const names = new Set(accounts.map(({ companyName }) => companyName));
    expect(names).toEqual(new Set(trusts.map(({ name }) => name)));
  });
});

describe('the positions of the service', () => {
  const holding = (role: string) => accounts.filter(({ appRoles }) => appRoles.includes(role));

  it.each(trusts.map(({ ods }) => [ods]))('are filled at %s, by people in post', (ods) => {
    for (const role of ['OhClinician', 'OhAdministrator', 'HrAdviser']) {
      const holders = holding(`${role}.${ods}`);
      expect(holders.length).toBeGreaterThan(0);
      expect(holders.every(({ accountEnabled }) => accountEnabled)).toBe(true);
    }
  });

  it('share one team at North Tees and South Tees, and no other', () => {
    const both = accounts.filter(({ appRoles }) => appRoles.length === 2).map(({ appRoles }) => [...appRoles].sort());
    expect(both).toHaveLength(4);
    for (const roles of both) expect(roles.map((role) => role.slice(-3))).toEqual(['RTR', 'RVW']);
  });

  it('go to one person each', () => {
    const held = accounts.filter(({ appRoles }) => appRoles.length > 0);
    expect(held).toHaveLength(13);
    expect(withRoles(accounts).filter(({ appRoles }) => appRoles.length > 0)).toHaveLength(13);
  });
});

describe('the awkward accounts', () => {
  it('are one that HR has not linked, and two that share a number', () => {
    const made = awkwardAccounts(accounts);
    expect(made.map(({ employeeId }) => employeeId)).toEqual([undefined, 'U00000001', 'U00000001']);
    const all = [...accounts, ...made, siteOwner];
    expect(new Set(all.map(({ oid }) => oid)).size).toBe(all.length);
  });
});
