import type { Choice } from '../../core/statements/choice';

/** What somebody ticked, as their nurse reads it in a list: after "Asked for", or by itself. */
const wishes: Partial<Record<Choice, string>> = {
  nurse: 'a talk with a nurse',
  physio: 'physio',
  emotional: 'emotional support',
};

const facts: Partial<Record<Choice, string>> = {
  money: 'money worries',
  work: 'something at work, or their manager, is part of it',
  'long-term': 'a long-term condition',
  'ask-in-2-weeks': 'ask again in 2 weeks',
  'ask-in-4-weeks': 'ask again in 4 weeks',
  'nothing-now': 'nothing now',
  'text-me': 'text, do not ring',
  'not-this-absence': 'nothing more about this absence',
  'never-automatic': 'never write by itself again',
  'not-for-me': 'the message was not for them',
};

/**
 * What somebody ticked, in one line: "Asked for physio and emotional support; text, do not ring".
 * @param said `undefined` where the answer cannot be opened
 */
export function choiceWords(said: readonly Choice[] | undefined): string {
  if (said === undefined) return 'Answered, but the answer can’t be opened: ask them';
  const asked = said.flatMap((choice) => wishes[choice] ?? []);
  const rest = said.flatMap((choice) => facts[choice] ?? []);
  const all = [...(asked.length > 0 ? [`asked for ${inOneLine(asked)}`] : []), ...rest].join('; ');
  return all === '' ? 'Answered, and ticked nothing' : all.charAt(0).toUpperCase() + all.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function inOneLine(words: readonly string[]): string {
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
