import { isObject } from '../routing/jsonBody';
import { NotImitated } from '../rules/refused';
import type { MessageContent, MessageProperty, Recipient } from '../storage/messages';
import { messageNotUnderstood } from './failures';
import { propertyId } from './propertyId';

type Written = Readonly<Record<string, unknown>>;

/** Reads a new message as a client writes it. */
export function readDraft(written: Written): { content: MessageContent; properties: readonly MessageProperty[] } {
  const {
    subject = '',
    body,
    toRecipients = [],
    replyTo = [],
    singleValueExtendedProperties = [],
    ...others
  } = written;
  const [other] = Object.keys(others);
  if (other) throw new NotImitated('A message with more than subject, body, recipients and extended properties');
  return {
    content: {
      subject: text(subject),
      body: bodyIn(body),
      toRecipients: objects(toRecipients).map(recipient),
      replyTo: objects(replyTo).map(recipient),
    },
    properties: objects(singleValueExtendedProperties).map(property),
  };
}

function text(written: unknown): string {
  if (typeof written !== 'string') throw messageNotUnderstood();
  return written;
}

function object(written: unknown): Written {
  if (!isObject(written)) throw messageNotUnderstood();
  return written;
}

function objects(written: unknown): Written[] {
  if (!Array.isArray(written)) throw messageNotUnderstood();
  return written.map(object);
}

function bodyIn(written: unknown): MessageContent['body'] {
  const { contentType = 'text', content = '' } = written === undefined ? {} : object(written);
  const type = text(contentType).toLowerCase();
  if (type !== 'text' && type !== 'html') throw messageNotUnderstood();
  return { contentType: type, content: text(content) };
}

function recipient({ emailAddress }: Written): Recipient {
  const { address, name = address } = object(emailAddress);
  return { address: text(address), name: text(name) };
}

const property = ({ id, value }: Written): MessageProperty => ({ id: propertyId(text(id)), value: text(value) });
