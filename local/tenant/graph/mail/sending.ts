import { sendDraft } from '../../mail/post';
import type { Captured } from '../../routing/router';
import type { Mailbox } from '../../storage/mailboxes';
import { type MessageContent, plainMessage, recipientsOf } from '../../storage/messageContent';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { draftOf } from './drafting';
import { mailboxAt, messageAt } from './mailbox';
import { mayNotSendAs, noRecipients, noSuchMessage } from './mailFailures';
import { object, truthOrWord } from './written';
import { readMessage } from './writtenMessage';

/** Sends a draft. */
export function send(call: Call, captured: Captured): Answer {
  const mailbox = mailboxAt(call, captured);
  const draft = messageAt(call, mailbox, captured);
  if (!draft.isDraft) throw noSuchMessage();
  refuseUnsendable(mailbox, draft.content);
  sendDraft(call.storage, mailbox, draft, true);
  return { status: 202 };
}

/** Sends a message that was no draft before. */
export function sendMail(call: Call, captured: Captured): Answer {
  const mailbox = mailboxAt(call, captured);
  const { message, Message = message, saveToSentItems = true, SaveToSentItems = saveToSentItems } = call.body;
  const written = readMessage(object(Message));
  const copy = truthOrWord(SaveToSentItems);
  refuseUnsendable(mailbox, { ...plainMessage, ...written.content });
  sendDraft(call.storage, mailbox, draftOf(call, mailbox, written), copy);
  return { status: 202 };
}

/** Ends the call unless somebody is written to, each at what could be an address, and in nobody else's name. */
export function refuseUnsendable(mailbox: Mailbox, content: Omit<MessageContent, 'conversationIndex'>): void {
  const to = recipientsOf(content);
  if (to.length === 0 || !to.every(({ address }) => /^[^\s@]+@[^\s@]+$/.test(address))) throw noRecipients();
  for (const named of [content.from, content.sender])
    if (named && named.address.toLowerCase() !== mailbox.address.toLowerCase()) throw mayNotSendAs();
}
