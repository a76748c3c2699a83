import { type Spell, lastDay } from '../absence/spells';
import type { Day } from '../calendar/day';
import type { ContactState } from './contact';
import type { Rule } from './rules';

/** A contact of the ledger, as far as the plan looks at it. */
export interface LedgerRow {
  readonly contactId: string;
  readonly rule: Rule;
  readonly alsoStress: boolean;
  readonly spellStart: Day;
  /** The last day that was known; `undefined` while the spell went on. */
  readonly spellEnd: Day | undefined;
  /** The day on which it was reserved: the spell that it is about went on then. */
  readonly firstSeenOn: Day;
  readonly state: ContactState;
  readonly why: string | undefined;
  readonly trust: string;
}

/** Not sent yet, so that it can still be held or cancelled. */
export const isPending = ({ state }: Pick<LedgerRow, 'state'>): boolean =>
  state === 'due' || state === 'queued' || state === 'held';

/** A return to work that is corrected within so many days does not bring the stress rule a second time (domain rule 2.3). */
export const correctedWithin = 7;

/**
 * What the extracts say of an absence or a post and may unsay: should they, the rule is due again. A death is not among
 * them: should it turn out to be a slip, somebody rings about the same contact.
 */
const unsaid: readonly (string | undefined)[] = ['returned', 'no-longer-due', 'leaver', 'maternity'];

/** Whether a contact came to nothing for what the extracts said: it stands in no other's way. */
export const freesItsRules = ({ state, why }: Pick<LedgerRow, 'state' | 'why'>): boolean =>
  state === 'cancelled' && unsaid.includes(why);

/**
 * The spell that a contact is about: the one that went on when it was reserved, whatever its first day was then; where
 * none did, as is said now, the one that its first day is in, else the latest that it overlaps.
 */
export function spellOfRow(row: LedgerRow, spells: readonly Spell[]): Spell | undefined {
  const on = (day: Day): Spell | undefined => spells.find((spell) => spell.start <= day && day <= lastDay(spell));
  return on(row.firstSeenOn) ?? on(row.spellStart) ?? [...spells].reverse().find((spell) => overlaps(row, spell, 1));
}

/** A contact with the spell that it turns out to be about, and with that spell's days. */
export interface Placed {
  readonly row: LedgerRow;
  readonly spell: Spell | undefined;
  readonly dated: LedgerRow;
}

export function placedIn(row: LedgerRow, spells: readonly Spell[], today: Day): Placed {
  if (freesItsRules(row)) return { row, spell: undefined, dated: row };
  const spell = spellOfRow(row, spells);
  const days = spell
    ? { spellStart: spell.start, spellEnd: spell.end }
    : // Nothing shows it any more: it ended at the latest yesterday, so that no later spell is taken for it.
      { spellEnd: row.spellEnd ?? Math.max(row.spellStart, today - 1) };
  return { row, spell, dated: { ...row, ...days } };
}

/** Whether a contact has the rule for this spell: its own, or for stress one that ended a few days before. */
export function covers(row: LedgerRow, rule: Rule, spell: Spell): boolean {
  const reserved = row.rule === rule || (rule === 'stress' && row.alsoStress);
  return !freesItsRules(row) && reserved && overlaps(row, spell, rule === 'stress' ? correctedWithin : 1);
}

/** Whether they overlap, or no more than `gap` days lie from the last day of one to the first of the other. */
const overlaps = (row: LedgerRow, spell: Spell, gap: number): boolean =>
  spell.start <= (row.spellEnd ?? Infinity) + gap && row.spellStart <= lastDay(spell) + gap;
