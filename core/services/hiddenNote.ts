import type { Directory } from './directory';

/**
 * The sentence for whoever keeps the list, like "12 entries are not shown to staff: 9 have gaps to fill, 3 need
 * checking."; `undefined` when every entry is shown.
 */
export function hiddenNote({
  incomplete,
  placeholder,
  'not-checked': unchecked,
  overdue,
}: Directory['hidden']): string | undefined {
  const all = incomplete + placeholder + unchecked + overdue;
  if (all === 0) return undefined;
  const reasons = [
    said(incomplete, 'lacks something that is required', 'lack something that is required'),
    said(placeholder, 'has gaps to fill', 'have gaps to fill'),
    said(unchecked, 'needs checking', 'need checking'),
    said(overdue, 'is past its review', 'are past their review'),
  ].filter((reason) => reason !== undefined);
  return `${said(all, 'entry is', 'entries are')} not shown to staff: ${reasons.join(', ')}.`;
}

const said = (count: number, one: string, several: string): string | undefined =>
  count === 0 ? undefined : `${count} ${count === 1 ? one : several}`;
