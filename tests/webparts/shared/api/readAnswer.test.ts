import {
  byName,
  listOf,
  maybe,
  number,
  oneOf,
  parts,
  type Read,
  text,
  Unreadable,
  yesNo,
} from '../../../../webparts/shared/api/readAnswer';

interface Part {
  readonly name: string;
  readonly count?: number;
}

const colour = oneOf(['red', 'blue']);
const part = parts<Part>({ name: text, count: maybe(number) });

describe('reading a part of an answer', () => {
  it.each<[string, Read<unknown>, unknown, unknown]>([
    ['text', text, '', ''],
    ['a number', number, 0, 0],
    ['yes or no', yesNo, false, false],
    ['a word that is known', colour, 'blue', 'blue'],
    ['a list', listOf(number), [1, 2], [1, 2]],
    ['a list with nothing in it', listOf(number), [], []],
    ['what is there of what may be left out', maybe(number), 7, 7],
    ['null for what may be left out', maybe(number), null, undefined],
    ['numbers by name', byName(number), { new: 3, closed: 1 }, { new: 3, closed: 1 }],
    ['an object', part, { name: 'Sam', count: 2 }, { name: 'Sam', count: 2 }],
    ['an object with less', part, { name: 'Sam' }, { name: 'Sam' }],
    ['an object with more, which is passed over', part, { name: 'Sam', other: 1 }, { name: 'Sam' }],
  ])('takes %s', (_, read, value, taken) => {
    expect(read(value)).toStrictEqual(taken);
  });

  it.each<[string, Read<unknown>, unknown]>([
    ['a number for text', text, 7],
    ['nothing for text', text, undefined],
    ['text for a number', number, '7'],
    ['no number for a number', number, Number.NaN],
    ['a word for yes or no', yesNo, 'true'],
    ['a word that is not known', colour, 'green'],
    ['a word that every object knows', colour, 'constructor'],
    ['an object for a list', listOf(number), { length: 1 }],
    ['a list with a wrong part', listOf(number), [1, '2']],
    ['the wrong thing for what may be left out', maybe(number), 'none'],
    ['a list for an object', part, []],
    ['null for an object', part, null],
    ['an object that lacks a part', part, { count: 2 }],
    ['an object with a wrong part', part, { name: 'Sam', count: 'two' }],
    ['a wrong number by name', byName(number), { new: 'three' }],
  ])('refuses %s', (_, read, value) => {
    expect(() => read(value)).toThrow(Unreadable);
  });

  it('says nothing of what it refused', () => {
    expect(() => number('Sam Example')).toThrow(/^Not a number\.$/);
  });
});
