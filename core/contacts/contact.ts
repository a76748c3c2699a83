import type { Rule } from './rules';

/**
 * How far a contact is. Exactly one of these; what leads from one to the next is in `core/contacts` and
 * `core/sending`, and each step adds a line to the contact's history in the same write.
 */
export const contactStates = [
  /** Reserved; goes out at its moment. */
  'due',
  /** Its message is in the queue. */
  'queued',
  /** An attempt has begun, and how it ended is not recorded yet. */
  'sending',
  'sent',
  'answered',
  /** A person decides whether it goes out (`why`). */
  'held',
  /** No channel, or not delivered: somebody has to ring. */
  'notReached',
  /** Nobody can find out whether it was sent: somebody has to look; it is never sent again by itself. */
  'maybeSent',
  /** Came to nothing before it was sent (`why`). */
  'cancelled',
  /** Done: spoken to, or nothing more is wanted. */
  'closed',
] as const;
export type ContactState = (typeof contactStates)[number];

export const channels = ['text', 'email', 'telephone'] as const;
export type Channel = (typeof channels)[number];

/** What stands against a contact when it is looked at again just before it is sent, in the order of looking. */
export const cancelReasons = [
  'deceased',
  'leaver',
  'maternity',
  'returned',
  'no-longer-due',
  'opted-out',
  'not-about-this-absence',
  'known-to-oh',
  'person-decided',
] as const;
export type CancelWhy = (typeof cancelReasons)[number];

/** Why somebody has to ring in place of a message. */
export const notReachedReasons = [
  'no-permission',
  'no-address',
  'refused-address',
  'not-delivered',
  'wrong-person',
  /** Was recorded as having died, and is no longer. */
  'deceased-taken-back',
] as const;
export type NotReachedWhy = (typeof notReachedReasons)[number];

/** A step in a contact's history. */
export const contactEvents = [
  'reserved',
  'corrected',
  'held',
  'released',
  'queued',
  'put-back',
  'attempt',
  'sent',
  'delivered',
  'not-delivered',
  'maybe-sent',
  'not-reached',
  'cancelled',
  'answered',
  'confirmed',
  'called',
  'closed',
] as const;
export type ContactEventKind = (typeof contactEvents)[number];

export interface ContactEvent {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly what: ContactEventKind;
  /** Of a step that is taken once, however often it is asked for: the call's own id, or the statement's. */
  readonly id?: string;
  readonly why?: string;
  readonly channel?: Channel;
  /** The object id of whoever did it; left out for the service itself. */
  readonly by?: string;
  /** What somebody wrote beside a decision or call: `clinical`, so that the ledger has it sealed. */
  readonly note?: string;
  /** ODS code of the trust for which the note is sealed; with a sealed note alone. */
  readonly noteAt?: string;
  /** There is a note, and it cannot be opened any more. */
  readonly noteClosed?: boolean;
}

/** The keys by which one rule for one spell is reserved: no two contacts have the same. */
export const reservationKey = (person: string, rule: Rule, spellStart: string): string =>
  `${person}|${rule}|${spellStart}`;
