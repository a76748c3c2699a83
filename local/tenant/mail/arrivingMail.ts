import type { MessageHeader } from '../storage/messageContent';

/** A message that comes from outside the tenant. */
export interface ArrivingMail {
  readonly from: MailAddress;
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  /** The mailbox itself, unless others are named. */
  readonly to?: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  /** With angle brackets around it; made up where there is none. */
  readonly internetMessageId?: string;
  /** Besides those that every message has. "In-Reply-To" makes the message part of a conversation. */
  readonly headers?: readonly MessageHeader[];
  readonly attachments?: readonly { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }[];
}

export interface MailAddress {
  readonly address: string;
  readonly name?: string;
}

/** Why a message did not reach somebody. */
export interface Bounce {
  /** The addresses that it did not reach: all that it went to, unless some are named. */
  readonly recipients?: readonly string[];
  /** The enhanced status code of RFC 3463, like "5.1.1". */
  readonly status?: string;
  /** What the server said that refused it. */
  readonly diagnostic?: string;
}
