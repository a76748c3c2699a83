import { NotImitated } from '../../rules/refused';
import type { NewAttachment } from '../../storage/mailAttachments';
import type { Flag, MessageContent, MessageHeader, MessageText, Recipient } from '../../storage/messageContent';
import type { MessageProperty } from '../../storage/messageProperties';
import { headerNotOurs, messageNotUnderstood, noSuchPropertyWritten } from './mailFailures';
import { isValueOf, propertyId, valueOf } from './propertyId';
import { object, objects, oneOf, text, texts, truth, type Written } from './written';
import { writtenAttachment } from './writtenAttachment';

/** What a client wrote of a message: a new one, or what is to be different about one. */
export interface WrittenMessage {
  readonly content: Partial<MessageContent>;
  readonly isRead?: boolean;
  readonly internetMessageId?: string;
  readonly properties: readonly MessageProperty[];
  readonly attachments: readonly NewAttachment[];
}

const recipients = (written: unknown): Recipient[] => objects(written).map(recipient);

/** How each property of the content is read. */
const readers: { readonly [Name in keyof MessageContent]?: (written: unknown) => MessageContent[Name] } = {
  subject: (written) => (written === null ? '' : text(written)),
  body: bodyIn,
  from: (written) => recipient(object(written)),
  sender: (written) => recipient(object(written)),
  toRecipients: recipients,
  ccRecipients: recipients,
  bccRecipients: recipients,
  replyTo: recipients,
  importance: (written) => oneOf(['low', 'normal', 'high'], written),
  categories: texts,
  flag: (written) => flagIn(object(written)),
  inferenceClassification: (written) => oneOf(['focused', 'other'], written),
  isDeliveryReceiptRequested: truth,
  isReadReceiptRequested: truth,
  internetMessageHeaders: (written) => objects(written).map(header),
};

const besides = [
  ...['isRead', 'internetMessageId', 'singleValueExtendedProperties', 'multiValueExtendedProperties', 'attachments'],
  '@odata.type',
];

/** What a message has that nobody writes, or that the tenant does not take from a client. */
const notWritten = [
  ...['bodyPreview', 'changeKey', 'conversationId', 'conversationIndex', 'createdDateTime', 'extensions'],
  ...['hasAttachments', 'id', 'isDraft', 'lastModifiedDateTime', 'parentFolderId', 'receivedDateTime'],
  ...['sentDateTime', 'uniqueBody', 'webLink'],
];

/** Reads a message as a client writes it. */
export function readMessage(written: Written): WrittenMessage {
  refuseOthers(written);
  const content = Object.entries(readers).flatMap(([name, read]) =>
    written[name] === undefined ? [] : [[name, read(written[name])]],
  );
  const { isRead, internetMessageId, attachments = [] } = written;
  return {
    content: Object.fromEntries(content) as Partial<MessageContent>,
    ...(isRead !== undefined && { isRead: truth(isRead) }),
    ...(internetMessageId !== undefined && { internetMessageId: text(internetMessageId) }),
    properties: [
      ...objects(written['singleValueExtendedProperties'] ?? []).map(singleProperty),
      ...objects(written['multiValueExtendedProperties'] ?? []).map(multiProperty),
    ],
    attachments: objects(attachments).map(writtenAttachment),
  };
}

function refuseOthers(written: Written): void {
  for (const name of Object.keys(written)) {
    if (name in readers || besides.includes(name)) continue;
    if (notWritten.includes(name)) throw new NotImitated('A message whose client writes what Exchange writes itself');
    throw noSuchPropertyWritten(name);
  }
}

export function bodyIn(written: unknown): MessageText {
  const { contentType = 'text', content = '' } = object(written);
  return { contentType: oneOf(['text', 'html'], contentType), content: text(content) };
}

export function recipient({ emailAddress }: Written): Recipient {
  const { address, name } = object(emailAddress);
  const written = text(address);
  return { address: written, name: typeof name === 'string' && name !== '' ? name : written };
}

function flagIn({ flagStatus = 'notFlagged', ...instants }: Written): Flag {
  const zoned = Object.entries(instants).flatMap(([name, instant]) => {
    if (!/^(?:start|due|completed)DateTime$/.test(name)) throw messageNotUnderstood();
    if (instant === null) return [];
    const { dateTime, timeZone } = object(instant);
    return [[name, { dateTime: text(dateTime), timeZone: text(timeZone) }]];
  });
  return { flagStatus: oneOf(['notFlagged', 'complete', 'flagged'], flagStatus), ...Object.fromEntries(zoned) } as Flag;
}

/** A client's own headers alone: Exchange writes the others. */
function header({ name, value }: Written): MessageHeader {
  if (!/^x-/i.test(text(name))) throw headerNotOurs();
  return { name: text(name), value: text(value) };
}

function singleProperty({ id, value }: Written): MessageProperty {
  const read = propertyId(text(id));
  if (read.isMany || !isValueOf(read, text(value))) throw messageNotUnderstood();
  return { id: read.id, value: valueOf(read, text(value)) };
}

function multiProperty({ id, value }: Written): MessageProperty {
  const read = propertyId(text(id));
  const values = texts(value);
  if (!read.isMany || !values.every((one) => isValueOf(read, one))) throw messageNotUnderstood();
  return { id: read.id, value: values.map((one) => valueOf(read, one)) };
}
