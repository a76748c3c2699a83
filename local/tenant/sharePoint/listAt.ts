import { covers } from '../storage/grants';
import { addressOf, type StoredList } from '../storage/lists';
import { type Call, Failed, levelOnList, levelOnSite, siteUrl } from './call';
import { accessDenied, noListAtAddress, noListOfId, noListOfTitle } from './failures';
import { quotedIn } from './route';

/**
 * Finds the list that a path names, for somebody who may read it.
 *
 * To somebody without any right on the site SharePoint denies everything. On a site that one may read, the lists that
 * one may not are trimmed away: by title or id they do not exist. By its address such a list is denied.
 */
export function listAt(call: Call, place: string): StoredList {
  const list = find(call, place);
  if (list && covers(levelOnList(call, list), 'read')) return list;
  if (!covers(levelOnSite(call), 'read')) throw new Failed(accessDenied());
  if (/^getlist/i.test(place)) throw new Failed(list ? accessDenied() : noListAtAddress());
  throw new Failed(/getbytitle/i.test(place) ? noListOfTitle(quotedIn(place), siteUrl(call)) : noListOfId());
}

function find({ storage, site }: Call, place: string): StoredList | undefined {
  const named = quotedIn(place);
  if (/getbytitle/i.test(place)) return storage.lists.byTitle(site, named);
  if (/^lists\(/i.test(place)) return storage.lists.byId(site, named);
  const list = storage.lists.byName(site, named.slice(named.lastIndexOf('/') + 1));
  return list && addressOf(site, list).toLowerCase() === named.toLowerCase() ? list : undefined;
}
