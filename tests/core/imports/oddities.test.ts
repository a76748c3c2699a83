import type { AbsenceSummary } from '../../../core/imports/absenceSummary';
import { absenceOddities, staffOddities } from '../../../core/imports/oddities';
import type { StaffSummary } from '../../../core/imports/staffSummary';

const absence = (changes: Partial<AbsenceSummary>): AbsenceSummary => ({
  rows: 1000,
  rowsBefore: 1000,
  inFile: 1000,
  rejected: 0,
  cutOff: 0,
  people: 900,
  openBefore: 500,
  newSpells: 0,
  closed: 0,
  changed: 0,
  notInStaff: 0,
  ...changes,
});
const staff = (changes: Partial<StaffSummary>): StaffSummary => ({
  rows: 1000,
  rowsBefore: 1000,
  inFile: 1000,
  rejected: 0,
  cutOff: 0,
  otherTrust: 0,
  people: 900,
  peopleBefore: 900,
  inBoth: 900,
  deceased: 0,
  leavers: 0,
  permissionsGiven: 0,
  mobilesBefore: 800,
  mobilesChanged: 0,
  emailsBefore: 600,
  emailsChanged: 0,
  numbersShared: 0,
  numbersNotMobile: 0,
  ...changes,
});
const usual = { deceased: 0, leavers: 0 };

describe('what is odd about either extract', () => {
  const rows: readonly [number, readonly string[]][] = [
    [899, ['rows-down']],
    [900, []],
    [1000, []],
    [1100, []],
    [1101, ['rows-up']],
    [0, ['rows-down']],
  ];

  it.each(rows)('%i rows where there were 1,000: %j', (count, odd) => {
    expect(absenceOddities(absence({ rows: count }), true)).toEqual(odd);
    expect(staffOddities(staff({ rows: count }), usual, true)).toEqual(odd);
  });

  it.each(rows)('%i rows with a file that has changes alone can only be too many', (count, odd) => {
    const tooMany = odd.filter((each) => each === 'rows-up');
    expect(absenceOddities(absence({ rows: count }), false)).toEqual(tooMany);
    expect(staffOddities(staff({ rows: count }), usual, false)).toEqual(tooMany);
  });

  it.each([true, false])('the first one waits, and says nothing else (whole: %s)', (whole) => {
    expect(absenceOddities(absence({ rowsBefore: 0 }), whole)).toEqual(['first-import']);
    const everything = { rowsBefore: 0, deceased: 99, leavers: 99, numbersShared: 9, numbersNotMobile: 9 };
    expect(staffOddities(staff(everything), usual, whole)).toEqual(['first-import']);
  });

  it.each<[string, Record<'inFile' | 'rejected', number>, readonly string[]]>([
    ['5 of few', { inFile: 100, rejected: 5 }, []],
    ['6 of few', { inFile: 100, rejected: 6 }, ['rejected-high']],
    ['2 % of many', { inFile: 5000, rejected: 100 }, []],
    ['more than 2 % of many', { inFile: 5000, rejected: 101 }, ['rejected-high']],
  ])('%s rows that were put aside: %j', (_, counts, odd) => {
    for (const whole of [true, false]) {
      expect(absenceOddities(absence(counts), whole)).toEqual(odd);
      expect(staffOddities(staff(counts), usual, whole)).toEqual(odd);
    }
  });
});

describe('what is odd about an absence extract', () => {
  it('are not many spells that are new or changed', () => {
    expect(absenceOddities(absence({ newSpells: 900, changed: 900 }), true)).toEqual([]);
  });

  it.each<[string, Partial<AbsenceSummary>, readonly string[]]>([
    ['5 of few', { openBefore: 16, closed: 5 }, []],
    ['all of few', { openBefore: 16, closed: 16 }, ['closed-high']],
    ['a fifth of many', { openBefore: 500, closed: 100 }, []],
    ['more than a fifth of many', { openBefore: 500, closed: 101 }, ['closed-high']],
  ])('closing %s that went on: %j', (_, counts, odd) => {
    expect(absenceOddities(absence(counts), true)).toEqual(odd);
    expect(absenceOddities(absence(counts), false)).toEqual(odd);
  });

  it.each<[string, Partial<AbsenceSummary>, readonly string[]]>([
    ['5 of few', { people: 10, notInStaff: 5 }, []],
    ['6 of few', { people: 10, notInStaff: 6 }, ['not-in-staff-high']],
    ['a tenth of many', { people: 900, notInStaff: 90 }, []],
    ['more than a tenth of many', { people: 900, notInStaff: 91 }, ['not-in-staff-high']],
  ])('%s people whom no staff extract has: %j', (_, counts, odd) => {
    expect(absenceOddities(absence(counts), true)).toEqual(odd);
    expect(absenceOddities(absence(counts), false)).toEqual(odd);
  });

  it('is that it ends in the middle of a row', () => {
    expect(absenceOddities(absence({ cutOff: 1 }), true)).toEqual(['cut-off']);
    expect(staffOddities(staff({ cutOff: 1 }), usual, false)).toEqual(['cut-off']);
  });

  it('is told all together, in one order', () => {
    expect(absenceOddities(absence({ rows: 1, rejected: 99, closed: 499 }), true)).toEqual([
      'rows-down',
      'rejected-high',
      'closed-high',
    ]);
  });
});

