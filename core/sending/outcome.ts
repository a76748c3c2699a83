/** What a channel says when it is asked about an attempt whose end was not recorded. */
export type Found = 'sent' | 'draft' | 'nothing';

/** An attempt whose end is not known. */
export interface OpenAttempt {
  /** The instant at which it began. */
  readonly began: Date;
  /** Its draft had been recorded: should it be gone now, it was probably sent. */
  readonly draftRecorded: boolean;
  /** How many there were, this one included. */
  readonly attempts: number;
}

export interface OutcomeSettings {
  readonly settleMinutes: number;
  readonly forgottenAfterDays: number;
  readonly mostAttempts: number;
  readonly draftHours: number;
}

/** What becomes of it. */
export type Outcome =
  | 'record-sent'
  | 'send-draft'
  /** It could be written and for hours not be sent: it is taken back, and a person rings. */
  | 'give-up-draft'
  /** Ask again later: the channel may not show it yet. */
  | 'wait'
  | 'try-again'
  /** Nobody can say: a person looks; it is never sent again by itself. */
  | 'maybe-sent'
  /** It was certainly not sent, and was tried often enough: a person rings. */
  | 'not-reached';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * What becomes of an attempt, from what the channel says of it now. A channel shows late what it was given, and forgets
 * it in the end: "nothing" counts only between the two.
 */
export function outcomeOf(found: Found, attempt: OpenAttempt, now: Date, settings: OutcomeSettings): Outcome {
  if (found === 'sent') return 'record-sent';
  const age = now.getTime() - attempt.began.getTime();
  // Whoever began it may still be at it: of a draft, the channel may also not show yet that it went out.
  if (age < settings.settleMinutes * minuteMs) return 'wait';
  if (found === 'draft') return age > settings.draftHours * hourMs ? 'give-up-draft' : 'send-draft';
  if (attempt.draftRecorded || age > settings.forgottenAfterDays * dayMs) return 'maybe-sent';
  return attempt.attempts < settings.mostAttempts ? 'try-again' : 'not-reached';
}
