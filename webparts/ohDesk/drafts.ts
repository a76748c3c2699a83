import type { CallOutcome, DeskPerson, NewCall, NewDecision } from '../../core/desk/desk';

/**
 * What somebody has written and not saved: for a contact or a run, by its id. It lives in the page and nowhere else,
 * as it can say something of a person.
 */
export interface Draft {
  /** Random: a call that is sent again, because no answer came, is the same one. */
  readonly callId: string;
  /** It was sent, and may have been saved. */
  readonly sent: boolean;
  readonly outcome?: CallOutcome;
  readonly decision?: NewDecision['decision'];
  readonly text: string;
  readonly close: boolean;
}
export type Drafts = Readonly<Record<string, Draft | undefined>>;

export const newDraft = (): Draft => ({ callId: randomId(), sent: false, text: '', close: false });

/** Whether somebody has begun to fill it in. */
export const isBegun = ({ outcome, text }: Draft): boolean => outcome !== undefined || text.trim() !== '';

/** What of a call somebody fills in. */
export type CallChanges = Partial<Pick<Draft, 'outcome' | 'text' | 'close'>>;

/**
 * The draft of a call with these changes. What was sent may have been saved, and what is sent again with the same id is
 * not looked at: with a change it is another call, as the change would be lost otherwise.
 */
export const changed = (draft: Draft, changes: CallChanges): Draft => ({
  ...draft,
  ...changes,
  ...(draft.sent && { callId: randomId(), sent: false }),
});

/** 32 hexadecimal digits. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What can be saved, or what is missing for that, in a sentence that says how to mend it. */
export type Ready<T> = { readonly missing: string } | { readonly ready: T };

const longest = 2000;
const tooLong = (text: string): boolean => text.trim().length > longest;
const shorten = `Shorten what you wrote to ${longest.toLocaleString('en-GB')} characters.`;

/** @param record the one that was read */
export function callOf({ callId, outcome, text, close }: Draft, record: RecordRead): Ready<NewCall> {
  if (outcome === undefined) return { missing: 'Choose how the call went.' };
  if (tooLong(text)) return { missing: shorten };
  const note = text.trim();
  const { telephone, history } = record;
  const rung = telephone !== undefined && { rung: telephone };
  return { ready: { callId, seen: history.length, outcome, close, ...rung, ...(note !== '' && { note }) } };
}

/** What of a record a call is told with. */
export type RecordRead = Pick<DeskPerson, 'history' | 'telephone'>;

export function decisionOf({ decision, text }: Draft): Ready<NewDecision> {
  if (decision === undefined) return { missing: 'Choose what should happen.' };
  const reason = reasonOf(text);
  return 'missing' in reason ? reason : { ready: { decision, reason: reason.ready } };
}

/** A reason has words, and not too many. */
export function reasonOf(text: string): Ready<string> {
  if (text.trim() === '') return { missing: 'Say why, in a few words.' };
  return tooLong(text) ? { missing: shorten } : { ready: text.trim() };
}
