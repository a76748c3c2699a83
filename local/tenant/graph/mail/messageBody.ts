import type { Message as GraphMessage, Recipient as GraphRecipient } from '@microsoft/microsoft-graph-types';
import { plainText } from '../../mail/plainText';
import type { Mailbox } from '../../storage/mailboxes';
import type { MessageText, Recipient } from '../../storage/messageContent';
import type { Message } from '../../storage/messages';
import type { Storage } from '../../storage/storage';
import type { Call } from '../call';
import { picked } from '../select';
import { expandedOf } from './messageExpand';
import { mailContext } from './mailContext';
import { wantedText, wantsImmutable } from './mailPreferences';
import { refuseUnknownProperties } from './messageColumns';

/** How much of a message's beginning Graph shows. */
const previewLength = 255;

/** What comes only where it is selected. */
const onDemand = ['internetMessageHeaders', 'uniqueBody'];

/** How a call shows the messages of a mailbox: with what it selects of each and expands. */
export function messagesShown(call: Call): (message: Message) => Record<string, unknown> {
  const { query, storage, headers } = call;
  const select = query.get('$select');
  if (select) refuseUnknownProperties(select);
  const expanded = expandedOf(call, query.get('$expand'));
  return (message) => {
    const all: Record<string, unknown> = { ...everything(storage, headers, message) };
    const usual = Object.fromEntries(Object.entries(all).filter(([name]) => !onDemand.includes(name)));
    return {
      // The id comes whatever is selected.
      ...(select ? picked(all, `id,${select}`) : usual),
      ...expanded(message),
    };
  };
}

/** One message as an answer by itself. */
export const oneMessage = (call: Call, mailbox: Mailbox, message: Message): Record<string, unknown> => ({
  '@odata.context': mailContext(call, mailbox, 'messages', true),
  ...messagesShown(call)(message),
});

/** Every property of Graph's message, with its type and order; drafts are from nobody. */
function everything(storage: Storage, headers: Headers, message: Message): GraphMessage {
  const { content, created, modified, received, sent } = message;
  const changeKey = changeKeyOf(message);
  const id = wantsImmutable(headers) ? message.immutableId : message.id;
  const body = wantedText(headers, content.body);
  return {
    ...{ '@odata.etag': `W/"${changeKey}"` },
    id,
    createdDateTime: created,
    lastModifiedDateTime: modified,
    changeKey,
    categories: [...content.categories],
    receivedDateTime: received,
    sentDateTime: sent ?? created,
    hasAttachments: storage.messages.attachments.anyOf(message.number),
    internetMessageId: message.internetMessageId,
    subject: content.subject,
    bodyPreview: previewOf(content.body),
    importance: content.importance,
    parentFolderId: message.folder === null ? null : storage.mailFolders.byNumber(message.folder).id,
    conversationId: message.conversationId,
    conversationIndex: content.conversationIndex,
    isDeliveryReceiptRequested: content.isDeliveryReceiptRequested,
    isReadReceiptRequested: content.isReadReceiptRequested,
    isRead: message.isRead,
    isDraft: message.isDraft,
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(id)}&exvsurl=1&viewmodel=ReadMessageItem`,
    inferenceClassification: content.inferenceClassification,
    body,
    ...(content.sender && { sender: recipientBody(content.sender) }),
    ...(content.from && { from: recipientBody(content.from) }),
    toRecipients: content.toRecipients.map(recipientBody),
    ccRecipients: content.ccRecipients.map(recipientBody),
    bccRecipients: content.bccRecipients.map(recipientBody),
    replyTo: content.replyTo.map(recipientBody),
    flag: content.flag,
    internetMessageHeaders: [...content.internetMessageHeaders],
    uniqueBody: body,
  };
}

/** What becomes another with each change of the message. */
const changeKeyOf = ({ immutableId, version }: Message): string =>
  Buffer.from(`${immutableId.slice(0, 24)};${version}`).toString('base64');

const previewOf = (body: MessageText): string => plainText(body).slice(0, previewLength);

const recipientBody = ({ name, address }: Recipient): GraphRecipient => ({
  emailAddress: { name, address },
});
