import { allowed } from '../../../core/access/permissions';
import type { Account } from '../../../local/identity/account';
import { accountLike, anAccount } from '../../made/accounts';
import { type FunctionsCloud, functionsCloud } from '../../made/functionsCloud';

const clinician = accountLike(1, {
  displayName: 'Kim Example',
  companyName: 'North Tees and Hartlepool NHS Foundation Trust',
  appRoles: ['OhClinician.RVW', 'OhClinician.RTR'],
});
const administrator = accountLike(2, { appRoles: ['OhAdministrator.R0B', 'Unknown.R0B'] });
const lead = accountLike(3, { companyName: 'A partner', appRoles: ['ProgrammeLead'] });
const nobody: readonly [string, Account][] = [
  ['is disabled', accountLike(4, { accountEnabled: false })],
  ['has no employee id', accountLike(5, { employeeId: undefined, appRoles: ['OhClinician.R0B'] })],
  ['shares its employee id with another', accountLike(6, { employeeId: '9000666' })],
  ['has a blank after the employee id of another', accountLike(10, { employeeId: `${String(anAccount.employeeId)} ` })],
  ['has an employee id in small letters', accountLike(11, { employeeId: 'u9000111' })],
  ['is of another employer and has no role', accountLike(8, { companyName: 'Another employer' })],
];
const twin = accountLike(7, { employeeId: '9000666', accountEnabled: false });
const unknown = accountLike(9, {});

let cloud: FunctionsCloud;
beforeAll(async () => {
  const known = [anAccount, clinician, administrator, lead, twin, ...nobody.map(([, each]) => each)];
  cloud = await functionsCloud(known);
});
afterAll(() => cloud.end());

describe('me', () => {
  it.each<[string, Account, object]>([
    [
      'a member of staff',
      anAccount,
      { name: 'Sam Example', roles: ['staff'], trusts: [], trust: 'R0B', may: ['readOwnMe'] },
    ],
    [
      'a clinician of a team that two trusts share',
      clinician,
      {
        name: 'Kim Example',
        roles: ['staff', 'ohClinician'],
        trusts: ['RTR', 'RVW'],
        trust: 'RVW',
        may: allowed(['staff', 'ohClinician']),
      },
    ],
    [
      'an administrator with a role that does not exist',
      administrator,
      {
        name: 'Sam Example',
        roles: ['staff', 'ohAdministrator'],
        trusts: ['R0B'],
        trust: 'R0B',
        may: allowed(['staff', 'ohAdministrator']),
      },
    ],
    [
      'the programme lead, whom no trust employs',
      lead,
      {
        name: 'Sam Example',
        roles: ['programmeLead'],
        trusts: [],
        may: allowed(['programmeLead']),
      },
    ],
  ])('tells %s who they are', async (_, as, expected) => {
    const answer = await cloud.ask('me', as);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(expected);
  });

  it.each(nobody)('answers as if there were nothing when the account %s', async (_, as) => {
    const answer = await cloud.ask('me', as);
    const missing = await cloud.ask('me', unknown);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(await missing.text());
    expect([...answer.headers]).toEqual([...missing.headers]);
  });

  it('is kept nowhere on the way, and taken for nothing but JSON', async () => {
    const { headers } = await cloud.ask('me', anAccount);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('asks who is signed in, and nobody else', async () => {
    const answer = await cloud.ask('me', undefined);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.json()).toEqual({
      message: 'You are not signed in.',
      next: 'Open this page again from the intranet.',
    });
  });

  it.each([
    ['the intranet', () => cloud.origin, 200],
    ['another site', () => 'https://elsewhere.example', 403],
    ['a file or a frame that hides where it is from', () => 'null', 403],
    ['a name that begins like the intranet', () => `${cloud.origin}.elsewhere.example`, 403],
    ['the intranet, by another scheme', () => cloud.origin.replace('http:', 'https:'), 403],
  ])('answers a page of %s only as it should', async (_, origin, status) => {
    expect((await cloud.ask('me', anAccount, { origin: origin() })).status).toBe(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('is not there for %s', async (method) => {
    const answer = await cloud.app.fetch(new Request('http://127.0.0.1/api/me', { method }));
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('leaves the kind of a refusal in the log, and nothing of a person', () => {
    const text = cloud.written.join('\n');
    expect(text).toContain('An account is bound to nobody: disabled.');
    expect(text).toContain('An account is bound to nobody: not-the-only-one.');
    expect(text).toContain('An account is bound to nobody: odd-employee-id.');
    expect(text).toContain('Answered 404: NotFound.');
    for (const value of [
      'Example',
      '9000001',
      '91000',
      '9000666',
      'u9000111',
      anAccount.oid,
      '22222222',
      'South',
      'eyJ',
    ])
      expect(text).not.toContain(value);
  });
});
