import { type Choice, choices } from '../../../core/statements/choice';
import { choiceWords, inOneLine } from '../../../webparts/ohDesk/choiceWords';

describe('what somebody ticked, in one line', () => {
  it.each<[readonly Choice[] | undefined, string]>([
    [['physio'], 'Asked for physio'],
    [['nurse', 'emotional'], 'Asked for a talk with a nurse and emotional support'],
    [['nurse', 'physio', 'emotional'], 'Asked for a talk with a nurse, physio and emotional support'],
    [['physio', 'text-me'], 'Asked for physio; text, do not ring'],
    [['money', 'long-term'], 'Money worries; a long-term condition'],
    [['nothing-now', 'not-this-absence'], 'Nothing now; nothing more about this absence'],
    [['not-for-me'], 'The message was not for them'],
    [[], 'Answered, and ticked nothing'],
    [undefined, 'Answered, but the answer can’t be opened: ask them'],
  ])('for %j is “%s”', (said, words) => {
    expect(choiceWords(said)).toBe(words);
  });

  it.each(choices)('has words for “%s”', (choice) => {
    expect(choiceWords([choice])).not.toBe(choiceWords([]));
  });
});

describe('words in one line', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j are “%s”', (words, line) => {
    expect(inOneLine(words)).toBe(line);
  });
});
