import type { Attachment } from '../../storage/mailAttachments';
import type { MessageContent, Recipient } from '../../storage/messageContent';
import type { Message } from '../../storage/messages';

/** A message as MIME, with every part in base64. How Exchange cuts its own parts is not imitated. */
export function mimeOf(message: Message, attachments: readonly Attachment[]): string {
  const { content } = message;
  const text = part(
    `text/${content.body.contentType === 'html' ? 'html' : 'plain'}; charset="utf-8"`,
    content.body.content,
  );
  const head = headersOf(message);
  if (attachments.length === 0) return [...head, ...text].join('\r\n');
  const boundary = `part_${message.immutableId.slice(0, 24)}`;
  const files = attachments.map(({ name, contentType, bytes }) =>
    part(`${contentType}; name="${name.replaceAll('"', '')}"`, bytes, ['Content-Disposition: attachment']),
  );
  const parts = [text, ...files].flatMap((lines) => [`--${boundary}`, ...lines]);
  return [...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', ...parts, `--${boundary}--`, ''].join(
    '\r\n',
  );
}

function headersOf({ content, internetMessageId, received }: Message): string[] {
  const { from, toRecipients, ccRecipients, replyTo, subject, internetMessageHeaders } = content;
  const usual: readonly (readonly [name: string, recipients: readonly Recipient[]])[] = [
    ['From', from ? [from] : []],
    ['To', toRecipients],
    ['CC', ccRecipients],
    ['Reply-To', replyTo],
  ];
  const written = internetMessageHeaders.filter(({ name }) => !reserved.includes(name.toLowerCase()));
  return [
    ...usual.flatMap(([name, recipients]) =>
      recipients.length > 0 ? [`${name}: ${recipients.map(addressed).join(', ')}`] : [],
    ),
    `Subject: ${encodedWord(subject)}`,
    `Date: ${new Date(received).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${internetMessageId}`,
    ...importanceLine(content),
    ...written.map(({ name, value }) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`),
    'MIME-Version: 1.0',
  ];
}

const reserved = ['from', 'to', 'cc', 'reply-to', 'subject', 'date', 'message-id', 'mime-version', 'content-type'];

const importanceLine = ({ importance }: MessageContent): string[] =>
  importance === 'normal' ? [] : [`Importance: ${importance}`];

function part(type: string, content: string | Uint8Array, more: readonly string[] = []): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', ...lines];
}

const addressed = ({ name, address }: Recipient): string =>
  name === address ? address : `${encodedWord(name)} <${address}>`;

/** RFC 2047: what is not plain is written in base64. */
const encodedWord = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
