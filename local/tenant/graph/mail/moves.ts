import type { Captured } from '../../routing/router';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { folderNamed, mailboxAt, messageAt } from './mailbox';
import { oneMessage } from './messageBody';
import { text } from './written';

/** Moves a message to another folder, or copies it there; the answer is the message as it is there. */
export function placeElsewhere(call: Call, captured: Captured, how: 'move' | 'copy'): Answer {
  const { storage, body } = call;
  const mailbox = mailboxAt(call, captured);
  const message = messageAt(call, mailbox, captured);
  const folder = folderNamed(call, mailbox, text(body['destinationId'] ?? body['DestinationId']));
  const placed =
    how === 'move' ? storage.messages.move(message, folder) : storage.messages.copy(mailbox, message, folder);
  return { status: 201, body: oneMessage(call, mailbox, placed) };
}

/** Moves a message to the deleted ones, and out of those for good. */
export function removeMessage(call: Call, captured: Captured, forGood: boolean): Answer {
  const { messages, mailFolders } = call.storage;
  const mailbox = mailboxAt(call, captured);
  const message = messageAt(call, mailbox, captured);
  const deleted = mailFolders.named(mailbox.number, 'deleteditems');
  if (forGood || message.folder === deleted.number) messages.removeForGood(message);
  else messages.move(message, deleted);
  return { status: 204 };
}
