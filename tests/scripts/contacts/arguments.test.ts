import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isoDay } from '../../../core/calendar/day';
import { readArguments } from '../../../scripts/contacts/arguments';
import { expandWildcard } from '../../../scripts/contacts/wildcards';
import { ownFolder } from '../../made/command';

const folder = path.resolve('/somewhere');
const read = (line: string) => readArguments(line.split(' ').filter(Boolean), folder);
const complaint = (line: string): string => {
  try {
    read(line);
    return 'understood';
  } catch (error) {
    return (error as Error).message;
  }
};

const enough = '--absence a.csv --staff s.csv --on 2026-03-25';

describe('the command line', () => {
  it('names files as they were given, and where they are', () => {
    const request = read(`${enough} --json out/o.json`);
    expect(request.absence).toEqual([{ name: 'a.csv', path: path.join(folder, 'a.csv'), trust: undefined }]);
    expect(request.staff.map(({ name }) => name)).toEqual(['s.csv']);
    expect(request.json?.path).toBe(path.join(folder, 'out', 'o.json'));
    expect(request.page).toBeUndefined();
    expect(request.encoding).toBeUndefined();
    expect(isoDay(request.on)).toBe('2026-03-25');
  });

  it('takes several files, an option twice, and values after =', () => {
    const request = read('--staff s.csv --absence a.csv b.csv --on=2026-03-25 --absence c=d.csv --encoding=UTF-8');
    expect(request.absence.map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'c=d.csv']);
    expect(request.encoding).toBe('utf-8');
  });

  it('reads a file that is named twice once', () => {
    expect(read(`${enough} --absence a.csv ./b.csv b.csv ./a.csv`).absence.map(({ name }) => name)).toEqual([
      'a.csv',
      './b.csv',
    ]);
  });

  it('gives files the mapping of their trust', () => {
    const request = read(`${enough} --absence b.csv c.csv --trust R0B=a.csv s.csv rtr=./c.csv`);
    const trusts = [...request.absence, ...request.staff].map(({ name, trust }) => [name, trust?.ods]);
    expect(trusts).toEqual([
      ['a.csv', 'R0B'],
      ['b.csv', undefined],
      ['c.csv', 'RTR'],
      ['s.csv', 'R0B'],
    ]);
  });

  it.each([
    ['', /Add --absence/],
    ['--absence a.csv --on 2026-03-25', /Add --staff/],
    ['--absence a.csv --staff s.csv', /Add --on/],
    ['--absence --staff s.csv --on 2026-03-25', /Say something after --absence/],
    ['a.csv --staff s.csv --on 2026-03-25', /Put two dashes after "npm run contacts"/],
    [`${enough} --colour red`, /no option --colour/],
    [enough.replace('2026-03-25', '25/03/2026'), /a day that exists/],
    [enough.replace('2026-03-25', '2026-02-30'), /a day that exists/],
    [enough.replace('2026', '2019'), /from 1 January 2020 to 31 December 2035/],
    [enough.replace('2026', '2036'), /from 1 January 2020 to 31 December 2035/],
    [`${enough} 2026-03-26`, /--on once/],
    [`${enough} --encoding latin1`, /utf-8 and windows-1252/],
    [`${enough} --trust a.csv`, /R0B, RXP, RVW, RTR/],
    [`${enough} --trust XYZ=a.csv`, /R0B, RXP, RVW, RTR/],
    [`${enough} --trust R0B=b.csv`, /“b.csv”, which is neither/],
    [`${enough} --trust R0B=a.csv RXP=./a.csv`, /cannot be of both R0B and RXP/],
  ])('%s: one sentence', (line, expected) => {
    expect(complaint(line)).toMatch(expected);
    expect(complaint(line)).not.toMatch(/\n/);
  });
});

describe('the files of a trust', () => {
  const made = ownFolder();

  it('may be named with a star, too', () => {
    for (const name of ['absence-R0B.csv', 'staff-R0B.csv', 's.csv']) writeFileSync(path.join(made(), name), '');
    const args = '--absence absence-*.csv --staff s.csv staff-R0B.csv --on 2026-03-25 --trust R0B=*-R0B.csv'.split(' ');
    const { absence, staff } = readArguments(args, made());
    expect([...absence, ...staff].map(({ name, trust }) => [name, trust?.ods])).toEqual([
      ['absence-R0B.csv', 'R0B'],
      ['s.csv', undefined],
      ['staff-R0B.csv', 'R0B'],
    ]);
  });
});

describe('a file name with a star, which some shells leave to the program', () => {
  const made = ownFolder();
  beforeEach(() => {
    mkdirSync(path.join(made(), 'in'));
    for (const name of [
      'absence-RTR.csv',
      'absence-R0B.csv',
      'absence.csv.part',
      'staff-R0B.csv',
      '.absence-x.csv',
      'q*.csv',
      'qx.csv',
    ]) {
      writeFileSync(path.join(made(), 'in', name), '');
    }
  });

  it.each([
    ['in/absence-*.csv', ['in/absence-R0B.csv', 'in/absence-RTR.csv']],
    ['in/*R0B*', ['in/absence-R0B.csv', 'in/staff-R0B.csv']],
    ['in/a+*.csv', ['in/a+*.csv']],
    ['nowhere/*.csv', ['nowhere/*.csv']],
    ['in/staff-R0B.csv', ['in/staff-R0B.csv']],
    ['in/q*.csv', ['in/q*.csv']],
  ])('%s is %j', (name, expected) => {
    expect(expandWildcard(name, made())).toEqual(expected);
  });
});
