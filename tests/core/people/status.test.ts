import fc from 'fast-check';
import { assignmentStatus, assignmentStatuses, decidingStatus } from '../../../core/people/status';
import { post } from '../../made/absence';

describe("an assignment's status", () => {
  it.each(assignmentStatuses)('%s is read in any case and with blanks around it', (status) => {
    expect(assignmentStatus(` ${status.toUpperCase()} `)).toBe(status);
  });

  it.each(['', 'Acting Up', 'Secondment', 'Left', 'Active Assignment'])('"%s" is unknown', (text) => {
    expect(assignmentStatus(text)).toBe('unknown');
  });
});

describe("a person's status", () => {
  it('is the first of the ladder that one of the rows has', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...assignmentStatuses), { minLength: 1 }), (statuses) => {
        const rank = Math.min(...statuses.map((status) => assignmentStatuses.indexOf(status)));
        expect(decidingStatus(statuses.map((status) => post(status)))).toBe(assignmentStatuses[rank]);
      }),
    );
  });

  it('is in this order', () => {
    expect(assignmentStatuses.join(', ')).toBe('Deceased, Active, Maternity, Suspended, Career Break, unknown, Leaver');
  });

  it('is none for somebody who is not in the staff file', () => {
    expect(decidingStatus([])).toBeUndefined();
  });
});
