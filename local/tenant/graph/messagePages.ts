import { afterOf } from '../query/page';
import { NotImitated } from '../rules/refused';
import type { Mailbox } from '../storage/mailboxes';
import { mailFolders } from '../storage/messages';
import type { Answer } from './answer';
import type { Call } from './call';
import { folderId, messagesShown } from './messageBody';
import { messageCondition } from './messageFilter';
import { linkWith, topIn } from './pages';

const usualTop = 10;
const mostTop = 1000;

/**
 * Answers with a page of a mailbox's messages, the newest first.
 * @param folder only those in it, by its id or the name that Exchange has for it; without one, all, the deleted too
 */
export function getMessages(call: Call, mailbox: Mailbox, folder?: string): Answer {
  const { storage, query } = call;
  const asked = messageCondition(query.get('$filter'));
  const within =
    folder === undefined
      ? asked
      : { where: `folder = ? AND ${asked.where}`, values: [folderNamed(mailbox, folder), ...asked.values] };
  const top = topIn(query, usualTop, mostTop);
  const after = afterOf(query.get('$skip') ?? '0');
  const found = storage.messages.find(mailbox, within, top + 1, after);
  return {
    status: 200,
    body: {
      ...(found.length > top && { '@odata.nextLink': linkWith(call, { $skip: String(after + top) }) }),
      value: found.slice(0, top).map(messagesShown(call, mailbox)),
    },
  };
}

function folderNamed(mailbox: Mailbox, named: string): string {
  const folder = mailFolders.find((each) => each === named.toLowerCase() || folderId(mailbox, each) === named);
  if (!folder) throw new NotImitated('A folder of a mailbox that is none of those which every mailbox has');
  return folder;
}
