import fc from 'fast-check';
import { comparableNumber, ukMobile } from '../../../core/people/mobile';

describe('a UK mobile', () => {
  it.each([
    '07700900123',
    '07700 900123',
    ' 07700 900 123 ',
    '(07700) 900-123',
    '07700.900.123',
    '+447700900123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '(+44) 7700 900123',
    '0044 7700 900123',
    '00447700900123',
    '447700900123',
    '7700900123',
    '07700\u00a0900123',
    '07700\u2011900\u2011123',
  ])('is taken as people write it: %j', (text) => {
    expect(ukMobile(text)).toBe('+447700900123');
  });

  it.each([
    ['the Isle of Man', '07624 300123', '+447624300123'],
    ['one that begins 071', '07100 000123', '+447100000123'],
    ['one that begins 079', '07999 000123', '+447999000123'],
  ])('can be of %s', (_, text, expected) => {
    expect(ukMobile(text)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'not known'],
    ['a nought', '0'],
    ['a landline', '0191 498 0123'],
    ['a personal number', '07012 345678'],
    ['a pager', '07640 123456'],
    ['a figure too few', '07700 90012'],
    ['a figure too many', '07700 9001234'],
    ['another country', '+33 6 12 34 56 78'],
    ['another country, with 00', '0033 612345678'],
    ['two numbers', '07700 900123 / 07700 900124'],
    ['a number with a note', '07700 900123 (wife)'],
    ['letters for figures', 'O77OO 9OO123'],
    ['figures of another script', '٠٧٧٠٠٩٠٠١٢٣'],
    ['+44 and no more', '+44'],
    ['a plus in another place', '0+7700900123'],
  ])('is not %s', (_, text) => {
    expect(ukMobile(text)).toBeUndefined();
  });

  const figures = fc.tuple(
    fc.constantFrom('71', '72', '73', '74', '75', '77', '78', '79'),
    fc.stringMatching(/^\d{8}$/),
  );
  it('is the same however it is spaced, and once more', () => {
    const spaces = fc.array(fc.constantFrom('', ' ', '-', '.'), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(figures, spaces, ([head, rest], gaps) => {
        const written = `0${head}${rest}`
          .split('')
          .map((figure, at) => figure + (gaps[at] ?? ''))
          .join('');
        expect(ukMobile(written)).toBe(`+44${head}${rest}`);
        expect(ukMobile(ukMobile(written) as string)).toBe(`+44${head}${rest}`);
      }),
    );
  });

  it('is never made of anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = ukMobile(text);
        return found === undefined || /^\+447\d{9}$/.test(found);
      }),
    );
  });
});

it.each([
  ['a mobile, however it is written', '07700 900123', '+447700900123'],
  ['a landline', '0191 498 0123', '01914980123'],
  ['a number with a note', '01642 850850 (home)', '01642850850'],
  ['an extension', '4321', undefined],
  ['a word', 'not known', undefined],
])('can be compared with another where it is %s', (_, text, expected) => {
  expect(comparableNumber(text)).toBe(expected);
});
