import { isObject } from '../../routing/jsonBody';
import { includes } from '../../rules/basePermissions';
import { Refused } from '../../rules/refused';
import { changeKinds, type ItemChange } from '../../storage/itemChanges';
import type { Site } from '../../storage/sites';
import type { Call } from '../call';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import type { Given } from '../model/given';
import type { Operation } from '../model/node';
import type { ObjectType } from '../model/objectType';
import { readableIn } from './itemPage';
import { type ListHere, listRights, webRights } from './rights';

interface ChangeHere extends ListHere {
  readonly change: ItemChange;
  /** What was asked of. */
  readonly place: Place;
}

/** .NET counts tenths of a millionth of a second, from the year 1 on. */
const ticksOf = (instant: string): string => `${BigInt(Date.parse(instant)) * 10_000n + 621_355_968_000_000_000n}`;

/** What changes are asked of: a list, a web, or a site collection with all its webs. */
interface Place {
  /** SharePoint's number of the kind. */
  readonly kind: 1 | 2 | 3;
  readonly id: string;
  readonly lists: readonly ListHere[];
}

/** A list, of which changes are asked. */
export const placeOfList = (here: ListHere): Place => ({ kind: 3, id: here.list.id, lists: [here] });

const listsOf = (site: Site, { storage }: Call): ListHere[] => storage.lists.of(site).map((list) => ({ site, list }));

const placeOfWeb = (site: Site, call: Call): Place => ({ kind: 2, id: site.webId, lists: listsOf(site, call) });

function placeOfSite(site: Site, call: Call): Place {
  const websOf = (web: Site): readonly Site[] => [web, ...call.storage.sites.below(web).flatMap(websOf)];
  return { kind: 1, id: site.id, lists: websOf(site).flatMap((web) => listsOf(web, call)) };
}

const numbersOf = ({ lists }: Place): number[] => lists.map(({ list }) => list.number);

/** SharePoint's words for a moment in the changes of something: its number is the last part. */
const tokenText = ({ kind, id }: Place, at: string, number: number): string =>
  `1;${kind};${id};${ticksOf(at)};${number}`;

/** The moment of a change. */
export const tokenAt = (place: Place, { at, number }: ItemChange): string => tokenText(place, at, number);

/** The moment that it is now. */
export const tokenNow = (place: Place, { storage }: Call): string =>
  tokenText(place, storage.now().toISOString(), storage.itemChanges.last(numbersOf(place)));

const currentToken = (place: Place, call: Call): unknown =>
  complex('SP.ChangeToken', { StringValue: tokenNow(place, call) });

/** The moment that it is now in the changes of a list, of a web and of a site collection. */
export const currentTokens = {
  ofList: (here: ListHere, call: Call): unknown => currentToken(placeOfList(here), call),
  ofWeb: (site: Site, call: Call): unknown => currentToken(placeOfWeb(site, call), call),
  ofSite: (site: Site, call: Call): unknown => currentToken(placeOfSite(site, call), call),
};

/** That something was done to an item. */
export const changeType: ObjectType<ChangeHere> = {
  name: 'SP.ChangeItem',
  address: ({ list, change }) => `Web/Lists(guid'${list.id}')/getChanges(${change.number})`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    ChangeToken: ({ place, change }) => complex('SP.ChangeToken', { StringValue: tokenAt(place, change) }),
    ChangeType: ({ change }) => change.kind,
    SiteId: ({ site }) => site.id,
    Time: ({ change }) => change.at,
    Editor: () => '',
    EditorEmailHint: () => null,
    ItemId: ({ change }) => change.item,
    ListId: ({ list }) => list.id,
    ServerRelativeUrl: () => '',
    SharedByUser: () => null,
    SharedWithUsers: () => null,
    UniqueId: ({ change }) => change.guid,
    WebId: ({ site }) => site.webId,
  },
};

interface Changed {
  readonly site: Site;
  readonly changes: readonly ChangeHere[];
}

/** What was done to items. */
export const changeCollection: CollectionType<Changed, ChangeHere> = {
  name: 'SP.ChangeCollection',
  of: changeType,
  rights: ({ site }, call) => webRights(site, call),
  read: 'nothing',
  all: ({ changes }) => changes,
};

