/** Somebody who wrote a message, or is written to. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
}

export interface MessageText {
  readonly contentType: 'text' | 'html';
  readonly content: string;
}

export interface MessageHeader {
  readonly name: string;
  readonly value: string;
}

export type Importance = 'low' | 'normal' | 'high';

/** An instant without an offset, and the zone that it is of. */
export interface ZonedInstant {
  readonly dateTime: string;
  readonly timeZone: string;
}

export interface Flag {
  readonly flagStatus: 'notFlagged' | 'complete' | 'flagged';
  readonly startDateTime?: ZonedInstant;
  readonly dueDateTime?: ZonedInstant;
  readonly completedDateTime?: ZonedInstant;
}

/** What a message says, and to whom. */
export interface MessageContent {
  readonly subject: string;
  readonly body: MessageText;
  /** Nobody, until a draft is sent. */
  readonly from?: Recipient;
  readonly sender?: Recipient;
  readonly toRecipients: readonly Recipient[];
  readonly ccRecipients: readonly Recipient[];
  readonly bccRecipients: readonly Recipient[];
  readonly replyTo: readonly Recipient[];
  readonly importance: Importance;
  readonly categories: readonly string[];
  readonly flag: Flag;
  readonly inferenceClassification: 'focused' | 'other';
  /** Exchange does not know it of what arrived. */
  readonly isDeliveryReceiptRequested: boolean | null;
  readonly isReadReceiptRequested: boolean;
  /** Those that a client gave it, or that it arrived with. */
  readonly internetMessageHeaders: readonly MessageHeader[];
  /** Where in its conversation it stands: 22 bytes or more, as base64. */
  readonly conversationIndex: string;
}

/** Whom a message goes to, the hidden ones too. */
export const recipientsOf = ({
  toRecipients,
  ccRecipients,
  bccRecipients,
}: Pick<MessageContent, 'toRecipients' | 'ccRecipients' | 'bccRecipients'>): Recipient[] => [
  ...toRecipients,
  ...ccRecipients,
  ...bccRecipients,
];

/** What is so of a message unless it says otherwise. */
export const plainMessage: Omit<MessageContent, 'conversationIndex'> = {
  subject: '',
  body: { contentType: 'text', content: '' },
  toRecipients: [],
  ccRecipients: [],
  bccRecipients: [],
  replyTo: [],
  importance: 'normal',
  categories: [],
  flag: { flagStatus: 'notFlagged' },
  inferenceClassification: 'focused',
  isDeliveryReceiptRequested: false,
  isReadReceiptRequested: false,
  internetMessageHeaders: [],
};
