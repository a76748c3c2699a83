import { instantOf } from '../storage/instant';
import type { Mailbox } from '../storage/mailboxes';
import { type MessageHeader, plainMessage, type Recipient } from '../storage/messageContent';
import type { Message } from '../storage/messages';
import type { Storage } from '../storage/storage';
import type { ArrivingMail, MailAddress } from './arrivingMail';
import { answerIndex, newConversationIndex } from './conversationIndex';
import { newInternetMessageId } from './internetMessageId';
import { mailProperties } from './mailProperties';

const recipientOf = ({ address, name = address }: MailAddress): Recipient => ({ name, address });

/** Puts a message from outside into the inbox of a mailbox. @param messageClass as Exchange names kinds of messages */
export function arrive(storage: Storage, mailbox: Mailbox, mail: ArrivingMail, messageClass = 'IPM.Note'): Message {
  const { messages, mailFolders } = storage;
  const internetMessageId = mail.internetMessageId ?? newInternetMessageId();
  const from = recipientOf(mail.from);
  const to = (mail.to ?? [{ address: mailbox.address, name: mailbox.displayName }]).map(recipientOf);
  const headers = [...usualHeaders(storage, internetMessageId, mail, to), ...(mail.headers ?? [])];
  const answered = answeredBy(storage, mailbox, headers);
  return messages.add(mailbox, mailFolders.named(mailbox.number, 'inbox'), {
    content: {
      ...plainMessage,
      subject: mail.subject,
      body: mail.body,
      from,
      sender: from,
      toRecipients: to,
      ccRecipients: (mail.cc ?? []).map(recipientOf),
      isDeliveryReceiptRequested: null,
      internetMessageHeaders: headers,
      conversationIndex: answered ? answerIndex(answered.content.conversationIndex) : newConversationIndex(),
    },
    properties: mailProperties(messageClass, internetMessageId, headers),
    attachments: (mail.attachments ?? []).map((file) => ({ ...file, isInline: false, contentId: null })),
    isDraft: false,
    isRead: false,
    internetMessageId,
    conversationId: answered?.conversationId,
    sent: instantOf(storage.now()),
  });
}

function usualHeaders(
  storage: Storage,
  internetMessageId: string,
  { from, subject }: ArrivingMail,
  to: readonly Recipient[],
): MessageHeader[] {
  return [
    { name: 'From', value: headerAddress(recipientOf(from)) },
    { name: 'To', value: to.map(headerAddress).join(', ') },
    { name: 'Subject', value: subject },
    { name: 'Date', value: storage.now().toUTCString().replace('GMT', '+0000') },
    { name: 'Message-ID', value: internetMessageId },
  ];
}

const headerAddress = ({ name, address }: Recipient): string => (name === address ? address : `${name} <${address}>`);

/** The message of the mailbox that an arriving one answers. */
function answeredBy({ messages }: Storage, mailbox: Mailbox, headers: readonly MessageHeader[]): Message | undefined {
  const answers = headers.find(({ name }) => name.toLowerCase() === 'in-reply-to');
  return answers && messages.byInternetId(mailbox, answers.value);
}
