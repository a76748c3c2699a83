import type { StoredPrincipal } from '../../storage/principals';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { type Node, nothingAt } from '../model/node';
import { objectOf } from '../model/objectType';
import { userType } from './principal';

/** Whom a site knows by a number: who made or changed something, say. */
export const principalOf = (site: Site, number: number, { storage }: Call): StoredPrincipal | undefined =>
  storage.principals.byId(site, number);

/** The same, to be followed; nothing where the number is nobody's. */
export function personAt(name: string, site: Site, number: number | undefined, call: Call): Node {
  const user = number === undefined ? undefined : principalOf(site, number, call);
  return user ? objectOf(userType, { site, user }) : nothingAt(name);
}

/** The number of whoever calls, as SharePoint writes it where something was done. */
export const callerNumber = (site: Site, { storage, by }: Call): number => storage.principals.authorId(site, by.caller);

/** The name for signing in of somebody by their number, as messages have it. */
export const loginOf = (site: Site, number: number, call: Call): string =>
  principalOf(site, number, call)?.login ?? 'SHAREPOINT\\system';
