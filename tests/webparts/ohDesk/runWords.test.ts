import { runKinds, runStates } from '../../../config/lists/runs';
import { oddities } from '../../../core/imports/oddities';
import {
  countWords,
  decidedWords,
  oddWords,
  runKindWords,
  runStateWords,
  runTone,
} from '../../../webparts/ohDesk/runWords';

describe('an import, in words', () => {
  it.each([
    ['rows-down', 'It has over 10% fewer rows than the last one.'],
    ['number-shared', 'More than three people have the same mobile number.'],
    ['something-new', 'Something else is unusual: something-new.'],
  ])('says what is odd about it: %s', (code, words) => {
    expect(oddWords(code)).toBe(words);
  });

  it.each(oddities)('has a sentence for “%s”, as the import knows it', (code) => {
    expect(oddWords(code)).not.toMatch(/^Something else/);
  });

  it('has a word for each state that the list knows, and none twice', () => {
    const words = runStates.map((state) => runStateWords({ state }));
    expect(words.filter((word) => /^[a-z]/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('has a word for each kind', () => {
    expect(runKinds.map((kind) => runKindWords({ kind }))).toEqual(['Extract', 'Contacts worked out']);
    expect(runKindWords({ kind: 'other' })).toBe('other');
  });

  it.each([
    ['waiting', 'today'],
    ['failed', 'late'],
    ['refused', 'late'],
    ['accepted', 'done'],
    ['done', 'done'],
    ['running', 'plain'],
    ['shadow', 'plain'],
  ])('that is %s looks %s', (state, tone) => {
    expect(runTone({ state })).toBe(tone);
  });

  it('has its counts in the order of looking at them, known or not', () => {
    expect(countWords({ notReached: 4, newSpells: 61, rows: 12_345 })).toEqual([
      { name: 'rows', count: '12,345' },
      { name: 'new absences', count: '61' },
      { name: 'not reached', count: '4' },
    ]);
  });

  it.each([
    ['day28', 'for day 28'],
    ['held: reason', 'held: the reason for the absence needs a nurse’s word first'],
    ['shadow day28', 'for day 28 (practice)'],
    ['shadow held: suspended', 'held: suspended from work (practice)'],
    ['extracts too old stress', 'for a stress code (extracts too old)'],
    ['held: something-new', 'held: something-new'],
  ])('has what a plan counts in words: %s', (name, words) => {
    expect(countWords({ [name]: 2 })).toEqual([{ name: words, count: '2' }]);
  });

  it('says what became of it when somebody has decided, which may be another thing than they chose', () => {
    expect(decidedWords('accepted')).toContain('It is taken in.');
    expect(decidedWords('refused')).toContain('It is refused.');
  });

  it('leaves out what was not counted, and keeps what was looked for and is none', () => {
    expect(countWords({ closed: 0, somethingBefore: 0 })).toEqual([{ name: 'ended', count: '0' }]);
  });
});
