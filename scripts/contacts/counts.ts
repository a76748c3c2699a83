import { trustOf, trusts } from '../../config/trusts/programme';
import type { Due } from '../../core/contacts/due';
import { compare, type HeldWhy, type SuppressedWhy } from '../../core/contacts/decision';
import type { Rule } from '../../core/contacts/rules';

/** The contacts of one trust, by rule. */
export interface TrustCount {
  readonly trust: string;
  /** The trust's name, or its code as the extract gives it when it is none of the programme's. */
  readonly name: string;
  readonly due: Record<Rule, number>;
}

/** The trusts that have contacts: those of the programme first, in its order, then the others by code. */
export function contactsByTrust(due: Due): TrustCount[] {
  const counts = new Map<string, Record<Rule, number>>();
  for (const { trust, rule } of due.contacts) {
    const count = counts.get(trust) ?? { day28: 0, stress: 0 };
    count[rule] += 1;
    counts.set(trust, count);
  }
  const place = (code: string): number => {
    const at = trusts.findIndex(({ ods }) => ods === trustOf(code)?.ods);
    return at < 0 ? trusts.length : at;
  };
  return [...counts]
    .sort(([a], [b]) => place(a) - place(b) || compare(a, b))
    .map(([trust, count]) => ({ trust, name: trustName(trust), due: count }));
}

function trustName(code: string): string {
  const known = trustOf(code);
  if (known) return `${known.name.replace(' NHS Foundation Trust', '')} (${known.ods})`;
  // The code comes out of a file: on a screen it may be nothing but a short word.
  return code === '' ? 'No trust given' : `Trust ${code.replace(/[^\w .-]/g, '?').slice(0, 20)}`;
}

/** How many there are of each word, the most frequent first. */
export function countBy<Word extends string>(words: readonly Word[]): [Word, number][] {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
}

/** Why a contact is held, as somebody in OH would say it. */
export const heldWords: Record<HeldWhy, string> = {
  'not-in-staff': 'not in the staff file',
  suspended: 'suspended',
  'career-break': 'on a career break',
  'unknown-status': 'the status is not one that we know',
  'left-assignment': 'absent only from a post that they have left',
  reason: 'a reason for which a nurse decides',
};

export const suppressedWords: Record<SuppressedWhy, string> = {
  deceased: 'has died',
  maternity: 'on maternity leave',
  leaver: 'has left',
};
