import { runKinds, runStates } from '../../../config/lists/runs';
import { countWords, oddWords, runKindWords, runStateWords, runTone } from '../../../webparts/ohDesk/runWords';

describe('what is odd about an import', () => {
  it.each([
    ['rows-down', 'It has over 10% fewer rows than the last one.'],
    ['number-shared', 'More than three people have the same mobile number.'],
    ['something-new', 'Something else is unusual: something-new.'],
  ])('“%s” is “%s”', (code, words) => {
    expect(oddWords(code)).toBe(words);
  });
});

describe('a run', () => {
  it.each([
    ['running', 'Running', 'plain'],
    ['waiting', 'Waits for you', 'today'],
    ['accepted', 'Taken in', 'later'],
    ['refused', 'Refused', 'late'],
    ['failed', 'Failed', 'late'],
    ['done', 'Done', 'later'],
    ['shadow', 'Practice run: nothing was kept for sending', 'plain'],
    ['something-new', 'something-new', 'plain'],
  ])('that is %s says “%s” and looks %s', (state, words, tone) => {
    expect([runStateWords({ state }), runTone({ state })]).toEqual([words, tone]);
  });

  it('has words for every kind and state that there is', () => {
    expect(runKinds.map((kind) => runKindWords({ kind }))).not.toEqual(expect.arrayContaining([...runKinds]));
    expect(runStates.map((state) => runStateWords({ state }))).toEqual(
      expect.not.arrayContaining([...runStates]),
    );
  });
});

describe('the counts of a run', () => {
  it('come in the order of looking at them, whatever order they are stored in', () => {
    expect(countWords({ rejected: 2, newSpells: 61, rows: 12_345 })).toEqual([
      { name: 'rows', count: '12,345' },
      { name: 'new absences', count: '61' },
      { name: 'rows rejected', count: '2' },
    ]);
  });

  it('that this page does not know come last, under their own names', () => {
    expect(countWords({ notReached: 3, rows: 1 })).toEqual([
      { name: 'rows', count: '1' },
      { name: 'not reached', count: '3' },
    ]);
  });

  it('are shown where they are none', () => {
    expect(countWords({ rejected: 0 })).toEqual([{ name: 'rows rejected', count: '0' }]);
  });
});
