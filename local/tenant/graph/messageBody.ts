import { createHash } from 'node:crypto';
import { NotImitated } from '../rules/refused';
import type { Mailbox } from '../storage/mailboxes';
import { instantOfMessage, type MailFolder, type Message, type Recipient } from '../storage/messages';
import type { Call } from './call';
import { plainText } from './plainText';
import { propertyId } from './propertyId';
import { picked } from './select';

/** How much of a message's beginning Graph shows. */
const previewLength = 255;

/** The id of a folder, which other folders of the same name do not share. */
export const folderId = ({ id }: Mailbox, folder: MailFolder): string =>
  `AQMk${createHash('sha256').update(`${id} ${folder}`).digest('base64url')}`;

/** How a call shows the messages of a mailbox: with what it selects of each and expands. */
export function messagesShown(call: Call, mailbox: Mailbox): (message: Message) => Record<string, unknown> {
  const { query, storage, headers } = call;
  const expanded = expandedId(query.get('$expand'));
  const select = query.get('$select');
  return (message) => {
    const all = everything(headers, mailbox, message);
    const property = expanded === undefined ? undefined : storage.messages.propertyOf(message, expanded);
    return {
      // The id comes whatever is selected.
      ...(select ? picked(all, `id,${select}`) : all),
      ...(property && { singleValueExtendedProperties: [property] }),
    };
  };
}

function everything(headers: Headers, mailbox: Mailbox, message: Message): Record<string, unknown> {
  const { content, version, created, modified, sent } = message;
  const changeKey = Buffer.from(`${message.immutableId};${version}`).toString('base64url');
  const text = plainText(content.body);
  const from = recipientBody({ name: mailbox.displayName, address: mailbox.address });
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id: wantsImmutable(headers) ? message.immutableId : message.id,
    createdDateTime: created,
    lastModifiedDateTime: modified,
    changeKey,
    receivedDateTime: instantOfMessage(message),
    sentDateTime: instantOfMessage(message),
    internetMessageId: message.internetMessageId,
    subject: content.subject,
    bodyPreview: text.slice(0, previewLength),
    parentFolderId: folderId(mailbox, message.folder),
    isDraft: message.isDraft,
    body: content.body,
    ...(sent !== null && { sender: from, from }),
    toRecipients: content.toRecipients.map(recipientBody),
    replyTo: content.replyTo.map(recipientBody),
  };
}

const recipientBody = ({ name, address }: Recipient): Record<string, unknown> => ({ emailAddress: { name, address } });

/** By default an id changes when the message moves: https://learn.microsoft.com/en-us/graph/outlook-immutable-id */
const wantsImmutable = (headers: Headers): boolean => /\bIdType\s*=\s*"ImmutableId"/i.test(headers.get('Prefer') ?? '');

/** Graph shows extended properties only where their ids are named. */
function expandedId(expand: string | null): string | undefined {
  if (expand === null) return undefined;
  const [, id] = /^singleValueExtendedProperties\(\$filter=id eq '((?:[^']|'')*)'\)$/i.exec(expand) ?? [];
  if (id === undefined) throw new NotImitated('$expand on a message of anything but one extended property by its id');
  return propertyId(id.replaceAll("''", "'"));
}
