/** What GOV.UK Notify does for the local cloud. */
export interface Notify {
  /** Answers a request to https://api.notifications.service.gov.uk. */
  fetch(request: Request): Promise<Response>;
  /** Puts a template of a text message there; one with this id gets a further version where its words are others. */
  putTemplate(template: TextTemplate): void;
  /** Makes a key, in the form in which Notify shows it once: name, service, secret. */
  createKey(type: KeyType): string;
  /** What telephones have been sent, newest first; nothing of test keys. It stays when Notify has forgotten it. */
  sent(): readonly SentText[];
  /** Changes how it behaves from now on. */
  behave(change: Partial<Behaviour>): void;
  close(): void;
}

/** A live key, one for the team alone, and one whose messages go nowhere. */
export type KeyType = 'normal' | 'team' | 'test';

/** How a message ends. */
export type Outcome = 'delivered' | 'permanent-failure' | 'temporary-failure' | 'technical-failure';

/** How far a message has come. */
export type Status = 'created' | 'sending' | Outcome;

/** A template: its body may have places like `((name))`. */
export interface TextTemplate {
  /** A UUID. */
  readonly id: string;
  readonly body: string;
  readonly name?: string;
}

export interface SentText {
  readonly at: Date;
  /** As networks want it: 447… */
  readonly to: string;
  readonly text: string;
  readonly status: Status;
  readonly reference: string | null;
}

/** What can be set. */
export interface Behaviour {
  /** Seconds until a new message is in the list: what asks earlier does not find it. */
  readonly listedAfter: number;
  /** How messages to a number end, by the number as 447…; `delivered` where nothing is said. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The numbers that a key of the team may write to, as 447… */
  readonly team: readonly string[];
  /** Requests to send in any 60 seconds, for each type of key. */
  readonly perMinute: number;
  /** Messages a day, test keys aside. */
  readonly perDay: number;
}
