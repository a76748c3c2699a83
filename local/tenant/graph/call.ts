import type { Places, Route } from '../routing/router';
import { type BasePermission, includes } from '../rules/basePermissions';
import type { StoredList } from '../storage/lists';
import type { Site } from '../storage/sites';
import type { Storage } from '../storage/storage';
import type { Level, SignedIn } from '../tenant';
import type { Answer } from './answer';
import type { Needs } from './permissions';
import { accessDenied, noSuchList, noSuchSite } from './failures';

/** A call to Graph, by somebody who is known. */
export interface Call {
  readonly storage: Storage;
  readonly by: SignedIn;
  /** What the caller's token opens, by the names as in "Sites.Selected". */
  readonly permissions: readonly string[];
  /** The path behind "v1.0/", still encoded: the link to the next page is made of it. */
  readonly address: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  /** The content of a file, for the routes that take one. */
  readonly file: Uint8Array;
}

export interface GraphRoute extends Route<Call, Answer> {
  /** Whether it takes the content of a file, and no JSON. */
  readonly takesFile?: true;
  /** The permissions that open the call. */
  readonly needs?: Needs;
}

const segment = '[^/]+';

/** What may stand in the places of Graph's paths. */
export const places: Places = {
  host: '[^/,:]+',
  sitePath: '/(?:sites|teams)/[^/:]+',
  /** The host, the id of the site and the id of its web. */
  siteId: '[^/,:]+,[0-9a-f-]{36},[0-9a-f-]{36}',
  list: segment,
  id: '\\d+',
  user: '(?!\\$)[^/]+',
  group: '[0-9a-f-]{36}',
  object: '[0-9a-f-]{36}',
  /** "b!", then three identifiers of 16 bytes. */
  drive: 'b![\\w-]{64}',
  item: '\\w+',
  itemPath: '[^:]+',
  mailbox: segment,
  folder: segment,
  message: segment,
};

/**
 * The site of an id, for somebody who may read it. With `Sites.Selected` an application reaches the sites that were
 * granted to it and is denied on all others; a person is denied where they have no right.
 */
export function siteAt({ storage, by }: Call, siteId: string): Site {
  const [, id = '', webId = ''] = siteId.split(',');
  const site = storage.sites.byId(id);
  if (site?.webId !== webId.toLowerCase()) throw noSuchSite();
  return readable(storage, by, site);
}

export function readable(storage: Storage, by: SignedIn, site: Site): Site {
  const { caller } = by;
  // Who was given a list has "Limited Access" to its site, by which it opens, and shows what they were given.
  const needed = caller.kind === 'person' ? 'open' : 'viewListItems';
  if (!includes(storage.permissions.rightsOnSite(site, caller), needed)) throw accessDenied();
  return site;
}

/** The list of an id, a name or a title, for somebody who may read it: one that they may not is not there. */
export function listAt(call: Call, siteId: string, named: string): { site: Site; list: StoredList } {
  const { storage } = call;
  const site = siteAt(call, siteId);
  const list =
    storage.lists.byId(site, named) ?? storage.lists.byName(site, named) ?? storage.lists.byTitle(site, named);
  if (!list || !mayOnList(call, site, list, 'read')) throw noSuchList();
  return { site, list };
}

export const mayOnList = ({ storage, by }: Call, site: Site, list: StoredList, level: Level): boolean =>
  includes(storage.permissions.rightsOnList(site, list, by.caller), needed[level]);

/** What somebody must be allowed to do for each level. */
const needed: Readonly<Record<Level, BasePermission>> = {
  read: 'viewListItems',
  contribute: 'editListItems',
  full: 'managePermissions',
};

/** Ends the call unless the caller may do so much on the list. */
export function needOnList(call: Call, site: Site, list: StoredList, level: Level): void {
  if (!mayOnList(call, site, list, level)) throw accessDenied();
}
