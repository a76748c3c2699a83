import type { Level, SignedIn } from '../tenant';
import { covers } from '../storage/grants';
import type { StoredList } from '../storage/lists';
import type { Site } from '../storage/sites';
import type { Storage } from '../storage/storage';
import type { Failure } from './answer';
import { accessDenied } from './failures';

/** A call to a site of SharePoint, by somebody who is known. */
export interface Call {
  readonly storage: Storage;
  readonly site: Site;
  readonly by: SignedIn;
  /** Where the tenant stands: addresses in answers begin with it. */
  readonly origin: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The version that a change is tied to, or `null`. */
  readonly ifMatch: string | null;
}

/** Thrown to end a call with SharePoint's own error. */
export class Failed extends Error {
  override readonly name = 'Failed';

  constructor(readonly failure: Failure) {
    super(failure.error.code);
  }
}

export const siteUrl = ({ origin, site }: Call): string => `${origin}${site.path}`;

export const levelOnSite = ({ storage, site, by }: Call): Level | undefined =>
  storage.grants.onSite(site, by.caller);

export const levelOnList = ({ storage, site, by }: Call, list: StoredList): Level | undefined =>
  storage.grants.onList(site, list, by.caller);

/** Ends the call unless the caller may do so much on the site. */
export function needOnSite(call: Call, level: Level): void {
  if (!covers(levelOnSite(call), level)) throw new Failed(accessDenied());
}

/** Ends the call unless the caller may do so much on the list. */
export function needOnList(call: Call, list: StoredList, level: Level): void {
  if (!covers(levelOnList(call, list), level)) throw new Failed(accessDenied());
}
