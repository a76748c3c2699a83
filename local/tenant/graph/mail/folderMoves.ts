import type { Captured } from '../../routing/router';
import type { Mailbox } from '../../storage/mailboxes';
import type { MailFolder } from '../../storage/mailFolders';
import type { Storage } from '../../storage/storage';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { folderShown } from './folderBody';
import { folderNamed, mailboxAt } from './mailbox';
import { folderDoesNotMove, folderInItself, folderStays, folderThere } from './mailFailures';
import { text } from './written';

/** Moves a folder into another, or makes a copy of it there, each with all that is in it. */
export function placeFolder(call: Call, captured: Captured, how: 'move' | 'copy'): Answer {
  const { storage, body } = call;
  const { mailFolders } = storage;
  const mailbox = mailboxAt(call, captured);
  const folder = folderNamed(call, mailbox, captured['folder'] ?? '');
  const parent = folderNamed(call, mailbox, text(body['destinationId'] ?? body['DestinationId']));
  if (how === 'move' && folder.wellKnown !== null) throw folderDoesNotMove();
  if (mailFolders.isWithin(parent, folder)) throw folderInItself();
  if (mailFolders.child(parent, folder.displayName)) throw folderThere();
  const placed = how === 'move' ? mailFolders.move(folder, parent) : copied(storage, mailbox, folder, parent);
  return folderShown(call, mailbox, placed, 201);
}

function copied(storage: Storage, mailbox: Mailbox, folder: MailFolder, parent: MailFolder): MailFolder {
  const { mailFolders, messages } = storage;
  const copy = mailFolders.add(parent, folder.displayName);
  for (const message of messages.inFolder(folder)) messages.copy(mailbox, message, copy);
  for (const child of mailFolders.children(folder)) copied(storage, mailbox, child, copy);
  return copy;
}

/**
 * As Outlook does, the folder goes to the deleted ones with what is in it, and from there for good. PnPjs's own tests tell
 * that it is no longer found by its id, and whether it has another one was not found out.
 */
export function removeFolder(call: Call, captured: Captured): Answer {
  const { mailFolders } = call.storage;
  const mailbox = mailboxAt(call, captured);
  const folder = folderNamed(call, mailbox, captured['folder'] ?? '');
  if (folder.wellKnown !== null) throw folderStays();
  const deleted = mailFolders.named(mailbox.number, 'deleteditems');
  if (mailFolders.isWithin(folder, deleted)) mailFolders.removeForGood(folder);
  else mailFolders.moveToDeleted(folder, deleted, freeName(mailFolders, deleted, folder.displayName));
  return { status: 204 };
}

/** What Exchange calls a second folder of a name among the deleted ones was not found out. */
function freeName(mailFolders: Storage['mailFolders'], parent: MailFolder, name: string): string {
  for (let count = 0; ; count += 1) {
    const free = count === 0 ? name : `${name}${count}`;
    if (!mailFolders.child(parent, free)) return free;
  }
}
