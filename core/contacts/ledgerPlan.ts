import { type Spell, isOpen, spellsOf } from '../absence/spells';
import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import { compare } from '../order/compare';
import type { AbsentPerson } from '../snapshot/snapshot';
import type { CancelWhy, ContactEventKind, ContactState } from './contact';
import {
  type Decision,
  type SuppressedWhy,
  decide,
  type LedgerHeldWhy,
  heldReasons,
  isAlive,
  suppressedWhy,
  trustOfPerson,
} from './decision';
import { type LedgerRow, type Placed, correctedWithin, covers, isPending, placedIn } from './ledgerRow';
import { type RuleDue, ruleDue } from './ruleDue';
import { type Rule, day28Of, hasStressCode } from './rules';

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
      readonly heldWhy: LedgerHeldWhy | undefined;
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

/**
 * What is to be done in the ledger for one person: a contact is reserved where a rule is due and none of the person's
 * contacts for that rule overlaps the spell, *whatever its first day was then*; a contact whose spell was corrected takes
 * the corrected days over; what is not sent yet is held or cancelled as the extracts now say. Done once more on what it
 * left, it does nothing. Cancellations come first, so that a rule is free before another contact takes it.
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
    isAlive: isAlive(person.staff),
    today,
  };
  const placed = rows.map((row) => placedIn(row, spells, today));
  const due = ruleDue(
    open,
    facts.decision,
    placed.map(({ dated }) => dated),
  );
  const changes = placed.map((each) => ({ row: each.row, to: rowAfter(each, placed, facts, due) }));
  // Whoever is sending a contact writes next; the days of its spell can wait.
  const steps = changes.filter(({ row, to }) => row.state !== 'sending' && !same(row, to)).map(changeOf);
  return [
    ...steps.filter(({ what }) => what === 'cancelled'),
    ...steps.filter(({ what }) => what !== 'cancelled'),
    ...reservations(
      changes.map(({ to }) => to),
      facts,
      due,
      settings,
    ),
  ];
}

/** What the extracts say of a person today. */
interface Facts {
  readonly person: AbsentPerson;
  readonly open: Spell | undefined;
  readonly decision: Decision | undefined;
  readonly suppressed: SuppressedWhy | undefined;
  /** The extracts say so: who is in none of them any more may be either. */
  readonly isAlive: boolean;
  readonly today: Day;
}

/** What a message would go out for, or somebody would still ring about. */
const openTasks: readonly ContactState[] = ['due', 'queued', 'held', 'notReached', 'maybeSent', 'sent'];

/** The contact as the extracts now have it. */
function rowAfter(placed: Placed, all: readonly Placed[], facts: Facts, due: RuleDue | undefined): LedgerRow {
  const { row, dated } = placed;
  const dead = afterDeath(placed, facts);
  if (dead) return dead;
  if (isBack(dated, facts)) return { ...dated, state: 'closed', why: 'returned' };
  if (!isPending(row)) return dated;
  const why = cancelWhy(placed, all, facts, due);
  return why
    ? cancelled(dated, why)
    : heldOrReleased(
        { ...dated, alsoStress: carriesNow(placed, all), trust: trustNow(row.trust, facts) },
        facts.decision,
      );
}

/**
 * The contact of somebody who is recorded as having died, or was and is no longer: a slip of the records must not make a
 * request for help vanish, and the desk warns whoever would ring. `undefined` where neither is so.
 */
function afterDeath({ row, dated, spell }: Placed, { open, suppressed, isAlive }: Facts): LedgerRow | undefined {
  if (suppressed === 'deceased') {
    if (row.state === 'answered') return { ...dated, why: 'deceased' };
    return openTasks.includes(row.state) ? cancelled(dated, 'deceased') : undefined;
  }
  if (row.why !== 'deceased' || !isAlive) return undefined;
  if (row.state === 'answered') return { ...dated, why: undefined };
  if (suppressed !== undefined) return undefined;
  // It may have gone out before: somebody rings, and nothing is sent a second time.
  const goesOn = row.state === 'cancelled' && open !== undefined && spell === open;
  return goesOn ? { ...dated, state: 'notReached', why: 'deceased-taken-back' } : undefined;
}

