import fc from 'fast-check';
import { reasonCodes } from '../../../core/absence/reasons';
import type { AbsenceLine } from '../../../core/absence/spells';
import { assignmentStatuses, type StaffRow } from '../../../core/people/status';
import { type ByteText, Snapshot } from '../../../core/snapshot/snapshot';
import { day, line, open, post } from '../../made/absence';

/** A text somewhere inside other bytes, as the scanner gives it. */
function within(text: string): ByteText {
  const own = Buffer.from(text);
  const bytes = Buffer.concat([Buffer.from('before'), own, Buffer.from('after')]);
  return { bytes, from: 6, to: 6 + own.length };
}

interface Entry {
  readonly person: string;
  readonly line?: AbsenceLine;
  readonly staff?: StaffRow;
}

function snapshotOf(entries: readonly Entry[]): Snapshot {
  const snapshot = new Snapshot();
  for (const { person, line: one, staff } of entries) {
    if (one) snapshot.addLine(within(person), within(one.assignment), one.start, one.end, one.reason);
    if (staff) snapshot.addStaff(within(person), within(staff.assignment), staff.status, within(staff.trust));
  }
  return snapshot;
}

describe('a snapshot', () => {
  it('is empty at first', () => {
    const snapshot = new Snapshot();
    expect([...snapshot.absentPeople()]).toEqual([]);
    expect([snapshot.lineCount, snapshot.staffCount]).toEqual([0, 0]);
  });

  it('brings together what files say of a person, and leaves out who is not absent', () => {
    const snapshot = snapshotOf([
      { person: 'P1', line: line('S10', '2026-03-01', open) },
      { person: 'P2', staff: post('Active', 'A1', 'RTR') },
      { person: 'P1', staff: post('Leaver', 'A1', 'R0B') },
      { person: 'P3', line: line('S98', '2026-03-02', '2026-03-04', 'A9') },
      { person: 'P1', staff: post('Active', 'A2', 'RTR') },
    ]);
    expect([...snapshot.absentPeople()]).toEqual([
      {
        id: 'P1',
        lines: [line('S10', '2026-03-01', open)],
        staff: [post('Leaver', 'A1', 'R0B'), post('Active', 'A2', 'RTR')],
      },
      { id: 'P3', lines: [line('S98', '2026-03-02', '2026-03-04', 'A9')], staff: [] },
    ]);
    expect([snapshot.lineCount, snapshot.staffCount]).toEqual([2, 3]);
  });

  it('keeps the end of time apart from no end', () => {
    const snapshot = snapshotOf([
      { person: 'P1', line: line('S10', '2026-03-01', '4712-12-31') },
      { person: 'P1', line: line('S10', '2026-03-01', open) },
      { person: 'P1', line: line('S10', '1969-12-31', '1970-01-01') },
    ]);
    const [person] = snapshot.absentPeople();
    expect(person?.lines.map(({ end }) => end)).toEqual([day('4712-12-31'), undefined, 0]);
  });

  it('gives back everything that it was given, person by person, in the order of the files', () => {
    const lines = fc.record({
      assignment: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
      start: fc.integer({ min: day('1900-01-01'), max: day('2100-01-01') }),
      end: fc.option(fc.integer({ min: day('1900-01-01'), max: day('9999-12-31') }), { nil: undefined }),
      reason: fc.constantFrom(...reasonCodes),
    });
    const staff = fc.record({
      assignment: fc.string({ maxLength: 4 }),
      status: fc.constantFrom(...assignmentStatuses),
      trust: fc.constantFrom('R0B', 'RTR', ''),
    });
    const entries = fc.array(
      fc.record({ person: fc.constantFrom('P1', 'P2', 'Zoë', '3'), line: lines, staff }, { requiredKeys: ['person'] }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(entries, (made: Entry[]) => {
        const found = new Map([...snapshotOf(made).absentPeople()].map((person) => [person.id, person]));
        const absent = new Set(made.filter((entry) => entry.line).map(({ person }) => person));
        expect(new Set(found.keys())).toEqual(absent);
        for (const id of absent) {
          const own = made.filter(({ person }) => person === id);
          expect(found.get(id)).toEqual({
            id,
            lines: own.flatMap((entry) => entry.line ?? []),
            staff: own.flatMap((entry) => entry.staff ?? []),
          });
        }
      }),
    );
  });
});
