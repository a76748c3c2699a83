import { type AbsenceLine, spellsOf } from '../../../core/absence/spells';
import { type Decision, decide, heldReasons } from '../../../core/contacts/decision';
import { type AssignmentStatus, assignmentStatuses, decidingStatus } from '../../../core/people/status';
import { calendar, line, open, post, wednesday } from '../../made/absence';

/** Every set of statuses that a person's posts can have, on the post that is off and on another. */
const everySet: { off: AssignmentStatus | undefined; other: AssignmentStatus | undefined }[] = [
  undefined,
  ...assignmentStatuses,
].flatMap((off) => [undefined, ...assignmentStatuses].map((other) => ({ off, other })));

const absences: Record<string, AbsenceLine[]> = {
  'long, a cold': [line('S13', '2026-01-01', open)],
  'long, with stress': [line('S10', '2026-01-01', open)],
  'long, cancer': [line('S17', '2026-01-01', open)],
  'long, pregnancy': [line('S30', '2026-01-01', open)],
  'short, with stress': [line('S10', '2026-03-20', open)],
  'short, with stress and cancer': [line('S10', '2026-03-20', open), line('S17', '2026-03-21', open)],
  'nearly long, with stress': [line('S10', '2026-02-27', open)],
};

/** The first rung of the ladder that takes the case, as the design lists them. */
function rung(name: string, off: AssignmentStatus | undefined, other: AssignmentStatus | undefined): string {
  const statuses = [off, other].filter((status) => status !== undefined);
  const status = decidingStatus(statuses.map((one) => post(one)));
  if (status === 'Deceased' || status === 'Maternity' || status === 'Leaver') return status.toLowerCase();
  if (name.startsWith('nearly')) return 'waiting';
  if (status === undefined) return 'not-in-staff';
  if (status === 'Suspended') return 'suspended';
  if (status === 'Career Break') return 'career-break';
  if (status === 'unknown') return 'unknown-status';
  if (off !== 'Active') return 'left-assignment';
  return /cancer|pregnancy/.test(name) ? 'reason' : 'contact';
}

const word = (decision: Decision | undefined): string => {
  if (!decision) return 'nothing';
  return decision.is === 'held' || decision.is === 'suppressed' ? decision.why : decision.is;
};

describe('the ladder from a spell to a contact', () => {
  it.each(Object.entries(absences))('takes every person who is off: %s', (name, lines) => {
    const taken = new Set<string>();
    for (const { off, other } of everySet) {
      const staff = [...(off ? [post(off, 'A1')] : []), ...(other ? [post(other, 'A2')] : [])];
      const [spell] = spellsOf(lines, wednesday);
      const found = word(spell && decide(spell, staff, wednesday, calendar));
      expect(`${off} and ${other}: ${found}`).toBe(`${off} and ${other}: ${rung(name, off, other)}`);
      taken.add(found);
    }
    expect(taken).toContain('deceased');
    expect(taken.size).toBeGreaterThanOrEqual(name.startsWith('nearly') ? 4 : 9);
  });

  it('contacts nobody of whom one row says Deceased', () => {
    for (const lines of Object.values(absences)) {
      for (const status of assignmentStatuses) {
        const [spell] = spellsOf(lines, wednesday);
        const staff = [post(status, 'A1'), post('Deceased', 'A2')];
        expect(spell && decide(spell, staff, wednesday, calendar)).toEqual({ is: 'suppressed', why: 'deceased' });
      }
    }
  });

  it('has a rung for every reason to hold', () => {
    const found = Object.entries(absences).flatMap(([name]) =>
      everySet.map(({ off, other }) => rung(name, off, other)),
    );
    expect(heldReasons.filter((why) => !found.includes(why))).toEqual([]);
  });
});
