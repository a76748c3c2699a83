import fc from 'fast-check';
import { Dictionary } from '../../../core/snapshot/dictionary';

const add = (dictionary: Dictionary, text: string): number => {
  const bytes = Buffer.from(`..${text}..`);
  return dictionary.number(bytes, 2, bytes.length - 2);
};

describe('a dictionary', () => {
  it('numbers texts as a Map would, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 200 }), (texts) => {
        const dictionary = new Dictionary();
        const map = new Map<string, number>();
        for (const text of texts) {
          const expected = map.get(text) ?? map.size;
          map.set(text, expected);
          expect(add(dictionary, text)).toBe(expected);
        }
        expect(dictionary.size).toBe(map.size);
        for (const [text, number] of map) expect(dictionary.text(number)).toBe(text);
      }),
    );
  });

  it('keeps apart texts that begin alike, however close they come to lie', () => {
    const dictionary = new Dictionary();
    const texts = ['', 'a', 'b'];
    for (let i = 1; texts.length < 4000; i += 1) texts.push(`${texts[i]}a`, `${texts[i]}b`);
    texts.forEach((text, index) => expect(add(dictionary, text)).toBe(index));
    texts.forEach((text, index) => expect(dictionary.text(index)).toBe(text));
  });

  it('keeps apart a hundred thousand identifiers that differ in their last digits', () => {
    const dictionary = new Dictionary();
    for (let i = 0; i < 100_000; i += 1) expect(add(dictionary, `U${10_000_000 + i}`)).toBe(i);
    for (let i = 0; i < 100_000; i += 997) expect(dictionary.text(i)).toBe(`U${10_000_000 + i}`);
  });
});
