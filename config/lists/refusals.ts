import { Conflict, NotFound, Throttled, Unavailable } from './storeFailures';

/** What SharePoint or Graph answered instead of doing what it was asked. */
export interface Refusal {
  readonly service: 'SharePoint' | 'Graph';
  /** Of HTTP. */
  readonly status: number;
  /** The service's own code; empty where it gives none. */
  readonly code: string;
  /** The header `Retry-After` as it came, or `null`. */
  readonly retryAfter: string | null;
  /** Whether it says that a value which must be unique is there already: each service does so in its own way. */
  readonly duplicate: boolean;
}

/** The failure that every store throws for a refusal. What is none of `storeFailures` is a fault of the program. */
export function failureOf({ service, status, code, retryAfter, duplicate }: Refusal): Error {
  if (status === 412) return new Conflict('Somebody else changed the item first.');
  if (duplicate) return new Conflict('A value that must be unique is there already.');
  if (status === 429 || (status === 503 && retryAfter !== null)) return new Throttled(secondsOf(retryAfter));
  if (status === 401) return new Unavailable(`${service} does not take the token or the session.`);
  if (status === 403 || status === 404) return new NotFound('There is no such list or item.');
  // 501 is what the local tenant does not know, and no state that passes.
  if (status >= 500 && status !== 501) return new Unavailable(`${service} cannot answer just now.`);
  return new Error(`${service} refused a request: ${status} ${code}`);
}

/** A search that is refused however often it is asked, as SharePoint would have to look at too many items. */
export const tooBroad = (list: { readonly name: string }): Error =>
  new Error(`A search of the list ${list.name} meets more than 5,000 items by its first condition.`);

/** The header may give a date instead, which neither service does. */
const secondsOf = (retryAfter: string | null): number | undefined =>
  retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined;
