import { type Choice, choices } from './choice';

/** What is wrong with what somebody ticked, for them to mend. */
export type TickedFault = 'nothing-ticked' | 'wrong-person-and-more';

export type Ticked =
  | { readonly is: 'good'; readonly choices: readonly Choice[] }
  | { readonly is: 'to-mend'; readonly fault: TickedFault }
  /** Not from our page: nothing of it is taken. */
  | { readonly is: 'unknown' };

/** Reads what was ticked, each name once and in the order of `choices`. */
export function checkTicked(names: readonly string[]): Ticked {
  if (!names.every((name) => choices.some((choice) => choice === name))) return { is: 'unknown' };
  const ticked = choices.filter((choice) => names.includes(choice));
  if (ticked.length === 0) return { is: 'to-mend', fault: 'nothing-ticked' };
  if (ticked.length > 1 && ticked.includes('not-for-me')) return { is: 'to-mend', fault: 'wrong-person-and-more' };
  return { is: 'good', choices: ticked };
}
