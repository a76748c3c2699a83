import type { Mailbox } from '../storage/mailboxes';
import type { Message } from '../storage/messages';
import type { Storage } from '../storage/storage';
import type { SentMail } from '../tenant';
import { plainText } from './plainText';

/** What went out of a mailbox, or of all of them, the newest first. */
export function sentMail({ mailboxes, messages }: Storage, address: string | undefined): SentMail[] {
  const from = address === undefined ? mailboxes.all() : [mailboxes.named(address)];
  return from
    .flatMap((mailbox) => messages.sent(mailbox).map((message) => mailOf(mailbox, message)))
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

function mailOf(mailbox: Mailbox, { received, content }: Message): SentMail {
  const { subject, body, toRecipients } = content;
  return {
    at: new Date(received),
    from: mailbox.address,
    to: toRecipients.map(({ address }) => address),
    subject,
    text: plainText(body),
    html: body.contentType === 'html' ? body.content : undefined,
  };
}
