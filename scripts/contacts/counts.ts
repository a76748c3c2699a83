import { contactSettings } from '../../config/contacts';
import { trustOf, trusts } from '../../config/trusts/programme';
import type { HeldWhy, SuppressedWhy } from '../../core/contacts/decision';
import type { Due } from '../../core/contacts/due';
import type { Rule } from '../../core/contacts/rules';
import { compare } from '../../core/order/compare';
import { planned } from './numbers';

/** The contacts of one trust, by rule. */
export interface TrustCount {
  readonly name: string;
  readonly due: Record<Rule, number>;
}

/** What stands in the trust column of a file may be anything, a name too: only our own trusts are shown by name. */
const elsewhere = 'Another trust, or none given';

/** The trusts that have contacts, in the programme's order; all that are not of the programme together, last. */
export function contactsByTrust(due: Due): TrustCount[] {
  const counts = new Map<string | undefined, Record<Rule, number>>();
  for (const { trust, rule } of due.contacts) {
    const ods = trustOf(trust)?.ods;
    const count = counts.get(ods) ?? { day28: 0, stress: 0 };
    count[rule] += 1;
    counts.set(ods, count);
  }
  const named = trusts.map(({ ods, name }) => ({
    name: `${name.replace(' NHS Foundation Trust', '')} (${ods})`,
    due: counts.get(ods),
  }));
  return [...named, { name: elsewhere, due: counts.get(undefined) }].flatMap(({ name, due: count }) =>
    count ? [{ name, due: count }] : [],
  );
}

/** The contacts for day 28 that also carry the stress rule. */
export const alsoStress = ({ contacts }: Due): number => contacts.filter(({ also }) => also.length > 0).length;

/** The nurse time that the contacts take, in words. */
export const nurseTime = ({ contacts }: Due): string =>
  planned(contactSettings.nurseMinutesPerContact * contacts.length);

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