/**
 * Sent, not answered, and the person has been back for so long that nobody corrects it any more: nothing is left to do,
 * and an answer that comes after all begins it again. Without such an end, all that was ever sent would stay on the desk.
 */
function isBack(dated: LedgerRow, { open, today }: Facts): boolean {
  if (dated.state !== 'sent' || dated.spellEnd === undefined || dated.spellEnd >= today - correctedWithin) return false;
  return open === undefined || !covers(dated, dated.rule, open);
}

const cancelled = (row: LedgerRow, why: CancelWhy): LedgerRow => ({ ...row, state: 'cancelled', why });

/** Why a contact that is not sent yet comes to nothing, in the order of looking. */
function cancelWhy(
  placed: Placed,
  all: readonly Placed[],
  { open, suppressed }: Facts,
  due: RuleDue | undefined,
): CancelWhy | undefined {
  const { row, spell } = placed;
  if (suppressed) return suppressed;
  if (spell === undefined) return 'no-longer-due';
  if (spell !== open) return 'returned';
  // The code may be gone, day 28 to come after all, or stress left to a day 28 that is near.
  if (due?.rule !== row.rule) return 'no-longer-due';
  return all.some((other) => goesBefore(other, placed, spell)) ? 'no-longer-due' : undefined;
}

/** Whether of two contacts that turned out to be for one rule and one spell, the other is the one to keep. */
function goesBefore(other: Placed, { row }: Placed, spell: Spell): boolean {
  if (other.row === row || !covers(other.dated, row.rule, spell)) return false;
  if (!isPending(other.row)) return true;
  return (
    other.spell === spell &&
    (compare(other.row.firstSeenOn, row.firstSeenOn) || compare(other.row.contactId, row.contactId)) < 0
  );
}

/** Whether it carries the stress rule: once the code is there too, unless that rule had a contact of its own. */
function carriesNow({ row, spell }: Placed, all: readonly Placed[]): boolean {
  if (row.alsoStress || row.rule !== 'day28' || spell === undefined || !hasStressCode(spell)) return row.alsoStress;
  // What else is not sent yet for this spell is cancelled in the same plan: it is left to this one.
  return !all.some((other) => !isPending(other.row) && covers(other.dated, 'stress', spell));
}

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
  (['spellStart', 'spellEnd', 'alsoStress', 'trust', 'state', 'why'] as const).every(
    (name) => one[name] === other[name],
  );

function changeOf({ row, to }: { row: LedgerRow; to: LedgerRow }): Extract<LedgerStep, { do: 'change' }> {
  const what = row.state === to.state ? undefined : eventOf[to.state];
  return { do: 'change', from: row.state, what: what ?? 'corrected', to };
}

const eventOf: Partial<Record<ContactState, ContactEventKind>> = {
  due: 'released',
  held: 'held',
  notReached: 'not-reached',
  cancelled: 'cancelled',
  closed: 'closed',
};

/** The contact that a person is due and that nobody has reserved: one at most. */
function reservations(
  rows: readonly LedgerRow[],
  facts: Facts,
  due: RuleDue | undefined,
  { liveFrom, trustOfLines }: PlanSettings,
): LedgerStep[] {
  const { open, decision } = facts;
  const covered = (of: Rule, spell: Spell): boolean => rows.some((row) => covers(row, of, spell));
  if (open === undefined || due === undefined || covered(due.rule, open)) return [];
  const { rule, afterDay28 } = due;
  const trust = trustNow(trustOfLines, facts);
  const from = liveFrom(trust);
  const beforeLive = rule === 'day28' && from !== undefined && day28Of(open) < from;
  const byThePlan = afterDay28 ? 'already-contacted' : beforeLive ? 'before-live' : undefined;
  const heldWhy = decision?.is === 'held' ? decision.why : byThePlan;
  const alsoStress = rule === 'day28' && hasStressCode(open) && !covered('stress', open);
  return [{ do: 'reserve', rule, alsoStress, spellStart: open.start, spellEnd: open.end, trust, heldWhy }];
}
