import fc from 'fast-check';
import { grantsOf } from '../../../core/access/roles';

const trusts = ['R0B', 'RXP', 'RVW', 'RTR'];

describe('the roles of a token', () => {
  it.each([
    ['HrAdviser.R0B', 'hrAdviser', 'R0B'],
    ['OhAdministrator.RXP', 'ohAdministrator', 'RXP'],
    ['OhClinician.RTR', 'ohClinician', 'RTR'],
    ['ProgrammeLead', 'programmeLead', undefined],
  ])('%s is read', (name, role, trust) => {
    expect(grantsOf([name], trusts)).toEqual([{ role, trust }]);
  });

  it.each([
    ['a trust that is not of the programme', 'OhClinician.RXX'],
    ['a clinician of no trust', 'OhClinician'],
    ['a clinician of an empty trust', 'OhClinician.'],
    ['a clinician of two trusts in one name', 'OhClinician.R0B.RXP'],
    ['a clinician of every trust', 'OhClinician.*'],
    ['other capitals', 'ohclinician.R0B'],
    ['a trust in small letters', 'OhClinician.r0b'],
    ['a blank around it', ' OhClinician.R0B'],
    ['a programme lead of a trust', 'ProgrammeLead.R0B'],
    ['a member of staff, which no name gives', 'Staff.R0B'],
    ['a manager, which no name gives', 'Manager.R0B'],
    ['what every object has', 'constructor.R0B'],
    ['what every object has, without a trust', '__proto__'],
    ['nothing', ''],
  ])('%s is passed over', (_, name) => {
    expect(grantsOf([name, 'OhClinician.RVW'], trusts)).toEqual([{ role: 'ohClinician', trust: 'RVW' }]);
  });

  it('of a team that trusts share are several', () => {
    expect(grantsOf(['OhClinician.RVW', 'OhClinician.RTR'], trusts)).toEqual([
      { role: 'ohClinician', trust: 'RVW' },
      { role: 'ohClinician', trust: 'RTR' },
    ]);
  });

  it('count once, however often they are named', () => {
    expect(grantsOf(['ProgrammeLead', 'ProgrammeLead'], trusts)).toHaveLength(1);
  });

  it.each([
    ['a missing claim', undefined],
    ['a single name', 'OhClinician.R0B'],
    ['an object', { 0: 'OhClinician.R0B', length: 1 }],
    ['names that are no text', [1, null, ['OhClinician.R0B']]],
  ])('%s gives none', (_, claim) => {
    expect(grantsOf(claim, trusts)).toEqual([]);
  });

  it('never name a trust of another programme, whatever the token says', () => {
    const word = fc.constantFrom('OhClinician', 'HrAdviser', 'OhAdministrator', 'ProgrammeLead', 'Staff', 'toString');
    const name = fc.oneof(
      fc.tuple(word, fc.string({ maxLength: 4 })).map((parts) => parts.join('.')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(name), (names) =>
        grantsOf(names, trusts).every(({ role, trust }) =>
          trust === undefined ? role === 'programmeLead' : trusts.includes(trust),
        ),
      ),
    );
  });
});
