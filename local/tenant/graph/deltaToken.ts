import { NotImitated } from '../rules/refused';
import type { StoredList } from '../storage/lists';
import type { Call } from './call';
import { deltaTokenNotUnderstood, resyncRequired } from './drives/driveFailures';
import { linkWith } from './pages';

/** How far a client has read the changes of a list or library. */
export interface Position {
  /** The count of changes that it has. */
  readonly after: number;
  /** Whether it still reads what there is, and need not hear of what was removed. */
  readonly first: boolean;
}

/** The address at which what comes behind is asked for. */
export const linkTo = (call: Call, list: StoredList, after: number, first = false): string =>
  linkWith(
    { ...call, address: addressOf(call) },
    { token: Buffer.from(`${list.id};${after};${first ? 1 : 0}`).toString('base64url') },
  );

/** Reads a token. One that is another list's, or of changes that this one never had, is worth nothing: 410. */
export function positionOf(call: Call, list: StoredList, token: string, last: number): Position {
  if (/^\d{4}-\d\d-\d\d/.test(token)) throw new NotImitated('A delta since a point in time');
  const [, id, after, first] =
    /^([0-9a-f-]{36});(\d{1,15});([01])$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (id === undefined) throw deltaTokenNotUnderstood();
  if (id !== list.id || Number(after) > last) throw resyncRequired(startOf(call));
  return { after: Number(after), first: first === '1' };
}

/** The call's own address, without a token in it. */
const addressOf = ({ address }: Call): string => address.replace(/\(token.*$/i, '').replace(/\(\)$/, '');

const startOf = (call: Call): string => `https://graph.microsoft.com/v1.0/${addressOf(call)}`;
