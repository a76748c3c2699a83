import type { Places, Route } from '../routing/router';
import type { StoredList } from '../storage/lists';
import type { Site } from '../storage/sites';
import type { Storage } from '../storage/storage';
import type { SignedIn } from '../tenant';
import type { Answer } from './answer';
import { accessDenied, hostNotOurs, noSuchList, noSuchSite } from './failures';
import type { Needs } from './permissions';
import { canOpen, may } from './siteAccess';
import { isNoHost, type SiteHere, siteIdPlace, siteOf } from './siteAddress';

/** A call to Graph, by somebody who is known. */
export interface Call {
  readonly storage: Storage;
  /** What is kept, where `storage` shows it late: what is written goes there. */
  readonly kept: Storage;
  readonly by: SignedIn;
  /** All permissions of the caller in Graph, by their names as in "Sites.Selected". */
  readonly permissions: readonly string[];
  /** Whether one of them opens the call; if not, the call must look for another right. */
  readonly opened: boolean;
  /** The path behind "v1.0/", still encoded: the link to the next page is made of it. */
  readonly address: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  /** The content of a file, for the routes that take one. */
  readonly file: Uint8Array;
}

/** A row of the tables of Graph's calls. */
export interface GraphRoute extends Route<Call, Answer> {
  /** Whether it takes the content of a file, and no JSON. */
  readonly takesFile?: true;
  /** Whether it takes a message as MIME too, which Graph tells by its type. */
  readonly takesMime?: true;
  /** Whether it takes a thing as a whole or in part, so that an empty body says nothing. */
  readonly takesEntity?: boolean;
  /** The permissions that open the call. */
  readonly needs?: Needs;
}

const segment = '[^/]+';

/** An id or a name, and no call about all of them. */
const someObject = '(?!(?:\\$count|delta|getByIds|validateProperties)$)[^/$]+';

/** What may stand in the places of Graph's paths. */
export const places: Places = {
  host: '[^/,:]+',
  sitePath: '/[^:]*',
  siteId: siteIdPlace,
  column: segment,
  permission: segment,
  list: segment,
  id: '(?!delta\\b)\\w[\\w-]*',
  contentType: '0x[0-9a-f]+',
  user: someObject,
  group: someObject,
  object: someObject,
  person: '(?:me|users/[^/$]+)',
  drive: `(?:(?:sites/${siteIdPlace}/|me/|users/[^/$]+/)?drives/[^/:]+|(?:me|users/[^/$]+|sites/${siteIdPlace}(?:/lists/[^/]+)?)/drive)`,
  /** A file or folder: the root, one by its id, or one at a path below either. */
  item: '(?:root|items/\\w+)(?::/[^:]+:?)?',
  /** The same where something follows. */
  itemAt: '(?:root|items/\\w+)(?::/[^:]+:)?',
  version: '[^/]+',
  text: "(?:[^']|'')*",
  token: "[^']+",
  mailbox: '(?:me|users/[^/]+)',
  folder: '(?!delta\\b)[^/$]+',
  /** A message by itself, or in its folder. */
  messageAt: '(?:mailFolders/(?!delta\\b)[^/$]+/)?messages/(?!delta\\b)[^/$]+',
  attachment: '[^/$]+',
};

/**
 * The site of an id, for somebody who may read it, with the host that it was addressed by. With `Sites.Selected` an
 * application reaches the sites that were granted to it and is denied on all others; a person is denied where they have
 * no right.
 */
export function siteHere(call: Call, siteId: string): SiteHere {
  if (isNoHost(siteId)) throw hostNotOurs();
  const here = siteOf(call.storage, siteId);
  if (!here) throw noSuchSite();
  if (!canOpen(call, here.site)) throw accessDenied();
  return here;
}

/** The list of an id, a name or a title, for somebody who may read it: one that they may not is not there. */
export function listAt(call: Call, siteId: string, named: string): SiteHere & { readonly list: StoredList } {
  const here = siteHere(call, siteId);
  const { lists } = call.storage;
  const list = lists.byId(here.site, named) ?? lists.byName(here.site, named) ?? lists.byTitle(here.site, named);
  if (!list || !seesList(call, here.site, list)) throw noSuchList();
  return { ...here, list };
}

/** Whether the list is there for the caller: one that they may read, or in which there is an item that they may read. */
export const seesList = (call: Call, site: Site, list: StoredList): boolean =>
  may(call, 'viewListItems', { site, list }) ||
  (may(call, 'open', { site }) && call.storage.permissions.seesList(site, list, call.by.caller));

/** Ends the call unless the caller may make other columns of the list or the site, and another list of it. */
export function needToManage(call: Call, { site, list }: { readonly site: Site; readonly list?: StoredList }): void {
  if (!may(call, 'manageLists', list ? { site, list } : { site })) throw accessDenied();
}
