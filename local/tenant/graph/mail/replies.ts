import { answerIndex } from '../../mail/conversationIndex';
import { plainText } from '../../mail/plainText';
import { sendDraft } from '../../mail/post';
import type { Captured } from '../../routing/router';
import type { Mailbox } from '../../storage/mailboxes';
import { type MessageContent, type MessageText, plainMessage, type Recipient } from '../../storage/messageContent';
import type { Message } from '../../storage/messages';
import type { Answer } from '../answer';
import type { Call } from '../call';
import { draftOf } from './drafting';
import { mailboxAt, messageAt } from './mailbox';
import { messageNotUnderstood } from './mailFailures';
import { oneMessage } from './messageBody';
import { refuseUnsendable } from './sending';
import { object, text } from './written';
import { readMessage } from './writtenMessage';

/** The ways to answer a message, each with what Exchange puts before the subject. */
const ways = { reply: 'RE: ', replyAll: 'RE: ', forward: 'FW: ' } as const;
export type Way = keyof typeof ways;

/** Makes a draft that answers or forwards a message. */
export function createReply(call: Call, captured: Captured, way: Way): Answer {
  const mailbox = mailboxAt(call, captured);
  return { status: 201, body: oneMessage(call, mailbox, replyDraft(call, mailbox, captured, way)) };
}

/** Answers or forwards a message at once. */
export function reply(call: Call, captured: Captured, way: Way): Answer {
  const mailbox = mailboxAt(call, captured);
  const draft = replyDraft(call, mailbox, captured, way, (content) => refuseUnsendable(mailbox, content));
  sendDraft(call.storage, mailbox, draft, true);
  return { status: 202 };
}

/** @param check is told what is about to become a draft, and may end the call */
function replyDraft(
  call: Call,
  mailbox: Mailbox,
  captured: Captured,
  way: Way,
  check: (content: Omit<MessageContent, 'conversationIndex'>) => void = () => undefined,
): Message {
  const original = messageAt(call, mailbox, captured);
  const {
    comment,
    Comment = comment,
    message = {},
    Message = message,
    toRecipients,
    ToRecipients = toRecipients,
  } = call.body;
  const written = readMessage({
    ...object(Message),
    ...(ToRecipients !== undefined && { toRecipients: ToRecipients }),
  });
  // https://learn.microsoft.com/en-us/graph/api/message-reply: either the one or the other.
  if (Comment !== undefined && written.content.body) throw messageNotUnderstood();
  const content = {
    ...answering(mailbox, original, way),
    ...written.content,
    body: answered(original, written.content.body ?? { contentType: 'text', content: text(Comment ?? '') }),
  };
  check({ ...plainMessage, ...content });
  return draftOf(call, mailbox, { ...written, content }, 'drafts', original.conversationId);
}

function answering(mailbox: Mailbox, { content, internetMessageId }: Message, way: Way): Partial<MessageContent> {
  const { from, replyTo, toRecipients, ccRecipients, subject, conversationIndex } = content;
  const back = replyTo.length > 0 ? replyTo : from ? [from] : [];
  const others = (recipients: readonly Recipient[]): Recipient[] =>
    recipients.filter(({ address }) => address.toLowerCase() !== mailbox.address.toLowerCase());
  return {
    subject: `${ways[way]}${subject.replace(/^(?:RE|FW): /i, '')}`,
    toRecipients: { reply: back, replyAll: [...back, ...others(toRecipients)], forward: [] }[way],
    ccRecipients: way === 'replyAll' ? others(ccRecipients) : [],
    bccRecipients: [],
    conversationIndex: answerIndex(conversationIndex),
    internetMessageHeaders: [
      { name: 'In-Reply-To', value: internetMessageId },
      { name: 'References', value: internetMessageId },
    ],
  };
}

/** The answer above what is answered. Exchange sets the original out with its own HTML, which is not imitated. */
function answered({ content }: Message, { contentType, content: said }: MessageText): MessageText {
  const line = contentType === 'html' ? '<br>' : '\n';
  const original = plainText(content.body).replaceAll('\n', line);
  const from = content.from ? `${content.from.name} <${content.from.address}>` : '';
  const head = [said, '________________________________', `From: ${from}`, `Subject: ${content.subject}`, '', original];
  return { contentType, content: head.join(line) };
}
