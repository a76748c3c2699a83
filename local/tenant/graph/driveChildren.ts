import { afterOf } from '../query/page';
import type { Captured } from '../routing/router';
import type { Answer } from './answer';
import type { Call } from './call';
import { driveAt, driveItemAt } from './drive';
import { driveItemBody } from './driveItemBody';
import { linkWith, topIn } from './pages';
import { selected } from './select';

const usualTop = 200;
const mostTop = 999;

/** Answers with a page of what is in a folder, by name. */
export function childrenOf(call: Call, captured: Captured): Answer {
  const { storage, query } = call;
  const drive = driveAt(call, captured);
  const folder = driveItemAt(call, drive, captured);
  const top = topIn(query, usualTop, mostTop);
  const after = afterOf(query.get('$skiptoken') ?? '0');
  const found = storage.driveItems.children(folder, top + 1, after);
  return {
    status: 200,
    body: {
      ...(found.length > top && { '@odata.nextLink': linkWith(call, { $skiptoken: String(after + top) }) }),
      value: found.slice(0, top).map((item) => selected(driveItemBody(storage, drive, item), query)),
    },
  };
}
