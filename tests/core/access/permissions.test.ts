import { type Action, actions, allowed, inOrder, may, mayAt } from '../../../core/access/permissions';
import { type Role, roles } from '../../../core/access/roles';

const yes = true;
const no = false;

/** The whole table, written out a second time: a change of a right is a change of both. */
const cells: Record<Role, Record<Action, boolean>> = {
  staff: cellsOf({ readOwnMe: yes }),
  manager: cellsOf({ readOwnMe: yes }),
  hrAdviser: cellsOf({ readOwnMe: yes }),
  ohAdministrator: {
    readOwnMe: yes,
    seeUnfinishedServices: yes,
    readDesk: yes,
    readPerson: yes,
    recordCall: yes,
    decideHeld: no,
    confirmStatement: yes,
    decideRun: yes,
    stopSending: yes,
    resumeSending: yes,
  },
  ohClinician: {
    readOwnMe: yes,
    seeUnfinishedServices: no,
    readDesk: yes,
    readPerson: yes,
    recordCall: yes,
    decideHeld: yes,
    confirmStatement: yes,
    decideRun: yes,
    stopSending: yes,
    resumeSending: yes,
  },
  programmeLead: cellsOf({ readOwnMe: yes, seeUnfinishedServices: yes, stopSending: yes, resumeSending: yes }),
};

/** All that is not named is not allowed. */
function cellsOf(named: Partial<Record<Action, boolean>>): Record<Action, boolean> {
  return { ...(Object.fromEntries(actions.map((action) => [action, no])) as Record<Action, boolean>), ...named };
}

const all = roles.flatMap((role) => actions.map((action) => [role, action, cells[role][action]] as const));

describe(`who may do what, in ${String(all.length)} cells`, () => {
  it.each(all)('%s, %s: %s', (role, action, expected) => {
    expect(may([role], action)).toBe(expected);
  });

  it('names every role and action once, and no others', () => {
    expect(Object.keys(cells).sort()).toEqual([...roles].sort());
    for (const row of Object.values(cells)) expect(Object.keys(row).sort()).toEqual([...actions].sort());
    expect(all).toHaveLength(60);
  });

  it.each(actions)('nobody without a role may %s', (action) => {
    expect(may([], action)).toBe(false);
  });
});

describe('somebody with several roles', () => {
  it('may do what any of them may', () => {
    for (const one of roles)
      for (const other of roles)
        for (const action of actions)
          expect(may([one, other], action)).toBe(cells[one][action] || cells[other][action]);
  });

  it('is told all of it, each once and in order', () => {
    expect(allowed(['ohClinician', 'ohAdministrator'])).toEqual([...actions]);
    expect(allowed(['programmeLead', 'staff'])).toEqual([
      'readOwnMe',
      'seeUnfinishedServices',
      'stopSending',
      'resumeSending',
    ]);
    expect(allowed([])).toEqual([]);
  });

  it('has each role named once and in order', () => {
    expect(inOrder(['ohClinician', 'staff', 'ohClinician'])).toEqual(['staff', 'ohClinician']);
  });
});

describe('a role at a trust', () => {
  const team = [
    { role: 'ohClinician', trust: 'RVW' },
    { role: 'ohClinician', trust: 'RTR' },
  ] as const;

  it.each([
    ['R0B', no],
    ['RXP', no],
    ['RVW', yes],
    ['RTR', yes],
    ['', no],
    ['rvw', no],
  ])('of a shared team counts at %s: %s', (trust, expected) => {
    expect(mayAt(team, 'readDesk', trust)).toBe(expected);
  });

  it('is not made larger by another role at another trust', () => {
    const grants = [{ role: 'ohAdministrator', trust: 'R0B' } as const, { role: 'ohClinician', trust: 'RXP' } as const];
    expect([mayAt(grants, 'decideHeld', 'R0B'), mayAt(grants, 'decideHeld', 'RXP')]).toEqual([no, yes]);
  });

  it('of the programme counts at every trust, and gives no person', () => {
    const lead = [{ role: 'programmeLead', trust: undefined } as const];
    expect([mayAt(lead, 'stopSending', 'RTR'), mayAt(lead, 'readPerson', 'RTR')]).toEqual([yes, no]);
  });
});
