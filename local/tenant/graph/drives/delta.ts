import type { Answer } from '../answer';
import type { Call } from '../call';
import type { Drive } from './drive';
import { deltaBody } from './driveItemBody';
import { driveContext } from './driveContext';
import { reads } from './entryAccess';
import { linkTo, positionOf } from '../deltaToken';
import { topIn } from '../pages';
import { selected } from '../select';
import { hearsOfRemoved } from '../siteAccess';

const usualTop = 200;
const mostTop = 1000;

/** Answers with what changed in a library since the client asked last: each file and folder once, as it is now. */
export function deltaOf(call: Call, drive: Drive, token: string | null): Answer {
  const { storage, query } = call;
  const last = storage.driveItems.lastChange(drive.library);
  const context = driveContext(call, 'Collection(driveItem)');
  if (token === 'latest')
    return { status: 200, body: { ...context, value: [], '@odata.deltaLink': linkTo(call, drive.library, last) } };
  const { after, first } = token === null ? { after: 0, first: true } : positionOf(call, drive.library, token, last);
  const top = topIn(query, usualTop, mostTop);
  const found = storage.driveItems.changes(drive.library, after, top + 1);
  const page = found.slice(0, top);
  const link =
    found.length > top
      ? { '@odata.nextLink': linkTo(call, drive.library, page.at(-1)?.change ?? last, first) }
      : { '@odata.deltaLink': linkTo(call, drive.library, last) };
  const isRead = reads(call, drive);
  const tellsRemoved = !first && hearsOfRemoved(call, drive.site, drive.library);
  const told = page.filter((item) => (item.removed ? tellsRemoved : isRead(item)));
  return {
    status: 200,
    body: { ...context, value: told.map((item) => selected(deltaBody(storage, drive, item), query)), ...link },
  };
}
