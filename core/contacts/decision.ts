import { type Spell, isOpen } from '../absence/spells';
import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/workingDays';
import { compare } from '../order/compare';
import { type AssignmentStatus, type StaffRow, decidingStatus } from '../people/status';
import { type Rule, type RuleMet, day28Of, ruleMet } from './rules';

/** Why nobody is contacted automatically and a person decides; in the order in which they are looked at. */
export const heldReasons = [
  'not-in-staff',
  'suspended',
  'career-break',
  'unknown-status',
  'left-assignment',
  'reason',
] as const;
export type HeldWhy = (typeof heldReasons)[number];

/** Why a contact of the ledger is held: what the rules say of the spell, or what the ledger says of earlier contacts. */
export type LedgerHeldWhy =
  | HeldWhy
  /** Its day had passed before the trust went live. */
  | 'before-live'
  /** The stress code came when they had been contacted at day 28. */
  | 'already-contacted';

/** Why there is no contact at all. */
export type SuppressedWhy = 'deceased' | 'maternity' | 'leaver';

/** What is to be done for a spell that meets a rule. */
export type Decision =
  | { readonly is: 'suppressed'; readonly why: SuppressedWhy }
  | { readonly is: 'waiting'; readonly until: Day }
  | { readonly is: 'held'; readonly rule: Rule; readonly why: HeldWhy }
  | { readonly is: 'contact'; readonly met: RuleMet; readonly trust: string; readonly dueOn: Day };

/** The rule that a decision is about; `undefined` where nothing is to be sent for any. */
export const ruleOf = (decision: Decision | undefined): Rule | undefined =>
  decision?.is === 'contact' ? decision.met.rule : decision?.is === 'held' ? decision.rule : undefined;

/** A stress contact is left to day 28 when that comes within so many working days: one message, not two. */
const workingDaysToWait = 2;

/**
 * What a spell of a person with these staff rows comes to on the day: suppressed, else waiting, else held, else
 * a contact. `undefined` when the spell meets no rule.
 */
export function decide(
  spell: Spell,
  staff: readonly StaffRow[],
  on: Day,
  calendar: WorkingCalendar,
): Decision | undefined {
  const met = ruleMet(spell, on);
  if (!met) return undefined;
  const status = decidingStatus(staff);
  const suppressed = suppressedWhy(staff);
  if (suppressed) return { is: 'suppressed', why: suppressed };
  if (met.rule === 'stress' && day28IsNear(spell, on, calendar)) return { is: 'waiting', until: day28Of(spell) };
  const why = heldWhy(spell, staff, status, on);
  if (why) return { is: 'held', rule: met.rule, why };
  const deciding = staff.filter((row) => row.status === status);
  return { is: 'contact', met, trust: contactTrust(deciding, spell), dueOn: calendar.onOrAfter(on) };
}

/** Why nothing is ever sent to somebody with these rows, whatever their absence; `undefined` where something may be. */
export function suppressedWhy(staff: readonly StaffRow[]): SuppressedWhy | undefined {
  const status = decidingStatus(staff);
  return status && suppressedBy[status];
}

/** Whether somebody with these rows is known to be alive: who has none may be or not. */
export function isAlive(staff: readonly StaffRow[]): boolean {
  const status = decidingStatus(staff);
  return status !== undefined && status !== 'Deceased';
}

const suppressedBy: Partial<Record<AssignmentStatus, SuppressedWhy>> = {
  Deceased: 'deceased',
  Maternity: 'maternity',
  Leaver: 'leaver',
};

/** Whether a spell that has not reached day 28 is so near to it that a stress contact waits for it. */
export function day28IsNear(spell: Spell, on: Day, calendar: WorkingCalendar): boolean {
  return day28Of(spell) <= calendar.after(on, workingDaysToWait);
}

function heldWhy(
  spell: Spell,
  staff: readonly StaffRow[],
  status: AssignmentStatus | undefined,
  on: Day,
): HeldWhy | undefined {
  if (status === undefined) return 'not-in-staff';
  if (status === 'Suspended') return 'suspended';
  if (status === 'Career Break') return 'career-break';
  if (status === 'unknown') return 'unknown-status';
  if (onlyOnLeftAssignments(spell, staff, on)) return 'left-assignment';
  return personDecidesReason(spell) ? 'reason' : undefined;
}

/** The absence is open only where the person no longer works: probably a line that nobody has closed. */
function onlyOnLeftAssignments(spell: Spell, staff: readonly StaffRow[], on: Day): boolean {
  const active = new Set(staff.filter(({ status }) => status === 'Active').map(({ assignment }) => assignment));
  return spell.lines.filter((line) => isOpen(line, on)).every(({ assignment }) => !active.has(assignment));
}

/** Cancer in any line, or nothing but pregnancy: no message of ours may come unasked; a nurse decides. */
function personDecidesReason({ lines }: Spell): boolean {
  return lines.some(({ reason }) => reason === 'S17') || lines.every(({ reason }) => reason === 'S30');
}

/** The trust to which a person belongs in this spell, by the same order; `undefined` for somebody without a staff row. */
export function trustOfPerson(staff: readonly StaffRow[], spell: Spell): string | undefined {
  const status = decidingStatus(staff);
  return (
    status &&
    contactTrust(
      staff.filter((row) => row.status === status),
      spell,
    )
  );
}

/**
 * The trust that makes the contact: of the person's rows with the deciding status, the one whose own line in the
 * spell starts latest, then the one with the lowest assignment number as text.
 */
function contactTrust(rows: readonly StaffRow[], spell: Spell): string {
  const latestStarts = new Map<string, Day>();
  for (const { assignment, start } of spell.lines) {
    latestStarts.set(assignment, Math.max(start, latestStarts.get(assignment) ?? start));
  }
  const [first] = rows
    .map((row) => ({ row, start: latestStarts.get(row.assignment) ?? -Infinity }))
    .sort(
      (a, b) =>
        compare(b.start, a.start) ||
        compare(a.row.assignment, b.row.assignment) ||
        // The same assignment number in two trusts: any order will do, if it is the same in every run.
        compare(a.row.trust, b.row.trust),
    );
  return first?.row.trust ?? '';
}
