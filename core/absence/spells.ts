import type { Day } from '../calendar/day';
import type { ReasonCode } from './reasons';

/** One row of an absence extract: a stretch of one person's sickness on one assignment with one reason. */
export interface AbsenceLine {
  readonly assignment: string;
  readonly start: Day;
  /** The last day, or `undefined` while the person is still absent. */
  readonly end: Day | undefined;
  readonly reason: ReasonCode;
}

/** One person's continuous absence, whatever the assignments, reasons and trusts of its lines. */
export interface Spell {
  readonly start: Day;
  /** The last day, or `undefined` when one of its lines has no end. */
  readonly end: Day | undefined;
  readonly lines: readonly AbsenceLine[];
}

/** The last day of a line or spell; one without an end outlasts every date. */
export const lastDay = ({ end }: { end: Day | undefined }): Day => end ?? Infinity;

/**
 * One person's spells on a day, in order. Lines that touch (the next starts on the day after) or overlap are one
 * spell; lines that start after `on` are left for their day. A change of reason or assignment ends nothing.
 */
export function spellsOf(lines: readonly AbsenceLine[], on: Day): Spell[] {
  const spells: Spell[] = [];
  let current: AbsenceLine[] = [];
  let latest = -Infinity;
  const close = (): void => {
    const first = current[0];
    if (first) spells.push({ start: first.start, end: latest === Infinity ? undefined : latest, lines: current });
  };
  for (const line of lines.filter(({ start }) => start <= on).sort((a, b) => a.start - b.start)) {
    if (line.start > latest + 1) {
      close();
      current = [];
    }
    current.push(line);
    latest = Math.max(latest, lastDay(line));
  }
  close();
  return spells;
}

/** Whether the line or spell still goes on at `on`: its last day counts as a day of absence. */
export const isOpen = (absence: { end: Day | undefined }, on: Day): boolean => lastDay(absence) >= on;
