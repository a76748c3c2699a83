import { isObject } from '../../routing/jsonBody';
import { Refused } from '../../rules/refused';
import { changeKinds, type ItemChange } from '../../storage/itemChanges';
import type { Call } from '../call';
import { collectionOf, type CollectionType } from '../model/collectionType';
import { complex } from '../model/complex';
import type { Given } from '../model/given';
import type { Operation } from '../model/node';
import type { ObjectType } from '../model/objectType';
import { readableIn } from './itemPage';
import { type ListHere, listRights } from './rights';

interface ChangeHere extends ListHere {
  readonly change: ItemChange;
}

/** .NET counts tenths of a millionth of a second, from the year 1 on. */
const ticksOf = (instant: string): string => `${BigInt(Date.parse(instant)) * 10_000n + 621_355_968_000_000_000n}`;

/** SharePoint's words for a moment in the changes of a list: its number is the last part. */
const tokenText = ({ list }: ListHere, at: string, number: number): string => `1;3;${list.id};${ticksOf(at)};${number}`;

/** The moment of a change. */
export const tokenAt = (here: ListHere, { at, number }: ItemChange): string => tokenText(here, at, number);

/** The moment that it is now in the changes of a list. */
export const tokenNow = (here: ListHere, { storage }: Call): string =>
  tokenText(here, storage.now().toISOString(), storage.itemChanges.last(here.list.number));

/** The same as a property has it. */
export const currentToken = (here: ListHere, call: Call): unknown =>
  complex('SP.ChangeToken', { StringValue: tokenNow(here, call) });

/** That something was done to an item. */
export const changeType: ObjectType<ChangeHere> = {
  name: 'SP.ChangeItem',
  address: ({ list, change }) => `Web/Lists(guid'${list.id}')/getChanges(${change.number})`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    ChangeToken: (here) => complex('SP.ChangeToken', { StringValue: tokenAt(here, here.change) }),
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

interface Changed extends ListHere {
  readonly changes: readonly ItemChange[];
}

/** What was done to the items of a list. */
export const changeCollection: CollectionType<Changed, ChangeHere> = {
  name: 'SP.ChangeCollection',
  of: changeType,
  rights: listRights,
  read: 'nothing',
  all: ({ site, list, changes }) => changes.map((change) => ({ site, list, change })),
};

/** SharePoint's own limit of one answer. */
const mostChanges = 2000;

/** What was done to a list: here to its items alone. */
export const getChanges: Operation<ListHere> = {
  needs: 'viewListItems',
  takes: ['query'],
  run: (here, given, call) => collectionOf(changeCollection, { ...here, changes: changesAsked(here, given, call) }),
};

/** Of what the caller may not read they are told nothing; what was removed can be told to everybody who reads the list. */
function changesAsked(here: ListHere, given: Given, call: Call): ItemChange[] {
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
  const limit = query['FetchLimit'];
  const most = Math.min(Number(limit) > 0 ? Number(limit) : mostChanges, mostChanges);
  const found = call.storage.itemChanges.of(here.list.number, {
    after: numberIn(here, query['ChangeTokenStart']) ?? 0,
    upTo: numberIn(here, query['ChangeTokenEnd']) ?? Number.MAX_SAFE_INTEGER,
    kinds,
    latestFirst: says('LatestFirst'),
    most,
  });
  return found.filter(mayBeTold(here, call));
}

function mayBeTold(here: ListHere, call: Call): (change: ItemChange) => boolean {
  const isReadable = readableIn(here, call);
  return ({ item }) => isReadable({ id: item }) || call.storage.items.there(here.list, item) === undefined;
}

/** What happened since a moment, and the last of it where there is more than SharePoint gives at once. */
interface Since {
  readonly changes: readonly ItemChange[];
  readonly brokenOffAt: ItemChange | undefined;
}

/** What happened in a list since a moment. */
export function changesSince(here: ListHere, token: string, call: Call): Since {
  const changes = call.storage.itemChanges.of(here.list.number, {
    after: numberIn(here, token) ?? 0,
    upTo: Number.MAX_SAFE_INTEGER,
    kinds: Object.values(changeKinds),
    latestFirst: false,
    most: mostChanges + 1,
  });
  const given = changes.slice(0, mostChanges);
  const brokenOffAt = changes.length > mostChanges ? given.at(-1) : undefined;
  return { changes: given.filter(mayBeTold(here, call)), brokenOffAt };
}

function numberIn({ list }: ListHere, token: unknown): number | undefined {
  if (token === undefined || token === null) return undefined;
  const text = isObject(token) ? token['StringValue'] : token;
  const [, , id, , number] = typeof text === 'string' ? text.split(';') : [];
  if (id?.toLowerCase() !== list.id || !/^\d{1,15}$/.test(number ?? '')) throw new Refused('wrongKindOfValue');
  return Number(number);
}
