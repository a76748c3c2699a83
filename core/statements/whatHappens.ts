import { type Day, longDayWithWeekday } from '../calendar/day';
import { type AnswerDates, asked, type Asked } from './asked';
import type { Choice } from './choice';

/** What happens now, sentence by sentence: for each choice who does what, and by which day. */
export function whatHappens(ticked: readonly Choice[], dates: AnswerDates): readonly string[] {
  const answer = asked(ticked, dates);
  const told: Told = {
    answer,
    by: answer.is === 'nothing' ? '' : spokenDay(answer.by, dates.today),
    nurse: ticked.includes('text-me') ? 'One of our nurses will text you' : 'One of our nurses will ring you',
    both: ticked.includes('ask-in-2-weeks'),
  };
  return ticked.map((choice) => sentences[choice](told));
}

interface Told {
  readonly answer: Asked;
  /** The day that is promised, in words. */
  readonly by: string;
  /** Who does what first. */
  readonly nurse: string;
  /** 2 weeks were ticked, beside 4 or not. */
  readonly both: boolean;
}

const sentences: Readonly<Record<Choice, (told: Told) => string>> = {
  nurse: ({ nurse, by }) => `${nurse} by ${by}.`,
  physio: ({ nurse, by }) => `${nurse} by ${by} to find the right physio with you.`,
  emotional: ({ nurse, by }) => `${nurse} by ${by} about how you’re feeling and who could support you.`,
  money: ({ nurse, by }) => `${nurse} by ${by} with who gives free, private advice on money.`,
  work: ({ nurse, by }) => `${nurse} by ${by} about work. We’ll tell your manager nothing unless you ask us to.`,
  'long-term': ({ nurse, by }) => `${nurse} by ${by} about your condition and what would make things easier.`,
  'nothing-now': ({ answer }) =>
    answer.is === 'nothing'
      ? 'We won’t do anything now. You can come to us whenever you like.'
      : 'You also ticked “Nothing now”: when we’re in touch, you can say that you’d rather wait.',
  'ask-in-2-weeks': later('2 weeks'),
  'ask-in-4-weeks': (told) =>
    told.both ? 'You also ticked 4 weeks: you can say then when we should ask again.' : later('4 weeks')(told),
  'text-me': ({ answer, by }) => {
    if (answer.is === 'reply') return `One of our nurses will text you by ${by}. We won’t ring you.`;
    if (answer.is === 'nothing') return 'If we ever need to reach you, we’ll text and won’t ring.';
    return 'We’ll text you, and won’t ring.';
  },
  'not-this-absence': () => 'We won’t send you another message about this absence.',
  'never-automatic': () => 'We won’t write to you automatically again, whatever the reason.',
  'not-for-me': () =>
    'We’re sorry to have bothered you. We won’t use the number or address that you got our message on again.',
};

function later(span: string): (told: Told) => string {
  return ({ answer, nurse, by }) =>
    answer.is === 'later'
      ? `${nurse} in ${span}, by ${by}, to ask again.`
      : `You also ticked ${span}: when we’re in touch, you can say when we should ask again.`;
}

/** A day as people say it, "Friday 27 March"; with the year where that is another. */
export function spokenDay(day: Day, today: Day): string {
  const words = longDayWithWeekday(day);
  const year = words.slice(-4);
  return longDayWithWeekday(today).endsWith(year) ? words.slice(0, -5) : words;
}
