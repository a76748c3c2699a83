import { decodedPath } from '../../../http/decodedPath';
import { type Columns, fieldNamed } from '../../query/columns';
import { every, findPage, type Page } from '../../query/page';
import { startIn, tokenOf } from '../../query/pageToken';
import type { Condition } from '../../query/sql';
import { listViewThreshold } from '../../query/threshold';
import { isReference } from '../../rules/fieldKinds';
import { Refused } from '../../rules/refused';
import type { Call } from '../call';
import { queryColumns, readableIn } from '../objects/itemPage';
import { folderOfList } from '../objects/listFolder';
import type { ListHere } from '../objects/rights';
import type { CamlView, Scope } from './camlView';
import type { Asking } from './camlWhere';

/** A page of what a view shows, and the words for where others begin. */
export interface ViewPage extends Pick<Page, 'items'> {
  /** The one that follows in the direction in which the client goes. */
  readonly next: string | undefined;
  /** The one behind it and the one before it, whichever way the client came; `undefined` where there is none. */
  readonly behind: string | undefined;
  readonly before: string | undefined;
}

/** Who asks with CAML, and of which columns. */
export const askingOf = (here: ListHere, call: Call): Asking => ({
  columns: queryColumns(here, call),
  caller: call.storage.principals.authorId(here.site, call.by.caller),
  now: call.storage.now(),
});

/**
 * Finds what a view shows.
 * @param folder the address of the folder, or `undefined` for the list's own
 * @param token the words for where the page begins, or `undefined` for the first
 * @param only the ids of the items that are asked for, where not all are
 */
export function viewPage(
  here: ListHere,
  view: CamlView,
  folder: string | undefined,
  token: string | undefined,
  call: Call,
  only?: readonly number[],
): ViewPage {
  const { storage } = call;
  const { filter, order, rowLimit = listViewThreshold } = view;
  if (rowLimit > listViewThreshold) throw new Refused('overThreshold');
  const columns = queryColumns(here, call);
  const { after, backwards } = startIn(token ?? null, order, columns);
  const inside = inFolder(view.scope, folderIn(here, folder, call));
  const within = only ? every([inside, among(only)]) : inside;
  const top = rowLimit === 0 ? listViewThreshold : rowLimit;
  const asked = { filter, order, top, after, backwards, within, isReadable: readableIn(here, call) };
  const { items, next, placeOf } = findPage(storage.items, here.list, columns, asked);
  if (next && view.rowLimit === undefined) throw new Refused('overThreshold');
  const follows = next && tokenOf(order, next, backwards);
  // Where the client came from there is a page, as long as there is anything on this one to tell where.
  const from = after && items.at(backwards ? -1 : 0);
  const cameFrom = from && tokenOf(order, placeOf(from), !backwards);
  return backwards
    ? { items, next: follows, behind: cameFrom, before: follows }
    : { items, next: follows, behind: follows, before: cameFrom };
}

/** The number of the folder at an address; `null` for the list's own. */
function folderIn(here: ListHere, address: string | undefined, call: Call): number | null {
  return address === undefined || address === '' ? null : folderOfList(here, decoded(address), call);
}

/** Addresses come as they are, or with what cannot stand in one encoded. */
const decoded = (address: string): string => decodedPath(address) ?? address;

function inFolder(scope: Scope, folder: number | null): Condition {
  const itself: Condition =
    folder === null ? { where: 'folder IS NULL', values: [] } : { where: 'folder = ?', values: [folder] };
  const below: Condition = folder === null ? { where: 'TRUE', values: [] } : { where: belowFolder, values: [folder] };
  const files = ({ where, values }: Condition): Condition => ({ where: `${where} AND kind = 0`, values });
  return { folder: itself, filesOnly: files(itself), recursive: files(below), recursiveAll: below }[scope];
}

const among = (ids: readonly number[]): Condition => ({
  where: 'id IN (SELECT value FROM json_each(?))',
  values: [JSON.stringify(ids)],
});

const belowFolder = `folder IN (
  WITH RECURSIVE below (number) AS (
    VALUES (?) UNION ALL SELECT driveItem.number FROM driveItem JOIN below ON driveItem.parent = below.number
  ) SELECT number FROM below)`;

/** The names that REST has for the columns that a view shows. */
export function selectedBy({ fields }: Columns, shown: readonly string[]): string[] {
  return shown.map((name) => {
    const field = fieldNamed(fields, name);
    if (/^(author|editor)$/i.test(name)) return `${name}Id`;
    if (/^linktitle/i.test(name)) return 'Title';
    return field && isReference(field.type) ? `${field.name}Id` : name;
  });
}
