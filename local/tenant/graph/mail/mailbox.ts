import type { Captured } from '../../routing/router';
import type { Mailbox } from '../../storage/mailboxes';
import type { MailFolder } from '../../storage/mailFolders';
import type { Message } from '../../storage/messages';
import type { Call } from '../call';
import { meWithoutPerson } from '../directoryFailures';
import { idMalformed, mailboxDenied, noMailbox, noSuchMailbox, noSuchMessage } from './mailFailures';

/**
 * The mailbox that the beginning of a path names, "me" or "users/…", for somebody who may use it: a person their own, an
 * application those that were given to it, and with a permission for mail all of them.
 */
export function mailboxAt(call: Call, { mailbox: named = '' }: Captured): Mailbox {
  const { storage, by, opened } = call;
  const mailbox = named.toLowerCase() === 'me' ? ownMailbox(call) : mailboxOf(call, named.slice('users/'.length));
  const forAll = by.caller.kind === 'app' && opened;
  if (!forAll && !storage.mailboxes.mayUse(mailbox, by.caller)) throw mailboxDenied();
  return mailbox;
}

function ownMailbox({ storage, by }: Call): Mailbox {
  if (by.caller.kind === 'app') throw meWithoutPerson();
  const account = storage.directory.byOid(by.caller.oid);
  const mailbox = account && storage.mailboxes.ofAccount(account);
  if (!mailbox) throw noMailbox();
  return mailbox;
}

/** By the address of the mailbox, or by its person's object id or name for signing in. */
function mailboxOf({ storage }: Call, named: string): Mailbox {
  const found = storage.mailboxes.find(named);
  if (found) return found;
  const account = storage.directory.byOidOrName(named);
  if (!account) throw noSuchMailbox();
  const mailbox = storage.mailboxes.ofAccount(account);
  if (!mailbox) throw noMailbox();
  return mailbox;
}

/** An id as Exchange's look; another is not looked for at all. */
const wellFormed = /^[\w+/-]{40,}={0,2}$/;

/** The message that a path names, within its folder where it names one. */
export function messageAt(call: Call, mailbox: Mailbox, { message: id = '', folder: named }: Captured): Message {
  if (!wellFormed.test(id)) throw idMalformed();
  const folder = named === undefined ? undefined : folderNamed(call, mailbox, named);
  const message = call.storage.messages.byId(mailbox, id);
  if (!message || (folder && message.folder !== folder.number)) throw noSuchMessage();
  return message;
}

/** A folder by its id or the name that every mailbox has it by. */
export function folderNamed({ storage }: Call, mailbox: Mailbox, named: string): MailFolder {
  const folder = storage.mailFolders.find(mailbox.number, named);
  if (folder) return folder;
  throw wellFormed.test(named) ? noSuchMessage() : idMalformed();
}
