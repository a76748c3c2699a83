import type { Day } from '../calendar/day';
import type { ContactState } from '../contacts/contact';
import { type AnswerDates, asked, isWrongPerson } from './asked';
import type { Choice } from './choice';

/** What an answer does to its contact. */
export interface ContactEffect {
  readonly state: ContactState;
  readonly why?: 'wrong-person' | 'nothing-wanted';
  /** The day by which somebody has to act, where somebody has to. */
  readonly actBy?: Day;
}

/** A contact, as far as an answer looks at it. */
export interface ContactNow {
  readonly state: ContactState;
  readonly why: string | undefined;
  readonly actBy: Day | undefined;
}

/**
 * What an answer makes of a contact, however far that is. It only ever adds: who has asked for something before is not
 * forgotten because a second answer asks for nothing, and a contact that came to nothing is one again when help is
 * asked for.
 */
export function effectOn(now: ContactNow, ticked: readonly Choice[], dates: AnswerDates): ContactEffect {
  const answer = asked(ticked, dates);
  if (answer.is === 'nothing') return wantsNothing(now) ? { state: 'closed', why: 'nothing-wanted' } : asItIs(now);
  if (answer.is === 'wrong-person') {
    const { by: actBy } = answer;
    return isStrangers(now) ? { state: 'notReached', why: 'wrong-person', actBy } : asItIs(now);
  }
  const before = now.state === 'answered' ? (now.actBy ?? answer.by) : answer.by;
  return { state: 'answered', actBy: Math.min(before, answer.by) };
}

const asItIs = ({ state, actBy }: ContactNow): ContactEffect => ({ state, ...(actBy !== undefined && { actBy }) });

const isDone = ({ state }: ContactNow): boolean => state === 'answered' || state === 'cancelled' || state === 'closed';

/** Whoever has the number of somebody else cannot say for them that nothing is wanted. */
const wantsNothing = (now: ContactNow): boolean =>
  !isDone(now) && !(now.state === 'notReached' && now.why === 'wrong-person');

/** What only the link closed, somebody else may have closed. */
const isStrangers = (now: ContactNow): boolean =>
  !isDone(now) || (now.state === 'closed' && now.why === 'nothing-wanted');

/** What somebody wishes for all contacts, by what they ticked. */
export interface WishesTicked {
  readonly neverAutomatic: boolean;
  readonly doNotRing: boolean;
  readonly notAboutThisAbsence: boolean;
  readonly dropsAddress: boolean;
}

export const wishesTicked = (ticked: readonly Choice[]): WishesTicked => ({
  neverAutomatic: ticked.includes('never-automatic'),
  doNotRing: ticked.includes('text-me'),
  notAboutThisAbsence: ticked.includes('not-this-absence'),
  dropsAddress: isWrongPerson(ticked),
});
