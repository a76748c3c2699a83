import fc from 'fast-check';
import { type AbsenceImported, absenceKey, amended, staffKey } from '../../../core/imports/rows';
import { staff, staffOf } from './staff';

const line = (person: string, start: string, changes: Partial<AbsenceImported> = {}): AbsenceImported => ({
  person,
  assignment: 'A1',
  start,
  end: '',
  reason: 'S13',
  ...changes,
});
const [one, two] = [line('P1', '2026-03-01'), line('P2', '2026-03-01')];

describe('what there is after an import', () => {
  it('is the file alone where it is a whole extract', () => {
    expect(amended([one, two], [two], true, absenceKey)).toEqual([two]);
  });

  it.each([
    ['an end', { end: '2026-03-05' }],
    ['a reason', { reason: 'S10' }],
  ])('has %s from a file with changes in place of what was there', (_, change) => {
    const changed = { ...one, ...change };
    expect(amended([one, two], [changed], false, absenceKey)).toEqual([two, changed]);
  });

  it.each([
    ['of another person', two],
    ['of another post', line('P1', '2026-03-01', { assignment: 'A2' })],
    ['with another first day', line('P1', '2026-03-02')],
  ])('has a line %s beside what was there', (_, added) => {
    expect(amended([one], [added], false, absenceKey)).toEqual([one, added]);
  });

  it('loses nothing by a file with changes that is empty', () => {
    expect(amended([one, two], [], false, absenceKey)).toEqual([one, two]);
  });

  it('has a post once, whatever is another about it', () => {
    const [old, changed] = [staffOf('P1'), staffOf('P1', { mobile: '07700 900999', status: 'Leaver' })];
    expect(amended([old], [changed], false, staffKey)).toEqual([changed]);
    const second = staffOf('P1', { assignment: 'A2' });
    expect(amended([old], [second], false, staffKey)).toEqual([old, second]);
  });

  it('takes no person and post for those of somebody else whose letters run together alike', () => {
    expect(staffKey(staffOf('P1', { assignment: '1A' }))).not.toBe(staffKey(staffOf('P11', { assignment: 'A' })));
  });

  it('has every key of a file with changes once, and loses none', () => {
    const numbers = fc.uniqueArray(fc.nat(20));
    fc.assert(
      fc.property(numbers, numbers, (old, changed) => {
        const pick = (from: readonly number[], mobile: string) =>
          from.map((number) => ({ ...(all[number] ?? staffOf('P1')), mobile }));
        const after = amended(pick(old, 'before'), pick(changed, 'after'), false, staffKey);
        const expected = new Map([
          ...old.map((each) => [each, 'before']),
          ...changed.map((each) => [each, 'after']),
        ] as [number, string][]);
        const found = new Map(after.map(({ person, mobile }) => [Number(person.slice(1)) - 1, mobile]));
        expect([after.length, found]).toEqual([expected.size, expected]);
      }),
    );
  });
});

const all = staff(21);
