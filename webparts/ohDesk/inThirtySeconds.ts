import type { DeskPerson } from '../../core/desk/desk';
import { type Choice, choices } from '../../core/statements/choice';
import { inOneLine } from './choiceWords';

/** What to say or write first. */
export interface Saying {
  /** In the order of saying it. The first line tells whoever picks up nothing of why we ring. */
  readonly lines: readonly string[];
  /** What to do where somebody else or a machine answers; left out where nobody is rung. */
  readonly otherwise?: string;
}

const otherwise = 'Somebody else, or voicemail? Leave your name and number alone. Nobody else may hear why we ring.';

const begins = 'I’m from occupational health.';
const privately = 'Your manager hasn’t been told that we’re in touch, and doesn’t hear what you say to us.';
const free = 'It’s your choice: you can say no, and nothing comes of that.';

/** What they named, in words that anybody may overhear: nothing of an illness. */
const named: Partial<Record<Choice, string>> = {
  nurse: 'a talk with a nurse',
  physio: 'physio',
  emotional: 'support',
  money: 'money',
  work: 'work',
};

/**
 * What to say in the first half minute. Made from what was ticked, and never from the reason for an absence; what they
 * asked for is said only when somebody has checked who it is.
 */
export function inThirtySeconds({ row, statements }: Pick<DeskPerson, 'row' | 'statements'>): Saying {
  if (row.doNotRing) {
    return { lines: ['Hello, this is … from occupational health. What would help, and when may we write?'] };
  }
  const hello = `Hello, my name is … May I speak to ${row.name}?`;
  return { lines: [hello, begins, ...afterHello(row.state, statements)], otherwise };
}

function afterHello(state: DeskPerson['row']['state'], statements: DeskPerson['statements']): string[] {
  if (statements.length === 0) {
    const why =
      state === 'maybeSent'
        ? 'Has a message from us come to you?'
        : 'We’d like to ask whether there’s anything we can help with.';
    return [why, privately, free];
  }
  if (!statements.every(({ confirmed }) => confirmed)) {
    return ['Before we talk, may I check that it’s you?', privately];
  }
  const said = choices.filter((choice) => statements.some((statement) => statement.choices?.includes(choice)));
  return [askedFor(said), 'Is now all right?', privately];
}

function askedFor(said: readonly Choice[]): string {
  const words = said.flatMap((choice) => named[choice] ?? []);
  return words.length === 0 ? 'Thank you for writing back.' : `You wrote to us about ${inOneLine(words)}.`;
}
