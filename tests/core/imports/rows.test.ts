import fc from 'fast-check';
import {
  type AbsenceImported,
  type Kept,
  absenceOrder,
  amended,
  isAfter,
  staffOrder,
} from '../../../core/imports/rows';
import { staff, staffOf } from './staff';

const line = (person: string, start: string, changes: Partial<AbsenceImported> = {}): AbsenceImported => ({
  person,
  assignment: 'A1',
  start,
  end: '',
  reason: 'S13',
  ...changes,
});
const [monday, tuesday, wednesday] = ['2026-03-23T05:00:00Z', '2026-03-24T05:00:00Z', '2026-03-25T05:00:00Z'];
const kept = <Row>(row: Row, fileChangedAt = monday): Kept<Row> => ({ ...row, fileChangedAt });
const wholeOf = (changedAt = tuesday) => ({ whole: true, changedAt });
const changesOf = (changedAt = tuesday) => ({ whole: false, changedAt });
const [first, second] = [line('P1', '2026-03-01'), line('P2', '2026-03-01')];
const [one, two] = [kept(first), kept(second)];

describe('what there is after an import', () => {
  it('is the file alone where it is a whole extract', () => {
    expect(amended([one, two], [second], wholeOf(), absenceOrder)).toEqual([kept(second, tuesday)]);
  });

  it.each([
    ['an end', { end: '2026-03-05' }],
    ['a reason', { reason: 'S10' }],
  ])('has %s from a file with changes in place of what was there', (_, change) => {
    const changed = { ...first, ...change };
    expect(amended([one, two], [changed], changesOf(), absenceOrder)).toEqual([two, kept(changed, tuesday)]);
  });

  it.each([
    ['of another person', second],
    ['of another post', line('P1', '2026-03-01', { assignment: 'A2' })],
    ['with another first day', line('P1', '2026-03-02')],
  ])('has a line %s beside what was there', (_, added) => {
    expect(amended([one], [added], changesOf(), absenceOrder)).toEqual([one, kept(added, tuesday)]);
  });

  it('loses nothing by a file with changes that is empty', () => {
    expect(amended([one, two], [], changesOf(), absenceOrder)).toEqual([one, two]);
  });

  it('has a post once, whatever is another about it', () => {
    const [old, changed] = [kept(staffOf('P1')), staffOf('P1', { mobile: '07700 900999', status: 'Leaver' })];
    expect(amended([old], [changed], changesOf(), staffOrder)).toEqual([kept(changed, tuesday)]);
    const other = staffOf('P1', { assignment: 'A2' });
    expect(amended([old], [other], changesOf(), staffOrder)).toEqual([old, kept(other, tuesday)]);
  });

  it('takes no person and post for those of somebody else whose letters run together alike', () => {
    const { keyOf } = staffOrder;
    expect(keyOf(staffOf('P1', { assignment: '1A' }))).not.toBe(keyOf(staffOf('P11', { assignment: 'A' })));
  });

  it('has every key of a file with changes once, and loses none', () => {
    const numbers = fc.uniqueArray(fc.nat(20));
    fc.assert(
      fc.property(numbers, numbers, (old, changed) => {
        const pick = (from: readonly number[], mobile: string) =>
          from.map((number) => ({ ...(all[number] ?? staffOf('P1')), mobile }));
        const before = pick(old, 'before').map((row) => kept(row));
        const after = amended(before, pick(changed, 'after'), changesOf(), staffOrder);
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

describe('a file that counts late', () => {
  const newer = kept(staffOf('P1', { permission: 'N' }), wednesday);
  const older = kept(staffOf('P2'));
  const [mine, other] = [staffOf('P1'), staffOf('P3')];

  it('with changes leaves what a newer one says, and adds what none has said', () => {
    expect(amended([newer, older], [mine, other], changesOf(), staffOrder)).toEqual([
      newer,
      older,
      kept(other, tuesday),
    ]);
  });

  it('that is a whole extract leaves what a newer one says, and replaces what is older', () => {
    expect(amended([newer, older], [mine, other], wholeOf(), staffOrder)).toEqual([newer, kept(other, tuesday)]);
  });

  it('takes the place of what was changed at the same instant', () => {
    expect(amended([newer], [mine], changesOf(wednesday), staffOrder)).toEqual([kept(mine, wednesday)]);
  });

  it.each([wholeOf(), changesOf()])('tells of a death that the newer one does not know of (%j)', (file) => {
    const died = staffOf('P1', { status: 'Deceased' });
    expect(amended([newer], [died], file, staffOrder)).toEqual([kept(died, tuesday)]);
  });

  it.each([wholeOf(), changesOf()])('undoes no death that the newer one tells of (%j)', (file) => {
    const died = kept(staffOf('P1', { status: 'Deceased' }), wednesday);
    expect(amended([died], [mine], file, staffOrder)).toEqual([died]);
  });

  it('is compared by its instant, however that is written', () => {
    expect(isAfter('2026-03-25T05:00:00.500Z', '2026-03-25T05:00:00Z')).toBe(true);
    expect(isAfter('2026-03-25T05:00:00Z', '2026-03-25T05:00:00.000Z')).toBe(false);
    expect([isAfter('', monday), isAfter(monday, '')]).toEqual([false, false]);
  });
});

const all = staff(21);
