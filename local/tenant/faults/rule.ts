/** Where the process can be made to end, as by `kill -9`. */
export const endPoints = ['beforeRequest', 'beforeCommit', 'afterRequest', 'halfAnswered'] as const;
export type EndPoint = (typeof endPoints)[number];

export type Service = 'sharePoint' | 'graph';

/** What a request is made to meet. */
export type Fault =
  /** The service's own answer of that status, with `Retry-After` in seconds where it is given. */
  | { readonly kind: 'status'; readonly status: 429 | 500 | 503; readonly retryAfter?: number }
  /** The connection is reset; nothing was carried out. */
  | { readonly kind: 'reset' }
  /** No answer ever comes; nothing was carried out. */
  | { readonly kind: 'hang' }
  /** It is carried out, and the answer breaks off in the middle. */
  | { readonly kind: 'half' }
  /** It is carried out so many milliseconds later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** It is carried out, and the connection is reset in place of an answer. */
  | { readonly kind: 'loseAnswer' }
  /** The process of the tenant ends there, as by `kill -9`. */
  | { readonly kind: 'end'; readonly at: EndPoint };

export const faultKinds = [
  'status',
  'reset',
  'hang',
  'half',
  'slow',
  'loseAnswer',
  'end',
] as const satisfies readonly Fault['kind'][];

/** Which requests a rule is about; what is left out is whatever it is. */
export interface Match {
  readonly service?: Service;
  /** As it is meant: of a POST with "X-HTTP-Method", that one. */
  readonly method?: string;
  /** The whole path, whatever its case, with "*" for anything: as in "/v1.0/sites/*". */
  readonly path?: string;
  /** A header that it has, with this value where one is given. */
  readonly header?: { readonly name: string; readonly value?: string };
}

/** Which of the requests that match: the nth alone, each nth, or each with a probability that its seed repeats. */
export type When =
  { readonly nth: number } | { readonly every: number } | { readonly probability: number; readonly seed: number };

/** A fault, and the requests that meet it. Without `when` it is all that match, with `times` at most so many. */
export interface FaultRule {
  readonly match?: Match;
  readonly when?: When;
  readonly times?: number;
  readonly do: Fault;
}
