import type { Choice } from './choice';

/** Choices that stand together on the page, under words of their own. */
export interface ChoiceGroup {
  readonly question: string;
  readonly hint: string;
  readonly choices: readonly ChoiceWords[];
}

export interface ChoiceWords {
  readonly choice: Choice;
  readonly words: string;
  readonly hint?: string;
}

/** Everything that can be ticked, in the order of the page: the same for every rule and every trust. */
export const choiceGroups: readonly ChoiceGroup[] = [
  {
    question: 'What would help?',
    hint: 'Tick everything that fits. You can stop at any time.',
    choices: [
      { choice: 'nurse', words: 'Talking to a nurse' },
      { choice: 'physio', words: 'Physio, for pain or an injury' },
      { choice: 'emotional', words: 'Support with how I’m feeling' },
      { choice: 'money', words: 'Money worries' },
      { choice: 'work', words: 'Something at work, or my manager, is part of it' },
      { choice: 'long-term', words: 'A long-term condition' },
    ],
  },
  {
    question: 'When and how?',
    hint: 'Leave this out if it doesn’t matter to you.',
    choices: [
      { choice: 'nothing-now', words: 'Nothing now' },
      { choice: 'ask-in-2-weeks', words: 'Ask me again in 2 weeks' },
      { choice: 'ask-in-4-weeks', words: 'Ask me again in 4 weeks' },
      { choice: 'text-me', words: 'Text me. Please don’t ring' },
    ],
  },
  {
    question: 'If you don’t want these messages',
    hint: 'You can still come to us yourself at any time.',
    choices: [
      { choice: 'not-this-absence', words: 'Nothing more about this absence' },
      { choice: 'never-automatic', words: 'Never write to me automatically' },
      {
        choice: 'not-for-me',
        words: 'This isn’t for me: you have the wrong person',
        hint: 'We’ll stop using the number or address that you got this on.',
      },
    ],
  },
];
