import type { ExtractWindow, Line } from './line';
import type { Spell } from './spell';

/** The longest time that a fit note runs beyond the day of the extract, in days. Assumed. */
const fitNoteAhead = 28;

/** Whether any day of the spell is one of the window's. */
export const touches = (spell: Spell, window: ExtractWindow): boolean =>
  spell.start <= window.on && spell.end >= window.from;

/**
 * What the extract knows of a spell: a line for each stretch that has begun. A line that still runs has no end, or the
 * end of a fit note.
 */
export function sicknessLines(spell: Spell, window: ExtractWindow): Line[] {
  return spell.stretches
    .filter((stretch) => stretch.start <= window.on)
    .map(({ assignment, reason, start, end }) => ({
      ...{ person: spell.person, assignment, reason, start, spell },
      end: end <= window.on ? end : spell.showsFitNote ? Math.min(end, window.on + fitNoteAhead) : undefined,
    }));
}
