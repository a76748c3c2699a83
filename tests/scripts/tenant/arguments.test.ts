import { BadRequest, readArguments } from '../../../scripts/tenant/arguments';

describe('what npm run tenant is asked for', () => {
  it('is a tenant in the memory, with a small world, unless it is said otherwise', () => {
    expect(readArguments([])).toEqual({
      port: 5280,
      controlPort: 0,
      data: undefined,
      empty: false,
      signsIn: 'made-up-administrator',
    });
  });

  it('can be said', () => {
    const words = '--port 6280 --control 6281 --data kept.sqlite --empty --signs-in made-up-member'.split(' ');
    expect(readArguments(words)).toEqual({
      port: 6280,
      controlPort: 6281,
      data: 'kept.sqlite',
      empty: true,
      signsIn: 'made-up-member',
    });
  });

  it.each([
    ['--port 65536', '--port takes a number from 0 to 65535, and "65536" is none.'],
    ['--port many', '--port takes a number from 0 to 65535, and "many" is none.'],
    ['--control x', '--control takes a number from 0 to 65535, and "x" is none.'],
    ['--prot 1', "Unknown option '--prot'. See npm run tenant -- --help."],
  ])('is refused in a sentence: %s', (words, sentence) => {
    expect(() => readArguments(words.split(' '))).toThrow(new BadRequest(sentence));
  });

  it('is no file without a name', () => {
    expect(() => readArguments(['--data', ' '])).toThrow('--data takes a file');
  });
});
