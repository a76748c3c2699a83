import { type Spell, lastDay, spellsOf } from '../absence/spells';
import { type ReasonCode, reasonCode } from '../absence/reasons';
import { type Day, parseDay } from '../calendar/day';
import type { AbsenceImported, FileCounts } from './rows';

/** What an absence extract changes, in counts. */
export interface AbsenceSummary extends FileCounts {
  readonly rows: number;
  readonly rowsBefore: number;
  readonly people: number;
  /** Spells that went on before. */
  readonly openBefore: number;
  /** Spells that nothing overlapped before. */
  readonly newSpells: number;
  /** Spells that went on before and no longer do: they have an end now, or are not there any more. */
  readonly closed: number;
  /** Other spells with another first or last day. */
  readonly changed: number;
  /** People with a line and without a row in any staff extract. */
  readonly notInStaff: number;
}

/**
 * Compares two states of a trust's absence lines, spell by spell: a line that is cut into two that touch changes nothing.
 * @param file what was read of the file
 * @param isStaff whether a staff extract has a person
 */
export function absenceSummary(
  before: readonly AbsenceImported[],
  after: readonly AbsenceImported[],
  { inFile, rejected, cutOff }: FileCounts,
  isStaff: (person: string) => boolean,
): AbsenceSummary {
  const [old, now] = [spellsByPerson(before), spellsByPerson(after)];
  const counts = { newSpells: 0, closed: 0, changed: 0 };
  for (const person of new Set([...old.keys(), ...now.keys()]))
    compare(old.get(person) ?? [], now.get(person) ?? [], counts);
  return {
    rows: after.length,
    rowsBefore: before.length,
    inFile,
    rejected,
    cutOff,
    people: now.size,
    openBefore: [...old.values()].filter(goesOn).length,
    ...counts,
    notInStaff: [...now.keys()].filter((person) => !isStaff(person)).length,
  };
}

/** Goes through both in order, side by side: a person's spells neither overlap nor touch each other. */
function compare(
  old: readonly Spell[],
  now: readonly Spell[],
  counts: { newSpells: number; closed: number; changed: number },
) {
  const closed = goesOn(old) && !goesOn(now);
  if (closed) counts.closed += 1;
  let at = 0;
  for (const spell of now) {
    while (isBefore(old[at], spell)) at += 1;
    const same = old[at];
    if (same === undefined || isBefore(spell, same)) counts.newSpells += 1;
    // What a closed spell has become is told already.
    else if (closed && same.end === undefined) continue;
    else if (same.start !== spell.start || same.end !== spell.end) counts.changed += 1;
  }
}

/** Whether somebody is absent without an end: only the last spell can be. */
const goesOn = (spells: readonly Spell[]): boolean => spells.length > 0 && spells[spells.length - 1]?.end === undefined;

const isBefore = (one: Spell | undefined, other: Spell): boolean => one !== undefined && lastDay(one) < other.start;

/** Every day that a line can have: spells are compared whole, whatever day it is. */
const always = Number.MAX_SAFE_INTEGER;

function spellsByPerson(rows: readonly AbsenceImported[]): Map<string, Spell[]> {
  const lines = new Map<string, { assignment: string; start: Day; end: Day | undefined; reason: ReasonCode }[]>();
  for (const row of rows) {
    const line = lineOf(row);
    if (line === undefined) continue;
    const known = lines.get(row.person);
    if (known) known.push(line);
    else lines.set(row.person, [line]);
  }
  return new Map([...lines].map(([person, own]) => [person, spellsOf(own, always)]));
}

/** The line of a kept row. `undefined` for what no import of ours writes. */
export function lineOf({ assignment, start, end, reason }: AbsenceImported) {
  const first = parseDay(start, 'yyyy-mm-dd');
  const code = reasonCode(reason);
  if (first === undefined || code === undefined) return undefined;
  return { assignment, start: first, end: parseDay(end, 'yyyy-mm-dd'), reason: code };
}
