import { afterOf } from '../../query/page';
import { parseOrder } from '../../query/order';
import type { Captured } from '../../routing/router';
import { NotImitated } from '../../rules/refused';
import type { DriveItem } from '../../storage/driveItems';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { skipNotTaken } from '../failures';
import { linkWith, topIn } from '../pages';
import { type Drive, driveAt, driveItemAt } from './drive';
import { driveContext, driveKey } from './driveContext';
import { reads } from './entryAccess';
import { itemShown } from './itemShown';

const usualTop = 200;
const mostTop = 999;

/** Answers with a page of what is in a folder, by name unless another order is asked for. */
export function childrenOf(call: Call, captured: Captured): Answer {
  const drive = driveAt(call, captured);
  const folder = driveItemAt(call, drive, captured);
  if (call.query.has('$skip')) throw skipNotTaken();
  const order = orderOf(call.query.get('$orderby'));
  // A path from the root is still the root's in a context.
  const at = captured['itemAt']?.startsWith('root') ? 'root' : `items('${folder.id}')`;
  const find: Find = (most, after) => call.storage.driveItems.children(folder, most, after, order);
  return pageOf(call, drive, `${driveKey(drive)}/${at}/children`, find);
}

/** Answers with a page of the files and folders whose names have a text in them; contents are not looked at. */
export function searchIn(call: Call, captured: Captured): Answer {
  const drive = driveAt(call, captured);
  const folder = driveItemAt(call, drive, captured);
  const text = (captured['text'] ?? '').replaceAll("''", "'");
  const find: Find = (most, after) => call.storage.driveItems.named(folder, text, most, after);
  return pageOf(call, drive, 'Collection(driveItem)', find);
}

type Find = (most: number, after: number) => DriveItem[];

function pageOf(call: Call, drive: Drive, context: string, find: Find): Answer {
  const top = topIn(call.query, usualTop, mostTop);
  const after = afterOf(call.query.get('$skiptoken') ?? '0');
  const { found, next } = readable(find, top, after, reads(call, drive));
  return {
    status: 200,
    body: {
      ...driveContext(call, context),
      ...(next !== undefined && { '@odata.nextLink': linkWith(call, { $skiptoken: String(next) }) }),
      value: found.map((item) => itemShown(call, drive, item)),
    },
  };
}

interface Found {
  readonly found: readonly DriveItem[];
  /** Where the next page begins. */
  readonly next: number | undefined;
}

/** A page of what may be read: nothing else counts, and no link leads to it. */
function readable(find: Find, top: number, after: number, isRead: (item: DriveItem) => boolean): Found {
  const found: DriveItem[] = [];
  let next = after;
  for (let at = after, part: DriveItem[]; (part = find(top + 1, at)).length > 0; at += part.length)
    for (const [index, item] of part.entries()) {
      if (!isRead(item)) continue;
      if (found.length === top) return { found, next };
      found.push(item);
      next = at + index + 1;
    }
  return { found, next: undefined };
}

/** What children can be put in order by: https://learn.microsoft.com/en-us/graph/api/driveitem-list-children */
const columns: Readonly<Record<string, string>> = { name: 'name', lastModifiedDateTime: 'modified', size: 'size' };

function orderOf(text: string | null): string | undefined {
  if (text === null) return undefined;
  const parts = parseOrder(text).map(({ column, down }) => {
    const sql = Object.hasOwn(columns, column) ? columns[column] : undefined;
    if (sql === undefined) throw new NotImitated('An order of children by anything but name, size and last change');
    return `${sql} ${down ? 'DESC' : 'ASC'}`;
  });
  return [...parts, 'number'].join(', ');
}
