import type { Channel, ContactEvent, ContactState } from '../contacts/contact';
import type { LiveCheck } from '../sending/liveLock';
import type { Choice } from '../statements/choice';

/*
 * What the API says to the OH desk. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC; words are made by whoever shows
 * them, from the codes in here.
 */

/** A contact as a row of a worklist. */
export interface DeskRow {
  readonly contactId: string;
  readonly name: string;
  readonly department: string;
  readonly trust: string;
  readonly state: ContactState;
  /** A code of the state's: a `HeldWhy`, `CancelWhy`, `NotReachedWhy`. */
  readonly why?: string;
  /** The day of absence today; the first is 1. Left out where the spell is over. */
  readonly dayOfAbsence?: number;
  readonly channel?: Channel;
  readonly sentAt?: string;
  readonly deliveredAt?: string;
  readonly answeredAt?: string;
  /** What was ticked, where an answer came. */
  readonly choices?: readonly Choice[];
  readonly confirmed?: boolean;
  readonly doNotRing: boolean;
  /** The staff extract says so now: nobody rings before HR has been asked. */
  readonly deceased?: boolean;
  readonly actBy?: string;
  /** Working days from today to `actBy`: 0 is today, below 0 is late. */
  readonly workingDaysLeft?: number;
}

export interface DeskRun {
  readonly runId: string;
  readonly kind: string;
  readonly trust: string;
  readonly state: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  /** By name; counts alone. */
  readonly counts: Readonly<Record<string, number>>;
  readonly odd: readonly string[];
  readonly reason?: string;
}

/** Whether messages go out for a trust, and what stands against it. */
export interface DeskSending {
  readonly scope: string;
  readonly stopped: boolean;
  readonly stoppedAt?: string;
  readonly reason?: string;
  /** Somebody has asked to go on; another person has to agree. */
  readonly resumeAsked: boolean;
  /** Whether it was the person who looks: they cannot be the second. */
  readonly resumeAskedByYou: boolean;
}

/** GET desk/{trust} */
export interface Desk {
  readonly trust: string;
  readonly today: string;
  /** Those whom somebody has to ring, in order of clock. */
  readonly callToday: readonly DeskRow[];
  readonly decide: readonly DeskRow[];
  readonly answered: readonly DeskRow[];
  readonly notReached: readonly DeskRow[];
  readonly sent: readonly DeskRow[];
  readonly capacity: { readonly minutesADay: number; readonly minutesPlanned: number; readonly calls: number };
  /** Answers from home, of all trusts, that could not be received yet: nobody can say whose they are. */
  readonly answersLeftBehind: number;
  /** Messages that should have gone out days ago and have not. */
  readonly overdue: number;
  readonly imports: {
    readonly lastGoodAt?: string;
    /** It is past 07:00 and none came in today. */
    readonly noneToday: boolean;
    /** The extracts are so old that nothing is reserved or sent on them. */
    readonly tooOld: boolean;
    /** The day of the older of the two, where both have come. */
    readonly asOf?: string;
    readonly runs: readonly DeskRun[];
  };
  readonly sending: {
    readonly mode: 'shadow' | 'live';
    /** Nothing is sent while one is missing. */
    readonly missing: readonly LiveCheck[];
    /** For all, then for the trust. */
    readonly stops: readonly DeskSending[];
  };
}

/** GET desk/{trust}/contacts/{contactId}; every one is logged. */
export interface DeskPerson {
  readonly row: DeskRow;
  readonly spellStart: string;
  readonly rule: 'day28' | 'stress';
  readonly history: readonly ContactEvent[];
  readonly statements: readonly {
    readonly statementId: string;
    readonly receivedAt: string;
    /** Left out where the answer cannot be opened. */
    readonly choices?: readonly Choice[];
    readonly confirmed: boolean;
  }[];
  /** Earlier and other contacts of the person. */
  readonly others: readonly DeskRow[];
  readonly telephone?: string;
  readonly email?: string;
}

/** POST desk/{trust}/contacts/{contactId}/calls */
export const callOutcomes = ['spoke', 'no-answer', 'wrong-number', 'asked-to-stop'] as const;
export type CallOutcome = (typeof callOutcomes)[number];
export interface NewCall {
  /** Made by the form, 32 hexadecimal digits: a call that is sent twice is one. */
  readonly callId: string;
  /** How many events the history had when it was read: whatever came since is looked at first. */
  readonly seen: number;
  readonly outcome: CallOutcome;
  /** The number that the record showed: a wrong one is dropped. Left out where it showed none. */
  readonly rung?: string;
  readonly note?: string;
  /** Nothing more is to be done for this contact. */
  readonly close: boolean;
}

/** POST desk/{trust}/contacts/{contactId}/decision, for a contact that is held. */
export interface NewDecision {
  readonly decision: 'send' | 'ring' | 'do-not-contact';
  readonly reason: string;
}

/** POST desk/{trust}/contacts/{contactId}/confirmation: somebody checked who it was. */
export interface NewConfirmation {
  readonly statementId: string;
}

/** POST desk/stops/{scope}: scope is a trust or `All`. */
export interface NewStop {
  readonly reason: string;
}

/** POST desk/stops/{scope}/resumption: the first asks, another agrees. */
export interface Resumption {
  readonly stopped: boolean;
  readonly resumeAsked: boolean;
}

/** POST desk/{trust}/runs/{runId}/decision, for an import that waits. */
export interface NewRunDecision {
  readonly decision: 'accept' | 'refuse';
  readonly reason: string;
}
