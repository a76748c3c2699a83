/** What a limit says when a request has been counted. */
export interface Reading {
  readonly used: number;
  /** Milliseconds until the same request would be let through, if nothing else came; what it means below the limit is each limit's. */
  readonly freeIn: number;
}
