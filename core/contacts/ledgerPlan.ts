import { type Spell, isOpen, lastDay, spellsOf } from '../absence/spells';
import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import { compare } from '../order/compare';
import type { AbsentPerson } from '../snapshot/snapshot';
import type { CancelWhy, ContactEventKind, ContactState } from './contact';
import {
  type Decision,
  type HeldWhy,
  type SuppressedWhy,
  decide,
  heldReasons,
  suppressedWhy,
  trustOfPerson,
} from './decision';
import { type Rule, day28Of, hasStressCode } from './rules';

/** Why a contact is held: what the rules say, or that its day had passed before the trust went live. */
export type ContactHeldWhy = HeldWhy | 'before-live';

/** A contact of the ledger, as far as the plan looks at it. */
export interface LedgerRow {
  readonly contactId: string;
  readonly rule: Rule;
  readonly alsoStress: boolean;
  readonly spellStart: Day;
  /** The last day that was known; `undefined` while the spell went on. */
  readonly spellEnd: Day | undefined;
  readonly state: ContactState;
  readonly why: string | undefined;
  readonly trust: string;
}

/** What the ledger is to be changed to, a write each. */
export type LedgerStep =
  | {
      readonly do: 'reserve';
      readonly rule: Rule;
      readonly alsoStress: boolean;
      readonly spellStart: Day;
      readonly spellEnd: Day | undefined;
      readonly trust: string;
      /** Held from the start, and why. */
      readonly heldWhy: ContactHeldWhy | undefined;
    }
  | {
      readonly do: 'change';
      /** The state that it was in: in another one by now, the plan is not about it any more. */
      readonly from: ContactState;
      readonly what: ContactEventKind;
      readonly to: LedgerRow;
    };

/** What the plan for a person needs besides the person. */
export interface PlanSettings {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** The first day of a trust's live service; `undefined` for a trust that has named none. */
  readonly liveFrom: (trust: string) => Day | undefined;
  /** The trust of somebody whom no staff extract has. */
  readonly trustOfLines: string;
}

/** Not sent yet, so that it can still be held or cancelled. */
const pending: readonly ContactState[] = ['due', 'queued', 'held'];
/** What somebody would still ring about. */
const openTasks: readonly ContactState[] = [...pending, 'notReached', 'maybeSent', 'answered', 'sent'];

/** A return to work that is corrected within so many days does not bring the stress rule a second time (domain rule 2.3). */
const correctedWithin = 7;

/** Cancelled because of what the extracts said: should they say otherwise, the rule is due again. */
export const freesItsRules = ({ state, why }: Pick<LedgerRow, 'state' | 'why'>): boolean =>
  state === 'cancelled' && (why === 'returned' || why === 'no-longer-due');

/**
 * What is to be done in the ledger for one person: a contact is reserved where a rule is due and none of the person's
 * contacts for that rule overlaps the spell, *whatever its first day was then*; a contact whose spell was corrected takes
 * the corrected days over; what is not sent yet is held or cancelled as the extracts now say. Done once more on what it
 * left, it does nothing.
 */
export function planPerson(person: AbsentPerson, rows: readonly LedgerRow[], settings: PlanSettings): LedgerStep[] {
  const { today, calendar } = settings;
  const spells = spellsOf(person.lines, today);
  const last = spells[spells.length - 1];
  const open = last && isOpen(last, today) ? last : undefined;
  const facts: Facts = {
    person,
    open,
    decision: open && decide(open, person.staff, today, calendar),
    suppressed: suppressedWhy(person.staff),
    today,
  };
  const changes = rows.map((row) => ({ row, to: rowAfter(row, spellOfRow(row, spells), rows, facts) }));
  const left = changes.map(({ to }) => to);
  return [
    ...changes.flatMap(({ row, to }) => (same(row, to) ? [] : [changeOf(row, to)])),
    ...reservations(left, facts, settings),
  ];
}

/** What the extracts say of a person today. */
interface Facts {
  readonly person: AbsentPerson;
  readonly open: Spell | undefined;
  readonly decision: Decision | undefined;
  readonly suppressed: SuppressedWhy | undefined;
  readonly today: Day;
}

/** The spell that a contact is about: the one that its first day is in, else the latest that overlaps it. */
function spellOfRow(row: LedgerRow, spells: readonly Spell[]): Spell | undefined {
  const own = spells.find((spell) => spell.start <= row.spellStart && row.spellStart <= lastDay(spell));
  return own ?? [...spells].reverse().find((spell) => overlaps(row, spell, 1));
}

/** Whether they overlap, or no more than `gap` days lie from the last day of one to the first of the other. */
const overlaps = (row: LedgerRow, spell: Spell, gap: number): boolean =>
  spell.start <= (row.spellEnd ?? Infinity) + gap && row.spellStart <= lastDay(spell) + gap;

