import { choices } from '../../../core/statements/choice';
import { choiceGroups } from '../../../core/statements/choiceWords';

const all = choiceGroups.flatMap((group) => group.choices);

describe('the words of the choices', () => {
  it('are there for each, once, in the order in which choices are kept', () => {
    expect(all.map(({ choice }) => choice)).toEqual([...choices]);
  });

  it('are all different, short, and without a full stop', () => {
    expect(new Set(all.map(({ words }) => words)).size).toBe(choices.length);
    for (const { words } of all) {
      expect(words.length).toBeLessThanOrEqual(50);
      expect(words).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('have none of the words that frighten', () => {
    const said = choiceGroups.flatMap(({ question, hint, choices: own }) => [
      question,
      hint,
      ...own.flatMap(({ words, hint: more = '' }) => [words, more]),
    ]);
    expect(said.join(' ')).not.toMatch(/sick|stage|trigger|compl(y|iance)|case\b|policy|must/i);
  });
});
