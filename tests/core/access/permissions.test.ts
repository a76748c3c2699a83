import { type Action, actions, allowed, inOrder, may } from '../../../core/access/permissions';
import { type Role, roles } from '../../../core/access/roles';

const yes = true;
const no = false;

/** The whole table, written out a second time: a change of a right is a change of both. */
const cells: Record<Role, Record<Action, boolean>> = {
  staff: { readOwnMe: yes, seeUnfinishedServices: no },
  manager: { readOwnMe: yes, seeUnfinishedServices: no },
  hrAdviser: { readOwnMe: yes, seeUnfinishedServices: no },
  ohAdministrator: { readOwnMe: yes, seeUnfinishedServices: yes },
  ohClinician: { readOwnMe: yes, seeUnfinishedServices: no },
  programmeLead: { readOwnMe: yes, seeUnfinishedServices: yes },
};
const all = roles.flatMap((role) => actions.map((action) => [role, action, cells[role][action]] as const));

describe(`who may do what, in ${String(all.length)} cells`, () => {
  it.each(all)('%s, %s: %s', (role, action, expected) => {
    expect(may([role], action)).toBe(expected);
  });

  it('names every role and action once, and no others', () => {
    expect(Object.keys(cells).sort()).toEqual([...roles].sort());
    for (const row of Object.values(cells)) expect(Object.keys(row).sort()).toEqual([...actions].sort());
    expect(all).toHaveLength(12);
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
    expect(allowed(['staff', 'ohAdministrator'])).toEqual([...actions]);
    expect(allowed(['ohClinician', 'staff'])).toEqual(['readOwnMe']);
    expect(allowed([])).toEqual([]);
  });

  it('has each role named once and in order', () => {
    expect(inOrder(['ohClinician', 'staff', 'ohClinician'])).toEqual(['staff', 'ohClinician']);
  });
});