/** SharePoint's own limit of one answer. */
const mostChanges = 2000;

const changesOf = <T>(placeOf: (it: T, call: Call) => Place, siteOf: (it: T) => Site): Operation<T> => ({
  needs: 'viewListItems',
  takes: ['query'],
  run: (it, given, call) =>
    collectionOf(changeCollection, { site: siteOf(it), changes: changesAsked(placeOf(it, call), given, call) }),
});

/** What was done to a list, a web or a site collection: here to items alone. */
export const getChanges = {
  ofList: changesOf<ListHere>(placeOfList, ({ site }) => site),
  ofWeb: changesOf<Site>(placeOfWeb, (site) => site),
  ofSite: changesOf<Site>(placeOfSite, (site) => site),
};

/** Of what the caller may not read they are told nothing; what was removed can be told to everybody who reads the list. */
function changesAsked(place: Place, given: Given, call: Call): ChangeHere[] {
  const query = given.arg('query');
  if (!isObject(query)) throw new Refused('wrongKindOfValue');
  const says = (name: string): boolean => query[name] === true;
  if (!says('Item')) return [];
  const kinds = [
    ...(says('Add') ? [changeKinds.add] : []),
    ...(says('Update') ? [changeKinds.update] : []),
    ...(says('DeleteObject') ? [changeKinds.deleteObject] : []),
    ...(says('Restore') ? [changeKinds.restore] : []),
  ];
  const limit = Number(query['FetchLimit'] ?? 0);
  if (!Number.isInteger(limit)) throw new Refused('wrongKindOfValue', 'FetchLimit');
  const most = limit > 0 ? Math.min(limit, mostChanges) : mostChanges;
  const found = call.storage.itemChanges.of(numbersOf(place), {
    after: numberIn(place, query['ChangeTokenStart']) ?? 0,
    upTo: numberIn(place, query['ChangeTokenEnd']) ?? Number.MAX_SAFE_INTEGER,
    kinds,
    latestFirst: says('LatestFirst'),
    most,
  });
  return told(place, found, call);
}

function told(place: Place, changes: readonly ItemChange[], call: Call): ChangeHere[] {
  const mayBeTold = new Map(place.lists.map((here) => [here.list.number, { here, may: telling(here, call) }]));
  return changes.flatMap((change) => {
    const { here, may } = mayBeTold.get(change.list) ?? {};
    return here && may?.(change) ? [{ ...here, change, place }] : [];
  });
}

function telling(here: ListHere, call: Call): (change: ItemChange) => boolean {
  const isReadable = readableIn(here, call);
  const readsList = includes(listRights(here, call), 'viewListItems');
  return ({ item }) =>
    isReadable({ id: item }) || (readsList && call.storage.items.there(here.list, item) === undefined);
}

/** What happened since a moment, and the last of it where there is more than SharePoint gives at once. */
interface Since {
  readonly changes: readonly ItemChange[];
  readonly brokenOffAt: ItemChange | undefined;
}

/** What happened in a list since a moment. */
export function changesSince(here: ListHere, token: string, call: Call): Since {
  const place = placeOfList(here);
  const changes = call.storage.itemChanges.of(numbersOf(place), {
    after: numberIn(place, token) ?? 0,
    upTo: Number.MAX_SAFE_INTEGER,
    kinds: Object.values(changeKinds),
    latestFirst: false,
    most: mostChanges + 1,
  });
  const given = changes.slice(0, mostChanges);
  const brokenOffAt = changes.length > mostChanges ? given.at(-1) : undefined;
  return { changes: told(place, given, call).map(({ change }) => change), brokenOffAt };
}

function numberIn(place: Place, token: unknown): number | undefined {
  if (token === undefined || token === null) return undefined;
  const text = isObject(token) ? token['StringValue'] : token;
  const [, kind, id, , number] = typeof text === 'string' ? text.split(';') : [];
  if (kind !== String(place.kind) || id?.toLowerCase() !== place.id || !/^\d{1,15}$/.test(number ?? ''))
    throw new Refused('wrongKindOfValue');
  return Number(number);
}