/** The contact as the extracts now have it. */
function rowAfter(row: LedgerRow, spell: Spell | undefined, rows: readonly LedgerRow[], facts: Facts): LedgerRow {
  if (freesItsRules(row)) return row;
  const dated: LedgerRow = spell
    ? { ...row, spellStart: spell.start, spellEnd: spell.end }
    : // Nothing shows it any more: it ended at the latest yesterday, so that no later spell is taken for it.
      { ...row, spellEnd: row.spellEnd ?? Math.max(row.spellStart, facts.today - 1) };
  if (facts.suppressed === 'deceased' && openTasks.includes(row.state)) return cancelled(dated, 'deceased');
  if (!pending.includes(row.state)) return dated;
  const why = cancelWhy(row, spell, rows, facts);
  return why
    ? cancelled(dated, why)
    : heldOrReleased({ ...dated, trust: trustNow(dated.trust, facts) }, facts.decision);
}

const cancelled = (row: LedgerRow, why: CancelWhy): LedgerRow => ({ ...row, state: 'cancelled', why });

/** Why a contact that is not sent yet comes to nothing, in the order of looking. */
function cancelWhy(
  row: LedgerRow,
  spell: Spell | undefined,
  rows: readonly LedgerRow[],
  { open, decision, suppressed, today }: Facts,
): CancelWhy | undefined {
  if (suppressed) return suppressed;
  if (spell === undefined) return 'no-longer-due';
  if (spell !== open) return 'returned';
  const met = row.rule === 'day28' ? day28Of(spell) <= today : hasStressCode(spell);
  if (!met || leftToDay28(row, decision)) return 'no-longer-due';
  return rows.some((other) => goesBefore(other, row, spell)) ? 'no-longer-due' : undefined;
}

/** Day 28 has come or is near, and its contact carries the stress rule: one message, not two. */
const leftToDay28 = ({ rule }: LedgerRow, decision: Decision | undefined): boolean =>
  rule === 'stress' && (decision?.is === 'waiting' || ruleOf(decision) === 'day28');

const ruleOf = (decision: Decision | undefined): Rule | undefined =>
  decision?.is === 'contact' ? decision.met.rule : decision?.is === 'held' ? decision.rule : undefined;

/** Whether of two contacts for one rule, whose spells turned out to be one, the other is the one to keep. */
function goesBefore(other: LedgerRow, row: LedgerRow, spell: Spell): boolean {
  if (other === row || freesItsRules(other) || !reserves(other, row.rule) || !overlaps(other, spell, 1)) return false;
  const sent = !pending.includes(other.state);
  return (
    sent ||
    compare(other.spellStart, row.spellStart) < 0 ||
    (other.spellStart === row.spellStart && compare(other.contactId, row.contactId) < 0)
  );
}

const reserves = (row: LedgerRow, rule: Rule): boolean => row.rule === rule || (rule === 'stress' && row.alsoStress);

/** Held where the rules now say so, released where what they said holds no longer. What a person decided stays. */
function heldOrReleased(row: LedgerRow, decision: Decision | undefined): LedgerRow {
  const byTheExtracts = row.state === 'held' && row.why !== 'reason' && heldReasons.some((why) => why === row.why);
  if (decision?.is === 'held' && row.why !== decision.why && (row.state !== 'held' || byTheExtracts))
    return { ...row, state: 'held', why: decision.why };
  return decision?.is === 'contact' && byTheExtracts ? { ...row, state: 'due', why: undefined } : row;
}

/** @param otherwise the trust of somebody without a staff row */
function trustNow(otherwise: string, { person, open, decision }: Facts): string {
  if (decision?.is === 'contact') return decision.trust;
  return (open && trustOfPerson(person.staff, open)) ?? otherwise;
}

const same = (one: LedgerRow, other: LedgerRow): boolean =>
  (['spellStart', 'spellEnd', 'trust', 'state', 'why'] as const).every((name) => one[name] === other[name]);

function changeOf(from: LedgerRow, to: LedgerRow): LedgerStep {
  const what = from.state === to.state ? 'corrected' : eventOf[to.state];
  return { do: 'change', from: from.state, what: what ?? 'corrected', to };
}

const eventOf: Partial<Record<ContactState, ContactEventKind>> = {
  due: 'released',
  held: 'held',
  cancelled: 'cancelled',
};

/** The contact that a person is due and that nobody has reserved: one at most. */
function reservations(
  rows: readonly LedgerRow[],
  facts: Facts,
  { liveFrom, trustOfLines }: PlanSettings,
): LedgerStep[] {
  const { open, decision } = facts;
  const rule = ruleOf(decision);
  if (open === undefined || rule === undefined || covered(rows, rule, open)) return [];
  const trust = trustNow(trustOfLines, facts);
  const from = liveFrom(trust);
  const beforeLive = rule === 'day28' && from !== undefined && day28Of(open) < from;
  const heldWhy = decision?.is === 'held' ? decision.why : beforeLive ? 'before-live' : undefined;
  const alsoStress = rule === 'day28' && hasStressCode(open) && !covered(rows, 'stress', open);
  return [{ do: 'reserve', rule, alsoStress, spellStart: open.start, spellEnd: open.end, trust, heldWhy }];
}

/** Whether a contact has the rule for this spell: its own, or for stress one that ended a few days before. */
const covered = (rows: readonly LedgerRow[], rule: Rule, spell: Spell): boolean =>
  rows.some(
    (row) =>
      !freesItsRules(row) && reserves(row, rule) && overlaps(row, spell, rule === 'stress' ? correctedWithin : 1),
  );
