import fc from 'fast-check';
import { type StaffSummary, staffSummary } from '../../../core/imports/staffSummary';
import type { StaffImported } from '../../../core/imports/rows';
import { mobileOf, staff, staffOf } from './staff';

const shared = '07400 200000';
const noneAside = { inFile: 10, rejected: 0, cutOff: 0, otherTrust: 0 };
/** The first so many of the people have this number. */
const withNumber = (people: readonly StaffImported[], count: number, mobile = shared): StaffImported[] =>
  people.map((row, at) => (at < count ? { ...row, mobile } : row));

describe('the summary of a staff import', () => {
  const ten = staff(10);

  it('tells of nothing where nothing is another', () => {
    expect(staffSummary(ten, [...ten].reverse(), noneAside)).toEqual({
      rows: 10,
      rowsBefore: 10,
      inFile: 10,
      rejected: 0,
      cutOff: 0,
      otherTrust: 0,
      people: 10,
      peopleBefore: 10,
      inBoth: 10,
      deceased: 0,
      leavers: 0,
      permissionsGiven: 0,
      mobilesBefore: 10,
      mobilesChanged: 0,
      emailsBefore: 10,
      emailsChanged: 0,
      numbersShared: 0,
      numbersNotMobile: 0,
    });
  });

  it('counts rows and people apart', () => {
    const after = [...staff(2), staffOf('P1', { assignment: 'A2' })];
    expect(staffSummary([], after, { inFile: 6, rejected: 3, cutOff: 0, otherTrust: 2 })).toMatchObject({
      rows: 3,
      rowsBefore: 0,
      inFile: 6,
      rejected: 3,
      otherTrust: 2,
      people: 2,
      inBoth: 0,
    });
  });

  it.each<[string, StaffImported[], StaffImported[], Partial<StaffSummary>]>([
    ['a death that is new', staff(1), staff(1, { status: 'Deceased' }), { deceased: 1 }],
    [
      'no death that was told before',
      staff(1, { status: 'Deceased' }),
      staff(1, { status: 'Deceased' }),
      { deceased: 0 },
    ],
    ['somebody new who left', [], staff(1, { status: 'Leaver' }), { leavers: 1 }],
    [
      'one who left one of two posts',
      staff(1),
      [staffOf('P1', { status: 'Leaver' }), staffOf('P1', { assignment: 'A2' })],
      { leavers: 1 },
    ],
    ['one who came back', staff(1, { status: 'Leaver' }), staff(1), { leavers: 0, deceased: 0 }],
    [
      'one who left on both posts',
      [staffOf('P1'), staffOf('P1', { assignment: 'A2' })],
      [staffOf('P1', { status: 'Leaver' }), staffOf('P1', { assignment: 'A2', status: 'Leaver' })],
      { leavers: 2 },
    ],
  ])('tells of %s', (_, before, after, expected) => {
    expect(staffSummary(before, after, noneAside)).toMatchObject(expected);
  });

  it.each([
    ['N', 'Y', 1],
    ['', 'y', 1],
    ['Y', 'N', 0],
    ['N', '', 0],
    ['Y', 'Y', 0],
  ])('a permission of %j that is %j now is given %i times', (before, after, given) => {
    const [old, now] = [staff(1, { permission: before }), staff(1, { permission: after })];
    expect(staffSummary(old, now, noneAside)).toMatchObject({ inBoth: 1, permissionsGiven: given });
  });

  it('a permission is given on all posts together, and by nobody who was not there before', () => {
    const no = staffOf('P1', { assignment: 'A2', permission: 'N' });
    expect(staffSummary([staffOf('P1'), no], [staffOf('P1'), no], noneAside).permissionsGiven).toBe(0);
    expect(staffSummary([staffOf('P1'), no], staff(2), noneAside)).toMatchObject({ inBoth: 1, permissionsGiven: 1 });
  });

  it.each<[string, Partial<StaffImported>, Partial<StaffImported>, Partial<StaffSummary>]>([
    ['another mobile', {}, { mobile: '07400 999999' }, { mobilesBefore: 1, mobilesChanged: 1 }],
    ['a mobile that is gone', {}, { mobile: '' }, { mobilesBefore: 1, mobilesChanged: 1 }],
    [
      'no change where it is written in another way',
      { mobile: '07400 100001' },
      { mobile: '+44 7400 100001' },
      { mobilesBefore: 1, mobilesChanged: 0 },
    ],
    [
      'no change where there was none',
      { mobile: ' ' },
      { mobile: '07400 100001' },
      { mobilesBefore: 0, mobilesChanged: 0 },
    ],
    [
      'a landline in place of another',
      { mobile: '0191 498 0001' },
      { mobile: '0191 498 0002' },
      { mobilesBefore: 1, mobilesChanged: 1 },
    ],
    ['another e-mail address', {}, { personalEmail: 'other@example.com' }, { emailsBefore: 1, emailsChanged: 1 }],
    [
      'no change in capitals',
      { personalEmail: 'sam@example.com' },
      { personalEmail: ' Sam@Example.com' },
      { emailsBefore: 1, emailsChanged: 0 },
    ],
    ['an e-mail address that is gone', {}, { personalEmail: '' }, { emailsBefore: 1, emailsChanged: 1 }],
  ])('tells of %s', (_, before, after, expected) => {
    expect(staffSummary([staffOf('P1', before)], [staffOf('P1', after)], noneAside)).toMatchObject(expected);
  });

  it('compares no details of somebody who is there no more', () => {
    expect(staffSummary(staff(2), staff(1), noneAside)).toMatchObject({
      mobilesBefore: 1,
      mobilesChanged: 0,
      emailsBefore: 1,
    });
  });

  it('compares the number that would be used: that of the post that somebody works in', () => {
    const left = staffOf('P1', { assignment: 'A0', status: 'Leaver', mobile: '07400 300000' });
    const [before, after] = [
      [left, staffOf('P1')],
      [left, staffOf('P1', { mobile: '07400 999999' })],
    ];
    expect(staffSummary(before, after, noneAside)).toMatchObject({ mobilesBefore: 1, mobilesChanged: 1 });
    expect(staffSummary(before, [...before].reverse(), noneAside)).toMatchObject({ mobilesChanged: 0 });
  });

  it.each([
    [3, 0],
    [4, 1],
    [10, 1],
  ])('a number of %i people is shared by too many %i times', (people, numbers) => {
    expect(staffSummary(ten, withNumber(ten, people), noneAside).numbersShared).toBe(numbers);
  });

  it('a number is shared however each of them writes it', () => {
    const ways = ['07400 200000', '+447400200000', '0044 7400 200000', '7400200000'];
    const after = ten.map((row, at) => ({ ...row, mobile: ways[at] ?? row.mobile }));
    expect(staffSummary(ten, after, noneAside).numbersShared).toBe(1);
  });

  it('four posts of one person share no number', () => {
    const posts = ['A1', 'A2', 'A3', 'A4'].map((assignment) => staffOf('P1', { assignment }));
    expect(staffSummary([], posts, noneAside).numbersShared).toBe(0);
  });

  it('a number that was shared by too many before is news only when somebody else has it', () => {
    const before = withNumber(ten, 4);
    expect(staffSummary(before, before, noneAside).numbersShared).toBe(0);
    expect(staffSummary(before, withNumber(ten, 5), noneAside).numbersShared).toBe(1);
    expect(staffSummary(withNumber(ten, 5), before, noneAside).numbersShared).toBe(0);
    const after = before.map((row, at) => (at >= 4 && at < 8 ? { ...row, mobile: mobileOf(0) } : row));
    expect(staffSummary(before, after, noneAside).numbersShared).toBe(1);
  });

  it.each([
    ['0191 498 0001', 1],
    ['07400 20000', 1],
    ['ring 07400 200000', 1],
    ['not known', 0],
    ['', 0],
    [' ', 0],
    ['07400 200000', 0],
  ])('%j instead of a mobile counts %i times as none', (mobile, count) => {
    expect(staffSummary(ten, withNumber(ten, 1, mobile), noneAside).numbersNotMobile).toBe(count);
  });

  it('what was no mobile before is no news, and another text is', () => {
    const before = withNumber(ten, 1, 'ext. 12');
    expect(staffSummary(before, before, noneAside).numbersNotMobile).toBe(0);
    expect(staffSummary(before, withNumber(ten, 1, 'ext. 13'), noneAside).numbersNotMobile).toBe(1);
    expect(staffSummary(before, withNumber(ten, 2, 'ext. 12'), noneAside).numbersNotMobile).toBe(1);
  });

  it('is told of one person with as many posts as a whole trust within a moment', () => {
    const posts = Array.from({ length: 30_000 }, (_, number) => staffOf('P1', { assignment: `A${number}` }));
    expect(staffSummary(posts, posts, noneAside)).toMatchObject({ rows: 30_000, people: 1, leavers: 0 });
  }, 5000);

  it('tells of nothing, whatever the file has, where it is the same in another order', () => {
    const person = fc.record({
      person: fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'),
      assignment: fc.uuid(),
      mobile: fc.constantFrom('', shared, '0191 498 0001', 'not known'),
      status: fc.constantFrom('Active', 'Leaver', 'Deceased'),
    });
    const rows = fc.uniqueArray(person, { selector: ({ person: id }) => id });
    fc.assert(
      fc.property(rows, (drawn) => {
        const file = drawn.map(({ person: id, ...more }) => staffOf(id, more));
        const {
          rows: after,
          rowsBefore,
          people,
          peopleBefore,
          inFile,
          inBoth,
          mobilesBefore,
          emailsBefore,
          ...changes
        } = staffSummary(file, [...file].reverse(), noneAside);
        expect([after, rowsBefore, people, peopleBefore, inBoth, emailsBefore, inFile - 10]).toEqual([
          ...Array<number>(6).fill(file.length),
          0,
        ]);
        expect(mobilesBefore).toBe(file.filter(({ mobile }) => mobile !== '').length);
        expect(Object.values(changes).filter((count) => count !== 0)).toEqual([]);
      }),
    );
  });
});
