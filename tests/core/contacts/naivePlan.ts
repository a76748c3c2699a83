import type { AbsenceLine } from '../../../core/absence/spells';
import type { LedgerRow } from '../../../core/contacts/ledgerRow';
import type { AssignmentStatus } from '../../../core/people/status';

/** What the ledger is to be after a plan, and for which rule a contact is new. */
export interface NaivePlan {
  readonly rows: readonly LedgerRow[];
  readonly reserved: string | undefined;
}

/** A run of days of absence; `to` is Infinity while nobody has said when it ends. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The plan for somebody with one post once more, told day by day from a calendar of absence, and sharing nothing with
 * the product. Without a day on which the trust went live.
 */
export function naivePlan(
  lines: readonly AbsenceLine[],
  status: AssignmentStatus,
  rows: readonly LedgerRow[],
  today: number,
  isWorking: (day: number) => boolean,
): NaivePlan {
  const known = lines.filter(({ start }) => start <= today);
  const days = known.flatMap(({ start, end }) => [start, end ?? start]);
  const [first, beyond] = [Math.min(today, ...days) - 2, Math.max(today, ...days) + 2];
  const isOff = (day: number): boolean => known.some(({ start, end }) => start <= day && (end ?? Infinity) >= day);
  const runAt = (day: number): Run | undefined => {
    if (!isOff(day)) return undefined;
    let [from, to] = [day, day];
    while (isOff(from - 1)) from -= 1;
    while (to < beyond && isOff(to + 1)) to += 1;
    return { from, to: to === beyond ? Infinity : to };
  };
  const latestIn = (from: number, to: number): Run | undefined => {
    for (let day = Math.min(to, beyond); day >= Math.max(from, first); day -= 1) if (isOff(day)) return runAt(day);
    return undefined;
  };
  const reasonsIn = ({ from, to }: Run): string[] =>
    known.filter(({ start }) => from <= start && start <= to).map(({ reason }) => reason);

  const now = runAt(today);
  const reasons = now ? reasonsIn(now) : [];
  const gone = ({ Deceased: 'deceased', Leaver: 'leaver', Maternity: 'maternity' } as Record<string, string>)[status];
  const rule = ruleToday();
  const held =
    status === 'Suspended'
      ? 'suspended'
      : reasons.includes('S17') || reasons.every((reason) => reason === 'S30')
        ? 'reason'
        : undefined;

  /** The rule for which a contact is to be there today; none for somebody to whom nothing is sent. */
  function ruleToday(): 'day28' | 'stress' | undefined {
    if (now === undefined || gone !== undefined) return undefined;
    const day28 = now.from + 27;
    if (today >= day28) return 'day28';
    let workingBefore = 0;
    for (let day = today + 1; day < day28; day += 1) if (isWorking(day)) workingBefore += 1;
    return reasons.includes('S10') && workingBefore >= 2 ? 'stress' : undefined;
  }

  const placed = rows.map((row) => {
    if (isFree(row)) return { row, run: undefined, dated: row };
    const run =
      runAt(row.firstSeenOn) ?? runAt(row.spellStart) ?? latestIn(row.spellStart - 1, (row.spellEnd ?? beyond) + 1);
    const end = row.spellEnd ?? Math.max(row.spellStart, today - 1);
    const dated = run
      ? { ...row, spellStart: run.from, spellEnd: run.to === Infinity ? undefined : run.to }
      : { ...row, spellEnd: end };
    return { row, run, dated };
  });
  const has = ({ rule: own, alsoStress }: LedgerRow, of: string): boolean =>
    own === of || (of === 'stress' && alsoStress);
  const blocks = (row: LedgerRow, of: string): boolean =>
    now !== undefined &&
    !isFree(row) &&
    has(row, of) &&
    (row.spellEnd ?? Infinity) + (of === 'stress' ? 7 : 1) >= now.from &&
    row.spellStart <= now.to + (of === 'stress' ? 7 : 1);
  const beyondRecall = placed.filter(({ row }) => !isWaiting(row)).map(({ dated }) => dated);

  // The stress code that comes when day 28 has had its contact is a rule of its own.
  const contacted = beyondRecall.filter(({ state }) => ['sent', 'answered', 'maybeSent', 'closed'].includes(state));
  const hadDay28 = contacted.some((each) => blocks(each, 'day28'));
  const due = rule === 'day28' && hadDay28 && reasons.includes('S10') ? 'stress' : rule;

  const after = placed.map(({ row, run, dated }): LedgerRow => {
    if (row.state === 'sending') return row;
    if (row.state === 'answered' && (status === 'Deceased' || row.why === 'deceased'))
      return { ...dated, why: status === 'Deceased' ? 'deceased' : undefined };
    if (row.why === 'deceased' && row.state === 'cancelled' && gone === undefined && now && run?.from === now.from)
      return { ...dated, state: 'notReached', why: 'deceased-taken-back' };
    if (status === 'Deceased' && !['cancelled', 'closed'].includes(row.state))
      return { ...dated, state: 'cancelled', why: 'deceased' };
    if (row.state === 'sent' && today - (dated.spellEnd ?? Infinity) > 7 && !blocks(dated, row.rule))
      return { ...dated, state: 'closed', why: 'returned' };
    if (!isWaiting(row)) return dated;
    const letGo = (why: string): LedgerRow => ({ ...dated, state: 'cancelled', why });
    if (gone) return letGo(gone);
    if (run === undefined) return letGo('no-longer-due');
    if (now === undefined || run.from !== now.from) return letGo('returned');
    const rivals = placed.filter(
      (other) => isWaiting(other.row) && other.run?.from === now.from && has(other.row, row.rule),
    );
    const oldest = [...rivals].sort(
      (a, b) => a.row.firstSeenOn - b.row.firstSeenOn || (a.row.contactId < b.row.contactId ? -1 : 1),
    )[0];
    if (due !== row.rule || beyondRecall.some((each) => blocks(each, row.rule)) || oldest?.row !== row)
      return letGo('no-longer-due');
    const alsoStress =
      row.alsoStress ||
      (due === 'day28' && reasons.includes('S10') && !beyondRecall.some((each) => blocks(each, 'stress')));
    return { ...dated, alsoStress, ...decided(row, held) };
  });
  // One that is being sent is not written, but has its rule for the days that its absence has now.
  const reserving = after.map((row, at) => (row.state === 'sending' ? (placed[at]?.dated ?? row) : row));
  const isNew = due !== undefined && !reserving.some((row) => blocks(row, due));
  return { rows: after, reserved: isNew ? due : undefined };
}

const isWaiting = ({ state }: LedgerRow): boolean => ['due', 'queued', 'held'].includes(state);
const isFree = ({ state, why = '' }: LedgerRow): boolean =>
  state === 'cancelled' && ['returned', 'no-longer-due', 'leaver', 'maternity'].includes(why);

/** Held and released by turns; `reason` and whatever a person has seen to stays. */
function decided({ state, why }: LedgerRow, held: string | undefined): Pick<LedgerRow, 'state' | 'why'> {
  const isFact = why === 'suspended';
  if (state === 'held' && !isFact) return { state, why };
  if (held !== undefined) return why === held ? { state, why } : { state: 'held', why: held };
  return state === 'held' ? { state: 'due', why: undefined } : { state, why };
}
