import type { Desk, DeskRow } from '../../core/desk/desk';

/** The lists of the desk, in the order of their tabs. */
export const tabs = ['callToday', 'answered', 'decide', 'notReached', 'sent', 'imports'] as const;
export type Tab = (typeof tabs)[number];
export type ListTab = Exclude<Tab, 'imports'>;

export const tabWords: Readonly<Record<Tab, string>> = {
  callToday: 'Call today',
  answered: 'Answered',
  decide: 'Decide',
  notReached: 'Not reached',
  sent: 'Sent',
  imports: 'Imports',
};

/** What is said where a list has nobody. */
export const emptyWords: Readonly<Record<ListTab, { readonly what: string; readonly how: string }>> = {
  callToday: {
    what: 'Nobody to ring today',
    how: 'People come here when they ask for something, or when a message could not reach them.',
  },
  answered: { what: 'No answers yet', how: 'Whoever answers through their link comes here.' },
  decide: {
    what: 'Nothing to decide',
    how: 'A contact comes here when a person has to say whether a message may go out.',
  },
  notReached: { what: 'Everybody was reached', how: 'Whoever has no number, or whose message failed, comes here.' },
  sent: { what: 'Nothing is waiting for an answer', how: 'Messages that went out come here until they are answered.' },
};

/** How many a tab has: people, or imports that wait for a decision. */
export const countOf = (desk: Desk, tab: Tab): number =>
  tab === 'imports' ? desk.imports.runs.filter(({ state }) => state === 'waiting').length : desk[tab].length;

/** Those with these words in their name or department. Found in the page: what is looked for goes nowhere. */
export function matching(rows: readonly DeskRow[], wanted: string): readonly DeskRow[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  return rows.filter(({ name, department }) => {
    const text = plain(`${name} ${department}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without capitals and accents: "Siân" is found by "sian". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** Which of so many rows a key leads to from the one at `at`; `undefined` for a key that leads nowhere. */
export function rowByKey(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

/** Which tab a key leads to from another, round and round; `undefined` for a key that leads nowhere. */
export function tabByKey(key: string, from: Tab, rightToLeft: boolean): Tab | undefined {
  const onwards = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const at = tabs.indexOf(from);
  if (key === onwards) return tabs[(at + 1) % tabs.length];
  if (key === back) return tabs[(at + tabs.length - 1) % tabs.length];
  if (key === 'Home') return tabs[0];
  return key === 'End' ? tabs[tabs.length - 1] : undefined;
}
