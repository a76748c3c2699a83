import { tellingWords } from '../../../../webparts/findSupport/search/everydayWords';

describe('the telling words', () => {
  it.each<[string, string[]]>([
    ['My back is killing me!', ['back', 'kill']],
    ['I think I’m drinking too much', ['drink']],
    ['I can’t cope', ['cope']],
    ["can't", []],
    ['bills, debts; loans', ['bill', 'debt', 'loan']],
    ['my mam and dad', ['mother', 'father']],
    ['the kids', ['child']],
    ['Café', ['cafe']],
    ['LGBT+', ['lgbt+']],
    ['red bed', ['red', 'bed']],
    ['constructor', ['constructor']],
    ['', []],
    ['12 111', ['12', '111']],
  ])('of "%s" are %j', (text, words) => {
    expect(tellingWords(text)).toEqual(words);
  });
});
