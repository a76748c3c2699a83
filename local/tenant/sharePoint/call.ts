import type { Site } from '../storage/sites';
import type { Storage } from '../storage/storage';
import type { SignedIn } from '../tenant';
import type { BodyForm } from './json/format';

/** A call to a site of SharePoint, by somebody who is known. */
export interface Call {
  readonly storage: Storage;
  /** The web whose "_api" the call is made to. */
  readonly site: Site;
  readonly by: SignedIn;
  /** Where the tenant stands: addresses in answers begin with it. */
  readonly origin: string;
  readonly query: URLSearchParams;
  /** The version that a change is tied to, or `null`. */
  readonly ifMatch: string | null;
  readonly bodyForm: BodyForm;
  /** Where a path behind a web's "_api/" leads: a node of the model, which the tables get by `leadsTo`. */
  readonly walkTo: (path: string, site: Site) => unknown;
}

export const siteUrl = ({ origin, site }: Pick<Call, 'origin' | 'site'>): string =>
  `${origin}${site.path === '/' ? '' : site.path}`;

/** The address of a web's API: what an address in an answer begins with. */
export const apiOf = (call: Pick<Call, 'origin' | 'site'>): string => `${siteUrl(call)}/_api/`;
