import type { Captured } from '../routing/router';
import type { Mailbox } from '../storage/mailboxes';
import type { Message } from '../storage/messages';
import type { Answer } from './answer';
import type { Call, GraphRoute } from './call';
import { readDraft } from './draft';
import { mailboxDenied, noRecipients, noSuchMailbox, noSuchMessage } from './failures';
import { messagesShown } from './messageBody';
import { getMessages } from './messagePages';

const listOptions = ['$select', '$filter', '$expand', '$top', '$skip'];

/** The calls about mail, for the applications that a mailbox was given to. */
export const mailRoutes: readonly GraphRoute[] = [
  {
    method: 'GET',
    path: 'users/{mailbox}/messages',
    options: listOptions,
    answer: (call, captured) => getMessages(call, mailboxAt(call, captured)),
  },
  {
    method: 'POST',
    path: 'users/{mailbox}/messages',
    answer: (call, captured) => {
      const mailbox = mailboxAt(call, captured);
      const { content, properties } = readDraft(call.body);
      const draft = call.storage.messages.addDraft(mailbox, content, properties);
      return { status: 201, body: messagesShown(call, mailbox)(draft) };
    },
  },
  {
    method: 'GET',
    path: 'users/{mailbox}/mailFolders/{folder}/messages',
    options: listOptions,
    answer: (call, captured) => getMessages(call, mailboxAt(call, captured), captured['folder']),
  },
  {
    method: 'GET',
    path: 'users/{mailbox}/messages/{message}',
    options: ['$select', '$expand'],
    answer: (call, captured) => {
      const mailbox = mailboxAt(call, captured);
      return { status: 200, body: messagesShown(call, mailbox)(messageAt(call, mailbox, captured)) };
    },
  },
  { method: 'POST', path: 'users/{mailbox}/messages/{message}/send', answer: send },
  {
    method: 'DELETE',
    path: 'users/{mailbox}/messages/{message}',
    answer: (call, captured) => {
      call.storage.messages.remove(messageAt(call, mailboxAt(call, captured), captured));
      return { status: 204 };
    },
  },
];

/** An application uses the mailboxes that were given to it; with a permission for mail, all of them. */
function mailboxAt({ storage, by, opened }: Call, { mailbox: named = '' }: Captured): Mailbox {
  const mailbox = storage.mailboxes.find(named);
  if (!mailbox) throw noSuchMailbox();
  const forAll = by.caller.kind === 'app' && opened;
  if (!forAll && !storage.mailboxes.mayUse(mailbox, by.caller)) throw mailboxDenied();
  return mailbox;
}

function messageAt({ storage }: Call, mailbox: Mailbox, { message: id = '' }: Captured): Message {
  const message = storage.messages.byId(mailbox, id);
  if (!message) throw noSuchMessage();
  return message;
}

function send(call: Call, captured: Captured): Answer {
  const draft = messageAt(call, mailboxAt(call, captured), captured);
  if (!draft.isDraft) throw noSuchMessage();
  if (draft.content.toRecipients.length === 0) throw noRecipients();
  call.storage.messages.send(draft);
  return { status: 202 };
}
