import { newConversationIndex } from '../../mail/conversationIndex';
import { newInternetMessageId } from '../../mail/internetMessageId';
import { mailProperties } from '../../mail/mailProperties';
import type { Captured } from '../../routing/router';
import type { Mailbox } from '../../storage/mailboxes';
import { plainMessage } from '../../storage/messageContent';
import type { Message } from '../../storage/messages';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { folderNamed, mailboxAt, messageAt } from './mailbox';
import { onlyOfDrafts } from './mailFailures';
import { oneMessage } from './messageBody';
import { readMessage, type WrittenMessage } from './writtenMessage';

/** Makes a draft, in the folder that the path names or among the drafts. */
export function addDraft(call: Call, captured: Captured): Answer {
  const mailbox = mailboxAt(call, captured);
  const draft = draftOf(call, mailbox, readMessage(call.body), captured['folder']);
  return { status: 201, body: oneMessage(call, mailbox, draft) };
}

/** Keeps a draft of what a client wrote, and of what an answer to another message has by itself. */
export function draftOf(
  call: Call,
  mailbox: Mailbox,
  written: WrittenMessage,
  folder = 'drafts',
  conversationId?: string,
): Message {
  const { content, properties, attachments, internetMessageId = newInternetMessageId() } = written;
  return call.storage.messages.add(mailbox, folderNamed(call, mailbox, folder), {
    content: { ...plainMessage, conversationIndex: newConversationIndex(), ...content },
    properties: [...mailProperties('IPM.Note', internetMessageId, content.internetMessageHeaders ?? []), ...properties],
    attachments,
    isDraft: true,
    isRead: written.isRead ?? true,
    internetMessageId,
    conversationId,
  });
}

/** What can be changed of a message that is no draft any more. */
const always = ['categories', 'flag', 'importance', 'inferenceClassification', 'isReadReceiptRequested'];

/** Changes what a client names of a message, and leaves all else as it is. */
export function changeMessage(call: Call, captured: Captured): Answer {
  const mailbox = mailboxAt(call, captured);
  const message = messageAt(call, mailbox, captured);
  const { content, isRead, internetMessageId, properties, attachments } = readMessage(call.body);
  const isAll = Object.keys(content).every((name) => always.includes(name)) && internetMessageId === undefined;
  if ((!message.isDraft && !isAll) || attachments.length > 0) throw onlyOfDrafts();
  const changed = call.storage.messages.change(message, {
    content: { ...message.content, ...content },
    properties,
    ...(isRead !== undefined && { isRead }),
    ...(internetMessageId !== undefined && { internetMessageId }),
  });
  return { status: 200, body: oneMessage(call, mailbox, changed) };
}
