import type { Day } from '../calendar/day';
import type { ContactState } from '../contacts/contact';
import { type AnswerDates, asked, isWrongPerson } from './asked';
import type { Choice } from './choice';

/** What an answer does to its contact. */
export interface ContactEffect {
  readonly state: ContactState;
  readonly why?: 'wrong-person';
  /** The day by which somebody has to act, where somebody has to. */
  readonly actBy?: Day;
}

/**
 * What an answer makes of a contact, however far that is. It only ever adds: who has asked for something before is not
 * forgotten because a second answer asks for nothing, and a contact that came to nothing is one again when help is
 * asked for.
 * @param now the contact's state, and the day by which somebody has to act already
 */
export function effectOn(
  now: { readonly state: ContactState; readonly actBy: Day | undefined },
  ticked: readonly Choice[],
  dates: AnswerDates,
): ContactEffect {
  const answer = asked(ticked, dates);
  if (answer.is === 'nothing' || answer.is === 'wrong-person') {
    const stays = now.state === 'answered' || now.state === 'cancelled' || now.state === 'closed';
    if (stays) return { state: now.state, ...(now.actBy !== undefined && { actBy: now.actBy }) };
    return answer.is === 'nothing'
      ? { state: 'closed' }
      : { state: 'notReached', why: 'wrong-person', actBy: answer.by };
  }
  const before = now.state === 'answered' ? (now.actBy ?? answer.by) : answer.by;
  return { state: 'answered', actBy: Math.min(before, answer.by) };
}

/** What somebody wishes for all contacts, by what they ticked. */
export interface Wishes {
  readonly neverAutomatic: boolean;
  readonly doNotRing: boolean;
  readonly notAboutThisAbsence: boolean;
  readonly dropsAddress: boolean;
}

export const wishesOf = (ticked: readonly Choice[]): Wishes => ({
  neverAutomatic: ticked.includes('never-automatic'),
  doNotRing: ticked.includes('text-me'),
  notAboutThisAbsence: ticked.includes('not-this-absence'),
  dropsAddress: isWrongPerson(ticked),
});
