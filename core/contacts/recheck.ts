import { type Spell, isOpen, lastDay, spellsOf } from '../absence/spells';
import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import type { AbsentPerson } from '../snapshot/snapshot';
import type { CancelWhy } from './contact';
import { type HeldWhy, decide, suppressedWhy } from './decision';
import { type LedgerRow, correctedWithin, placedIn } from './ledgerRow';
import { ruleDue } from './ruleDue';
import type { Rule } from './rules';

/** What somebody asked for, and whether occupational health knows them already. */
export interface Wishes {
  readonly neverAutomatic: boolean;
  readonly knownToOh: boolean;
  /** First days of spells about which nothing more is wanted. */
  readonly notAbout: readonly Day[];
}

/** A contact as far as it is looked at again. */
export interface ContactToCheck {
  readonly rule: Rule;
  readonly spellStart: Day;
  /** Why it was held, where a person has released it since: what they decided on is not held against it again. */
  readonly why: string | undefined;
}

export type Recheck =
  | { readonly is: 'send' }
  | { readonly is: 'cancel'; readonly why: CancelWhy }
  | { readonly is: 'hold'; readonly why: HeldWhy };

/**
 * Looks at a contact again just before it is sent: still absent, employed, alive, wanted, and not for a person to decide.
 * @param person as the current snapshot has them; `undefined` for somebody whom no extract has any more
 * @param others the person's other contacts
 */
export function recheck(
  contact: ContactToCheck,
  person: AbsentPerson | undefined,
  wishes: Wishes,
  today: Day,
  calendar: WorkingCalendar,
  others: readonly LedgerRow[] = [],
): Recheck {
  if (person === undefined) return { is: 'cancel', why: 'no-longer-due' };
  const suppressed = suppressedWhy(person.staff);
  if (suppressed) return { is: 'cancel', why: suppressed };
  const spells = spellsOf(person.lines, today);
  const spell = spellOf(contact, spells, today);
  if (spell === undefined) return { is: 'cancel', why: 'returned' };
  const decision = decide(spell, person.staff, today, calendar);
  const dated = others.map((row) => placedIn(row, spells, today).dated);
  if (ruleDue(spell, decision, dated)?.rule !== contact.rule) return { is: 'cancel', why: 'no-longer-due' };
  if (wishes.neverAutomatic) return { is: 'cancel', why: 'opted-out' };
  if (wishes.notAbout.some((start) => isUnwanted(spell, start, spells)))
    return { is: 'cancel', why: 'not-about-this-absence' };
  // A person who released it saw what else there is.
  if (wishes.knownToOh && contact.why === undefined) return { is: 'cancel', why: 'known-to-oh' };
  return decision?.is === 'held' && decision.why !== contact.why ? { is: 'hold', why: decision.why } : { is: 'send' };
}

/**
 * The open spell that the contact is about. Its first day may have been corrected since; but where the contact's first
 * day is in a spell that has ended, the person was back, and what is open now is another absence.
 */
function spellOf({ spellStart }: ContactToCheck, spells: readonly Spell[], today: Day): Spell | undefined {
  const about = spells.find((spell) => isAbout(spell, spellStart)) ?? spells[spells.length - 1];
  return about && isOpen(about, today) ? about : undefined;
}

const isAbout = (spell: Spell, start: Day): boolean => spell.start <= start && lastDay(spell) >= start;

/**
 * Whether somebody asked not to hear about this absence again. Its first day may have been corrected by a few days since,
 * unless the day that they meant is in another absence: what they said of one says nothing of the next.
 */
function isUnwanted(spell: Spell, start: Day, spells: readonly Spell[]): boolean {
  if (isAbout(spell, start)) return true;
  const isOfAnother = spells.some((other) => isAbout(other, start));
  return !isOfAnother && spell.start - correctedWithin <= start && start < spell.start;
}
