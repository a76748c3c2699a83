import type { Captured } from '../../routing/router';
import type { Attachment } from '../../storage/mailAttachments';
import type { Mailbox } from '../../storage/mailboxes';
import type { Message } from '../../storage/messages';
import type { Answer } from '../answer';
import type { Call, GraphRoute } from '../call';
import { selected } from '../select';
import { attachmentBody } from './attachmentBody';
import { mailboxAt, messageAt } from './mailbox';
import { mailContext } from './mailContext';
import { noSuchMessage, onlyOfDrafts } from './mailFailures';
import { writtenAttachment } from './writtenAttachment';

/** The calls about the files that a message carries. @param place the message, by itself or in its folder */
export const attachmentRoutes = (place: string): GraphRoute[] => [
  {
    method: 'GET',
    path: `${place}/attachments`,
    options: ['$select'],
    answer: (call, captured) => {
      const { mailbox, message } = at(call, captured);
      const found = call.storage.messages.attachments.of(message.number);
      const value = found.map((file) => selected(attachmentBody(file), call.query));
      return { status: 200, body: { '@odata.context': contextOf(call, mailbox, message), value } };
    },
  },
  { method: 'POST', path: `${place}/attachments`, answer: addAttachment },
  {
    method: 'GET',
    path: `${place}/attachments/{attachment}`,
    options: ['$select'],
    answer: (call, captured) => {
      const { mailbox, message } = at(call, captured);
      return shown(call, mailbox, message, attachmentAt(call, message, captured), 200);
    },
  },
  {
    method: 'GET',
    path: `${place}/attachments/{attachment}/$value`,
    answer: (call, captured) => {
      const { contentType, bytes } = attachmentAt(call, at(call, captured).message, captured);
      return { status: 200, headers: { 'Content-Type': contentType }, body: bytes };
    },
  },
  {
    method: 'DELETE',
    path: `${place}/attachments/{attachment}`,
    answer: (call, captured) => {
      const { message } = at(call, captured);
      call.storage.messages.attachments.remove(attachmentAt(call, message, captured));
      call.storage.messages.touched(message);
      return { status: 204 };
    },
  },
];

function addAttachment(call: Call, captured: Captured): Answer {
  const { mailbox, message } = at(call, captured);
  const { messages } = call.storage;
  if (!message.isDraft) throw onlyOfDrafts();
  const id = messages.attachments.add(message.number, writtenAttachment(call.body));
  const touched = messages.touched(message);
  return shown(call, mailbox, touched, attachmentAt(call, message, { attachment: id }), 201);
}

function at(call: Call, captured: Captured): { mailbox: Mailbox; message: Message } {
  const mailbox = mailboxAt(call, captured);
  return { mailbox, message: messageAt(call, mailbox, captured) };
}

function attachmentAt({ storage }: Call, { number }: Message, { attachment: id = '' }: Captured): Attachment {
  const attachment = storage.messages.attachments.byId(number, id);
  if (!attachment) throw noSuchMessage();
  return attachment;
}

const contextOf = (call: Call, mailbox: Mailbox, { id }: Message, one = false): string =>
  mailContext(call, mailbox, `messages('${encodeURIComponent(id)}')/attachments`, one);

const shown = (call: Call, mailbox: Mailbox, message: Message, file: Attachment, status: number): Answer => ({
  status,
  body: {
    '@odata.context': contextOf(call, mailbox, message, true),
    ...selected(attachmentBody(file), call.query),
  },
});
