import fc from 'fast-check';
import { type DirectoryAccount, bind, employeeIdOf } from '../../../core/access/binding';
import { allowed } from '../../../core/access/permissions';
import { personOf } from '../../../core/access/person';

const employers = [
  { ods: 'R0B', name: 'South Tyneside and Sunderland NHS Foundation Trust' },
  { ods: 'RTR', name: 'South Tees Hospitals NHS Foundation Trust' },
];
const account: DirectoryAccount = {
  oid: '00000000-0000-4000-8000-000000000001',
  accountEnabled: true,
  employeeId: '9000001',
  companyName: 'South Tees Hospitals NHS Foundation Trust',
};

describe('an account', () => {
  it('that alone has its employee id is that person, of the trust that Entra names', () => {
    expect(bind(account, 1, employers)).toEqual({ bound: true, employeeId: '9000001', trust: 'RTR' });
  });

  it.each<[string, Partial<DirectoryAccount>, number, string]>([
    ['that is disabled', { accountEnabled: false }, 1, 'disabled'],
    ['without an employee id', { employeeId: undefined }, 1, 'no-employee-id'],
    ['with an empty employee id', { employeeId: '' }, 1, 'no-employee-id'],
    ['with a blank employee id', { employeeId: '  ' }, 1, 'odd-employee-id'],
    ['with a blank after its employee id', { employeeId: '9000777 ' }, 1, 'odd-employee-id'],
    ['with a blank before its employee id', { employeeId: ' 9000777' }, 1, 'odd-employee-id'],
    ['with a no-break space after its employee id', { employeeId: '9000777\u00a0' }, 1, 'odd-employee-id'],
    ['with a line end after its employee id', { employeeId: '9000777\n' }, 1, 'odd-employee-id'],
    ['with a blank within its employee id', { employeeId: '9000 777' }, 1, 'odd-employee-id'],
    ['with a zero byte in its employee id', { employeeId: '9000777\0' }, 1, 'odd-employee-id'],
    ['with what cannot be seen in its employee id', { employeeId: '9000\u200b777' }, 1, 'odd-employee-id'],
    ['with figures that only look the same', { employeeId: '９０００７７７' }, 1, 'odd-employee-id'],
    ['with its employee id in small letters', { employeeId: 'u9000777' }, 1, 'odd-employee-id'],
    ['with a letter that has a capital elsewhere', { employeeId: 'ſ9000777' }, 1, 'odd-employee-id'],
    ['with a mark in its employee id', { employeeId: "90'777" }, 1, 'odd-employee-id'],
    ['with more than Entra can keep', { employeeId: '9'.repeat(17) }, 1, 'odd-employee-id'],
    ['that shares an odd employee id', { employeeId: '9000777 ' }, 2, 'odd-employee-id'],
    ['that shares its employee id', {}, 2, 'not-the-only-one'],
    ['whose employee id nobody has when it is looked up', {}, 0, 'not-the-only-one'],
    ['that is disabled and has no employee id', { accountEnabled: false, employeeId: undefined }, 0, 'disabled'],
  ])('%s is nobody', (_, changes, holders, why) => {
    expect(bind({ ...account, ...changes }, holders, employers)).toEqual({ bound: false, why });
  });

  it('that the directory does not have is nobody', () => {
    expect(bind(undefined, 1, employers)).toEqual({ bound: false, why: 'no-account' });
  });

  it.each(['9000777', 'U9000777', '0', '9'.repeat(16)])('with the employee id %s is that person', (employeeId) => {
    expect(bind({ ...account, employeeId }, 1, employers)).toMatchObject({ bound: true, employeeId });
  });

  it.each([
    ['as the trust writes itself', 'South Tyneside and Sunderland NHS Foundation Trust', 'R0B'],
    ['in capitals', 'SOUTH TYNESIDE AND SUNDERLAND NHS FOUNDATION TRUST', 'R0B'],
    ['with blanks too many', ' South  Tyneside and Sunderland NHS Foundation Trust ', 'R0B'],
    ['in part', 'South Tyneside', undefined],
    ['of another trust', 'Another NHS Foundation Trust', undefined],
    ['left empty', '', undefined],
    ['left out', undefined, undefined],
  ])('has an employer %s', (_, companyName, trust) => {
    expect(bind({ ...account, companyName }, 1, employers)).toEqual({ bound: true, employeeId: '9000001', trust });
  });
});

describe('two accounts with what some would take for the same employee id', () => {
  /** What a directory or a store may pass over when it compares. */
  const alike = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase();

  it.each([
    ['9000777', '9000777 '],
    ['U9000777', 'u9000777'],
    ['9000777', '9000777\0'],
  ])('are never both somebody: %j, %j', (one, other) => {
    const binds = (employeeId: string) => bind({ ...account, employeeId }, 1, employers).bound;
    expect([binds(one), binds(other)]).toEqual([true, false]);
  });

  it('are never both somebody, whatever is done to the id', () => {
    const mark = fc.constantFrom(' ', '\t', '\0', '\u00a0', '\u200b', '-', '.', "'");
    const id = fc.array(fc.oneof(fc.constantFrom('9', 'U', 'u', '９', 'ｕ'), mark), { maxLength: 8 });
    fc.assert(
      fc.property(id, id, (one, other) => {
        const written = [one.join(''), other.join('')] as const;
        const [a, b] = written.map((employeeId) => employeeIdOf({ ...account, employeeId }));
        return a === undefined || b === undefined || written[0] === written[1] || alike(a) !== alike(b);
      }),
    );
  });
});

describe('somebody', () => {
  const bound = bind(account, 1, employers);

  it('employed by a trust is a member of its staff', () => {
    expect(personOf(bound, [])).toEqual({ roles: ['staff'], trust: 'RTR', trusts: [], may: ['readOwnMe'] });
  });

  it('with roles at trusts that share a team has them beside their own employment', () => {
    const grants = [
      { role: 'ohAdministrator', trust: 'RVW' },
      { role: 'ohAdministrator', trust: 'RTR' },
    ] as const;
    expect(personOf(bound, grants)).toEqual({
      roles: ['staff', 'ohAdministrator'],
      trust: 'RTR',
      trusts: ['RTR', 'RVW'],
      may: allowed(['staff', 'ohAdministrator']),
    });
  });

  it('employed elsewhere is no member of staff, but has the roles that they were given', () => {
    const elsewhere = bind({ ...account, companyName: 'A partner' }, 1, employers);
    expect(personOf(elsewhere, [{ role: 'programmeLead', trust: undefined }])).toEqual({
      roles: ['programmeLead'],
      trust: undefined,
      trusts: [],
      may: allowed(['programmeLead']),
    });
  });

  it('employed elsewhere and without a role may do nothing', () => {
    expect(personOf(bind({ ...account, companyName: undefined }, 1, employers), []).may).toEqual([]);
  });

  it('whose account is nobody has no role, whatever Entra gave it', () => {
    const nobody = bind({ ...account, employeeId: undefined }, 1, employers);
    expect(personOf(nobody, [{ role: 'ohClinician', trust: 'RTR' }])).toEqual({
      roles: [],
      trust: undefined,
      trusts: [],
      may: [],
    });
  });
});
