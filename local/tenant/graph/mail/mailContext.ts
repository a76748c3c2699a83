import { withKeysAsSegments } from '../../routing/keys';
import type { Mailbox } from '../../storage/mailboxes';
import type { Call } from '../call';
import { contextOf } from '../pages';

/**
 * What an answer is, by its place in Graph's schema. The mailbox and the folder are called as the request calls them, and
 * "me" by its id.
 * @param set behind the mailbox and the folder that the request names, like "messages"
 */
export function mailContext(call: Call, { id }: Mailbox, set: string, one = false): string {
  const [, mailbox = id, folder] = named.exec(withKeysAsSegments(decodeURIComponent(call.address))) ?? [];
  const path = folder === undefined ? set : `${keyed('mailFolders', folder)}/${set}`;
  return contextOf(call, `${keyed('users', mailbox)}/${path}`, one);
}

/** A folder counts only where something behind it is asked for, which is not where it is moved. */
const named = /^(?:me|users\/([^/]+))(?:\/mailFolders\/([^/]+)(?=\/(?!(?:move|copy)$)))?/i;

/** A key, as an address has it; in a context it is always encoded. */
const keyed = (set: string, key: string): string => `${set}('${encodeURIComponent(key)}')`;
