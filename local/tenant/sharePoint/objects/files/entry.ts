import type { Rights } from '../../../rules/basePermissions';
import { Refused } from '../../../rules/refused';
import type { DriveItem } from '../../../storage/driveItems';
import type { Item } from '../../../storage/items';
import { type Call, siteUrl } from '../../call';
import { Failed } from '../../failed';
import { checkedOutBy } from '../../fileFailures';
import { type Node, nothingAt } from '../../model/node';
import { type EntryHere, thing } from '../kinds';
import { callerNumber, loginOf } from '../people';
import { itemRights, listRights } from '../rights';
import { addressOfEntry } from './place';

/** What the caller may do with a file or folder. */
export const entryRights = (here: EntryHere, call: Call): Rights =>
  here.entry.item === null ? listRights(here, call) : itemRights(here, here.entry.item, call);

/** The item that a file or folder is; the root of a list is none. */
export const itemOf = ({ list, entry }: EntryHere, { storage }: Call): Item | undefined =>
  entry.item === null ? undefined : storage.items.byId(list, entry.item);

export function itemNode(here: EntryHere, call: Call): Node {
  const item = itemOf(here, call);
  return item ? thing('SP.ListItem', { site: here.site, list: here.list, item }) : nothingAt('ListItemAllFields');
}

/** What a change may be tied to. */
export const etagOf = ({ guid, version }: DriveItem): string => `"{${guid.toUpperCase()}},${version}"`;

/** Refuses to touch what is no longer as the caller knows it; without a version any will do, and so it will with "*". */
export function refuseOtherVersion({ entry }: EntryHere, { ifMatch }: Call): void {
  if (ifMatch !== null && ifMatch !== '*' && ifMatch !== etagOf(entry)) throw new Refused('changedMeanwhile');
}

/** Refuses to touch a file that somebody else has checked out. */
export function refuseCheckedOut(here: EntryHere, call: Call): void {
  const { checkedOut } = here.entry;
  if (checkedOut !== callerNumber(here.site, call)) refuseCheckedOutByAny(here, call);
}

/** Refuses what is for nobody while a file is checked out, whoever it was that did: that the service does was not found out. */
export function refuseCheckedOutByAny(here: EntryHere, call: Call): void {
  const { checkedOut } = here.entry;
  if (checkedOut === null) return;
  throw new Failed(checkedOutBy(absoluteAddress(here, call), loginOf(here.site, checkedOut, call)));
}

/** Like "https://…/sites/X/Documents/a.txt". */
export const absoluteAddress = (here: EntryHere, call: Call): string => `${call.origin}${addressOfEntry(here, call)}`;

/** Where a file or folder is, from its web on, as some messages have it. */
export const addressInWeb = (here: EntryHere, call: Call): string =>
  absoluteAddress(here, call).slice(siteUrl({ origin: call.origin, site: here.site }).length + 1);

/** An address in a path of the API, like "Web/GetFileByServerRelativePath(decodedurl='…')". */
export const byPath = (finder: string, address: string): string =>
  `Web/${finder}(decodedurl='${address.replaceAll("'", "''")}')`;
