import { plainText } from '../../mail/plainText';
import type { MessageText } from '../../storage/messageContent';

const preferring = (headers: Headers): string => headers.get('Prefer') ?? '';

/** By default an id changes when the message moves: https://learn.microsoft.com/en-us/graph/outlook-immutable-id */
export const wantsImmutable = (headers: Headers): boolean => /\bIdType\s*=\s*"ImmutableId"/i.test(preferring(headers));

/** In which form texts of messages are wanted; `undefined` for as they are. */
const wantedType = (headers: Headers): MessageText['contentType'] | undefined =>
  /\boutlook\.body-content-type\s*=\s*"(text|html)"/i.exec(preferring(headers))?.[1]?.toLowerCase() as
    MessageText['contentType'] | undefined;

/** A text of a message in the form that is wanted. */
export function wantedText(headers: Headers, text: MessageText): MessageText {
  const contentType = wantedType(headers) ?? text.contentType;
  if (contentType === text.contentType) return text;
  return { contentType, content: contentType === 'text' ? plainText(text) : htmlOf(text.content) };
}

/** The header by which Exchange says that it did as was preferred. */
export function preferenceApplied(headers: Headers): Record<string, string> {
  const type = wantedType(headers);
  return type === undefined ? {} : { 'Preference-Applied': `outlook.body-content-type="${type}"` };
}

const htmlOf = (text: string): string =>
  `<html><body><div>${text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r?\n/g, '<br>')}</div></body></html>`;
