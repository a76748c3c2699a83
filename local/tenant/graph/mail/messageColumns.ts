import { NotImitated } from '../../rules/refused';
import { noSuchProperty } from './mailFailures';

/** What kind of value a property has in a filter. */
type Kind = 'text' | 'flag' | 'instant';

/** A property of a message, as a filter or an order sees it. */
export interface MessageColumn {
  readonly name: string;
  readonly kind: Kind;
  readonly sql: string;
}

const inContent = (name: string, path: string, kind: Kind = 'text'): MessageColumn => ({
  name,
  kind,
  sql: `json_extract(content, '$.${path}')`,
});

const columns: readonly MessageColumn[] = [
  ...['createdDateTime created', 'lastModifiedDateTime modified', 'receivedDateTime received'].map((pair) => {
    const [name = '', sql = ''] = pair.split(' ');
    return { name, kind: 'instant' as const, sql };
  }),
  { name: 'sentDateTime', kind: 'instant', sql: 'coalesce(sent, created)' },
  ...['id', 'conversationId', 'internetMessageId'].map((name) => ({ name, kind: 'text' as const, sql: name })),
  {
    name: 'parentFolderId',
    kind: 'text',
    sql: '(SELECT mailFolder.id FROM mailFolder WHERE mailFolder.number = folder)',
  },
  { name: 'isDraft', kind: 'flag', sql: 'isDraft' },
  { name: 'isRead', kind: 'flag', sql: 'isRead' },
  {
    name: 'hasAttachments',
    kind: 'flag',
    sql: 'EXISTS (SELECT 1 FROM messageAttachment WHERE messageAttachment.message = message.number AND isInline = 0)',
  },
  inContent('isReadReceiptRequested', 'isReadReceiptRequested', 'flag'),
  inContent('isDeliveryReceiptRequested', 'isDeliveryReceiptRequested', 'flag'),
  inContent('subject', 'subject'),
  inContent('importance', 'importance'),
  inContent('inferenceClassification', 'inferenceClassification'),
  inContent('flag/flagStatus', 'flag.flagStatus'),
  ...['from', 'sender'].flatMap((one) =>
    ['address', 'name'].map((part) => inContent(`${one}/emailAddress/${part}`, `${one}.${part}`)),
  ),
];

/** What a message has that no filter or order of the tenant knows. */
const others = [
  ...['bccRecipients', 'body', 'bodyPreview', 'categories', 'ccRecipients', 'changeKey', 'conversationIndex', 'flag'],
  ...['from', 'internetMessageHeaders', 'replyTo', 'sender', 'toRecipients', 'uniqueBody', 'webLink'],
  ...['attachments', 'extensions', 'multiValueExtendedProperties', 'singleValueExtendedProperties'],
];

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Finds a property by its name, whatever its case. */
export function messageColumn(name: string): MessageColumn {
  const column = columns.find((one) => same(one.name, name));
  if (column) return column;
  const [first = ''] = name.split('/');
  if (others.some((other) => same(other, first)))
    throw new NotImitated('A filter or an order of messages by this property');
  throw noSuchProperty(first);
}

/** Exchange takes no "$select" that names what messages do not have. */
export function refuseUnknownProperties(select: string): void {
  const known = [...columns.map((column) => column.name), ...others];
  for (const name of select.split(',').map((one) => one.trim()))
    if (!known.some((one) => same(one, name))) throw noSuchProperty(name);
}
