import { NotImitated } from '../../rules/refused';
import type { Answer } from '../answer';
import type { Call } from '../call';
import type { Drive } from './drive';
import { deltaBody } from './driveItemBody';
import { driveContext } from './driveContext';
import { deltaTokenNotUnderstood, resyncRequired } from './driveFailures';
import { reads } from './entryAccess';
import { linkWith, topIn } from '../pages';
import { selected } from '../select';

const usualTop = 200;
const mostTop = 1000;

/** How far a client has read a library's changes. */
interface Position {
  /** The count of changes that it has. */
  readonly after: number;
  /** Whether it still reads what there is, and need not hear of what was removed. */
  readonly first: boolean;
}

/** Answers with what changed in a library since the client asked last: each file and folder once, as it is now. */
export function deltaOf(call: Call, drive: Drive, token: string | null): Answer {
  const { storage, query } = call;
  const last = storage.driveItems.lastChange(drive.library);
  const context = driveContext(call, 'Collection(driveItem)');
  if (token === 'latest')
    return { status: 200, body: { ...context, value: [], '@odata.deltaLink': linkTo(call, drive, last) } };
  const { after, first } = token === null ? { after: 0, first: true } : positionOf(call, drive, token, last);
  const top = topIn(query, usualTop, mostTop);
  const found = storage.driveItems.changes(drive.library, after, top + 1);
  const page = found.slice(0, top);
  const link =
    found.length > top
      ? { '@odata.nextLink': linkTo(call, drive, page.at(-1)?.change ?? last, first) }
      : { '@odata.deltaLink': linkTo(call, drive, last) };
  const isRead = reads(call, drive);
  const told = page.filter((item) => (item.removed ? !first : isRead(item)));
  return {
    status: 200,
    body: { ...context, value: told.map((item) => selected(deltaBody(storage, drive, item), query)), ...link },
  };
}

const linkTo = (call: Call, { library }: Drive, after: number, first = false): string =>
  linkWith(
    { ...call, address: addressOf(call) },
    { token: Buffer.from(`${library.id};${after};${first ? 1 : 0}`).toString('base64url') },
  );

/** Reads a token. One that is another library's, or of changes that this one never had, is worth nothing: 410. */
function positionOf(call: Call, { library }: Drive, token: string, last: number): Position {
  if (/^\d{4}-\d\d-\d\d/.test(token)) throw new NotImitated('A delta since a point in time');
  const [, id, after, first] =
    /^([0-9a-f-]{36});(\d{1,15});([01])$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (id === undefined) throw deltaTokenNotUnderstood();
  if (id !== library.id || Number(after) > last) throw resyncRequired(startOf(call));
  return { after: Number(after), first: first === '1' };
}

/** The call's own address, without a token in it. */
const addressOf = ({ address }: Call): string => address.replace(/\(.*$/, '');

const startOf = (call: Call): string => `https://graph.microsoft.com/v1.0/${addressOf(call)}`;