describe('what is odd about a staff extract', () => {
  it.each([
    ['10 of few', 20, 10, []],
    ['11 of few', 20, 9, ['people-gone']],
    ['a fifth of many', 900, 720, []],
    ['more than a fifth of many', 900, 719, ['people-gone']],
  ])('are people who are gone from a whole one: %s', (_, peopleBefore, inBoth, odd) => {
    expect(staffOddities(staff({ peopleBefore, inBoth }), usual, true)).toEqual(odd);
    expect(staffOddities(staff({ peopleBefore, inBoth }), usual, false)).toEqual([]);
  });

  it.each<[string, Partial<StaffSummary>, { deceased: number; leavers: number }, string[]]>([
    ['two deaths where none is usual', { deceased: 2 }, usual, []],
    ['three deaths where none is usual', { deceased: 3 }, usual, ['deceased-high']],
    ['three times the usual deaths', { deceased: 6 }, { ...usual, deceased: 2 }, []],
    ['more than three times the usual deaths', { deceased: 7 }, { ...usual, deceased: 2 }, ['deceased-high']],
    ['two deaths where they are rarer than one', { deceased: 2 }, { ...usual, deceased: 0.1 }, []],
    ['ten leavers where none is usual', { leavers: 10 }, usual, []],
    ['eleven leavers where none is usual', { leavers: 11 }, usual, ['leavers-high']],
    ['three times the usual leavers', { leavers: 15 }, { ...usual, leavers: 5 }, []],
    ['more than three times the usual leavers', { leavers: 16 }, { ...usual, leavers: 5 }, ['leavers-high']],
    ['ten people of few who permit it now', { peopleBefore: 20, inBoth: 20, permissionsGiven: 10 }, usual, []],
    ['eleven people of few', { peopleBefore: 20, inBoth: 20, permissionsGiven: 11 }, usual, ['permission-changed']],
    ['2 % of the people who permit it now', { peopleBefore: 800, inBoth: 800, permissionsGiven: 16 }, usual, []],
    [
      'more than 2 % of the people',
      { peopleBefore: 800, inBoth: 800, permissionsGiven: 17 },
      usual,
      ['permission-changed'],
    ],
    ['2 % of the mobiles', { mobilesChanged: 16 }, usual, []],
    ['more than 2 % of the mobiles', { mobilesChanged: 17 }, usual, ['mobiles-changed']],
    ['2 % of the e-mail addresses', { emailsChanged: 12 }, usual, []],
    ['more than 2 % of the e-mail addresses', { emailsChanged: 13 }, usual, ['emails-changed']],
    ['no mobile where nobody had one', { mobilesBefore: 0, mobilesChanged: 0 }, usual, []],
    ['the only mobile of a small trust', { mobilesBefore: 1, mobilesChanged: 1 }, usual, ['mobiles-changed']],
    ['one more number of too many people', { numbersShared: 1 }, usual, ['number-shared']],
    ['one more that is no mobile', { numbersNotMobile: 1 }, usual, ['number-not-uk-mobile']],
  ])('%s', (_, changes, before, odd) => {
    expect(staffOddities(staff(changes), before, true)).toEqual(odd);
    // Where rows do not matter, these do all the same.
    expect(staffOddities(staff(changes), before, false)).toEqual(odd);
  });

  it('is told all together, in one order', () => {
    const all = { rows: 1, rejected: 99, deceased: 99, leavers: 99, mobilesChanged: 99, emailsChanged: 99 };
    const more = { permissionsGiven: 99, numbersShared: 1, numbersNotMobile: 1 };
    expect(staffOddities(staff({ ...all, ...more }), usual, true)).toEqual([
      'rows-down',
      'rejected-high',
      'deceased-high',
      'leavers-high',
      'permission-changed',
      'mobiles-changed',
      'emails-changed',
      'number-shared',
      'number-not-uk-mobile',
    ]);
  });
});
