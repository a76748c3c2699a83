import path from 'node:path';
import { isoDay } from '../../../core/calendar/day';
import { BadRequest, nextCommand, readRequest } from '../../../local/people/request';
import { dayOfIso } from './measure';

const here = path.resolve('/some', 'folder');
const today = (): string => '2026-11-22';
const read = (words: string): ReturnType<typeof readRequest> => readRequest(words.split(' '), here, today);

describe('what the command line asks for', () => {
  it('is the whole programme over twelve months, as of today, unless it says otherwise', () => {
    expect(read('--out made-up --seed 7')).toEqual({
      ...{ out: 'made-up', folder: path.join(here, 'made-up') },
      ...{ seed: 7, staff: 34_995, months: 12, on: dayOfIso('2026-11-22') },
    });
  });

  it('is what it says', () => {
    const { folder, staff, months, on } = read('--on=2026-03-25 --months 3 --staff 50 --seed 0 --out /other');
    expect({ folder, staff, months, on: isoDay(on) }).toEqual({
      ...{ folder: path.resolve('/other'), staff: 50, months: 3, on: '2026-03-25' },
    });
  });

  it.each([
    ['', 'Please add --out DIR, the folder to write to.'],
    ['--seed 1', 'Please add --out DIR, the folder to write to.'],
    ['--out x', 'Please add --seed N, any whole number.'],
    ['--out', '--out needs a value after it.'],
    ['--out --seed 1', '--out needs a value after it.'],
    ['--out= --seed 1', '--out needs a value after it.'],
    ['--out x --seed 1.5', '--seed takes a whole number from 0 to 9007199254740991, and "1.5" is none.'],
    ['--out x --seed one', '--seed takes a whole number from 0 to 9007199254740991, and "one" is none.'],
    ['--out x --seed 1 --staff 0', '--staff takes a whole number from 1 to 400000, and "0" is none.'],
    ['--out x --seed 1 --staff 500000', '--staff takes a whole number from 1 to 400000, and "500000" is none.'],
    ['--out x --seed 1 --months 0', '--months takes a whole number from 1 to 120, and "0" is none.'],
    ['--out x --seed=-1', '--seed takes a whole number from 0 to 9007199254740991, and "-1" is none.'],
    ['--out x --seed 1 --on 25/03/2026', '--on takes a date like 2026-03-25, and "25/03/2026" is none.'],
    ['--out x --seed 1 --on 2026-02-29', '--on takes a date like 2026-03-25, and "2026-02-29" is none.'],
    ['--out x --sed 1', 'There is no option --sed: this takes --out, --seed, --staff, --months, --on.'],
    ['--out x -s 1', 'There is no option -s: this takes --out, --seed, --staff, --months, --on.'],
    ['--out x y --seed 1', '"y" belongs to no option: this takes --out, --seed, --staff, --months, --on.'],
  ])('is refused in one sentence: %s', (words, sentence) => {
    expect(() => readRequest(words.split(' ').filter(Boolean), here, today)).toThrow(new BadRequest(sentence));
  });

  it.each([
    ['made-up', 'npm run contacts -- --absence made-up/absence-*.csv --staff made-up/staff-*.csv --on 2026-03-25'],
    ['/a/b/', 'npm run contacts -- --absence /a/b/absence-*.csv --staff /a/b/staff-*.csv --on 2026-03-25'],
    ['.', 'npm run contacts -- --absence absence-*.csv --staff staff-*.csv --on 2026-03-25'],
    ['my dir', 'npm run contacts -- --absence "my dir"/absence-*.csv --staff "my dir"/staff-*.csv --on 2026-03-25'],
  ])('leads to a command that can be typed: %s', (out, command) => {
    expect(nextCommand(readRequest(['--out', out, '--seed', '1', '--on', '2026-03-25'], here, today))).toBe(command);
  });
});
