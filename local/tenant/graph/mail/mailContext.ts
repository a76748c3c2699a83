import type { Mailbox } from '../../storage/mailboxes';
import type { Call } from '../call';

const metadata = 'https://graph.microsoft.com/v1.0/$metadata';

/**
 * What an answer is, by its place in Graph's schema.
 * @param path behind the mailbox, like "messages" or "mailFolders('inbox')/messages"
 */
export function mailContext({ query }: Call, { id }: Mailbox, path: string, one = false): string {
  const select = query.get('$select');
  return `${metadata}#users('${id}')/${path}${select ? `(${select})` : ''}${one ? '/$entity' : ''}`;
}
