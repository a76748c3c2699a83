import type { Condition } from '../query/sql';
import type { Database } from '../../sqlite/database';
import type { MailAttachments, NewAttachment } from './mailAttachments';
import { instantOf } from './instant';
import type { Mailbox } from './mailboxes';
import type { MailFolder } from './mailFolders';
import { newMailId } from './mailId';
import type { MessageContent } from './messageContent';
import type { MessageProperties, MessageProperty } from './messageProperties';

/** A message of a mailbox. */
export interface Message {
  readonly number: number;
  readonly mailbox: number;
  /** The number of its folder; in none where it was sent without a copy for its sender. */
  readonly folder: number | null;
  /** Becomes another when the message moves to another folder. */
  readonly id: string;
  readonly immutableId: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly isDraft: boolean;
  readonly isRead: boolean;
  /** Goes up by one with each change. */
  readonly version: number;
  /** Instants in ISO 8601, to the second. */
  readonly created: string;
  readonly modified: string;
  /** When it arrived; what was written here, when it was written or sent. */
  readonly received: string;
  readonly sent: string | null;
  readonly content: MessageContent;
}

/** A message that comes to be in a mailbox: written there, or arriving. */
export interface NewMessage {
  readonly content: MessageContent;
  readonly properties: readonly MessageProperty[];
  readonly attachments: readonly NewAttachment[];
  readonly isDraft: boolean;
  readonly isRead: boolean;
  readonly internetMessageId: string;
  /** Another conversation than all others where it has none. */
  readonly conversationId?: string | undefined;
  readonly sent?: string | undefined;
}

/** What can become different about a message. */
export interface MessageChange {
  readonly content?: MessageContent;
  readonly isRead?: boolean;
  readonly internetMessageId?: string;
  readonly properties?: readonly MessageProperty[];
}

interface MessageRow extends Omit<Message, 'isDraft' | 'isRead' | 'content'> {
  readonly isDraft: number;
  readonly isRead: number;
  readonly content: string;
}

const newestFirst = 'received DESC, number DESC';

/** The messages of the mailboxes. */
export class Messages {
  /** How long what was written stays out of lists and searches. */
  lateSeconds = 0;

  constructor(
    private readonly database: Database,
    readonly properties: MessageProperties,
    readonly attachments: MailAttachments,
    private readonly now: () => Date,
  ) {}

  /** By either of its ids. */
  byId(mailbox: Mailbox, id: string): Message | undefined {
    const where = 'mailbox = ? AND folder IS NOT NULL AND (id = ? OR immutableId = ?)';
    return this.select(where, [mailbox.number, id, id])[0];
  }

  /** By either of its ids, whoever has it: what limits on sending count. */
  ofAnybody(id: string): Message | undefined {
    return this.select('id = ? OR immutableId = ?', [id, id])[0];
  }

  /**
   * The messages that a list or a search shows by now.
   * @param order in SQL; the newest first where there is none
   */
  find(mailbox: Mailbox, condition: Condition, order: string | undefined, most: number, after: number): Message[] {
    const { where, values } = this.shownBy(mailbox, condition);
    return this.select(where, values, order ? `${order}, number DESC` : newestFirst, most, after);
  }

  count(mailbox: Mailbox, condition: Condition): number {
    const { where, values } = this.shownBy(mailbox, condition);
    const sql = `SELECT count(*) AS found FROM message WHERE ${where}`;
    return this.database.first<{ found: number }>(sql, ...values)?.found ?? 0;
  }

  /** Every message that lies in a folder, without any delay. */
  inFolder({ number }: MailFolder): Message[] {
    return this.select('folder = ?', [number]);
  }

  /** Every message that was sent, the newest first, without any delay. */
  sent(mailbox: Mailbox): Message[] {
    return this.select('mailbox = ? AND outgoing = 1 AND sent IS NOT NULL', [mailbox.number]);
  }

  /** The message that was sent with an id of the internet, whichever mailbox it was sent from. */
  sentAs(internetMessageId: string): Message | undefined {
    return this.select('internetMessageId = ? AND outgoing = 1 AND sent IS NOT NULL', [internetMessageId])[0];
  }

  /** A message of the mailbox by its id of the internet, the newest where there are several. */
  byInternetId(mailbox: Mailbox, internetMessageId: string): Message | undefined {
    return this.select('mailbox = ? AND internetMessageId = ?', [mailbox.number, internetMessageId])[0];
  }

  /** Puts a message into a folder. */
  add(mailbox: Mailbox, folder: MailFolder, added: NewMessage): Message {
    const { content, properties, attachments, isDraft, isRead, sent } = added;
    return this.database.write(() => {
      const at = instantOf(this.now());
      const number = this.database.run(
        `INSERT INTO message (mailbox, folder, id, immutableId, internetMessageId, conversationId, isDraft, isRead, outgoing,
           version, created, modified, received, sent, content)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)`,
        mailbox.number,
        folder.number,
        newMailId('AAMk'),
        newMailId('AAkA'),
        added.internetMessageId,
        added.conversationId ?? newMailId('AAQk'),
        isDraft ? 1 : 0,
        isRead ? 1 : 0,
        isDraft ? 1 : 0,
        at,
        at,
        at,
        sent ?? null,
        JSON.stringify(content),
      );
      this.properties.put(number, properties);
      for (const attachment of attachments) this.attachments.add(number, attachment);
      return this.existing(number);
    });
  }

  change(message: Message, change: MessageChange): Message {
    const { content = message.content, isRead = message.isRead, properties = [] } = change;
    return this.database.write(() => {
      this.database.run(
        'UPDATE message SET content = ?, isRead = ?, internetMessageId = ? WHERE number = ?',
        JSON.stringify(content),
        isRead ? 1 : 0,
        change.internetMessageId ?? message.internetMessageId,
        message.number,
      );
      this.properties.put(message.number, properties);
      return this.touched(message);
    });
  }

  /** Counts a change of what hangs on the message. */
  touched({ number }: Message): Message {
    const at = instantOf(this.now());
    this.database.run('UPDATE message SET version = version + 1, modified = ? WHERE number = ?', at, number);
    return this.existing(number);
  }

  /** @param folder where the copy for the sender goes; `undefined` for none */
  send(draft: Message, content: MessageContent, folder: MailFolder | undefined): Message {
    const at = instantOf(this.now());
    return this.database.write(() => {
      this.place(draft, folder?.number ?? null);
      this.database.run(
        'UPDATE message SET isDraft = 0, isRead = 1, sent = ?, received = ?, content = ? WHERE number = ?',
        at,
        at,
        JSON.stringify(content),
        draft.number,
      );
      return this.existing(draft.number);
    });
  }

  move(message: Message, folder: MailFolder): Message {
    return this.database.write(() => this.place(message, folder.number));
  }

  /** A message of the same words, files and properties in another folder. */
  copy(mailbox: Mailbox, message: Message, folder: MailFolder): Message {
    const { number, sent, ...same } = message;
    return this.add(mailbox, folder, {
      ...same,
      sent: sent ?? undefined,
      properties: this.properties.all(number),
      attachments: this.attachments.of(number),
    });
  }

  removeForGood({ number }: Message): void {
    this.database.run('DELETE FROM message WHERE number = ?', number);
  }

  private place({ number }: Message, folder: number | null): Message {
    this.database.run(
      'UPDATE message SET folder = ?, id = ?, version = version + 1, modified = ? WHERE number = ?',
      folder,
      newMailId('AAMk'),
      instantOf(this.now()),
      number,
    );
    return this.existing(number);
  }

  private shownBy(mailbox: Mailbox, { where, values }: Condition): Condition {
    const shown = instantOf(new Date(this.now().getTime() - this.lateSeconds * 1000));
    return {
      where: `mailbox = ? AND folder IS NOT NULL AND modified <= ? AND ${where}`,
      values: [mailbox.number, shown, ...values],
    };
  }

  private select(
    where: string,
    values: readonly (string | number)[],
    order = newestFirst,
    most = -1,
    after = 0,
  ): Message[] {
    const sql = `SELECT * FROM message WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
    return this.database.all<MessageRow>(sql, ...values, most, after).map(messageOf);
  }

  private existing(number: number): Message {
    const [message] = this.select('number = ?', [number]);
    if (!message) throw new Error('A message that was just written is not there.');
    return message;
  }
}

const messageOf = ({ isDraft, isRead, content, ...row }: MessageRow): Message => ({
  ...row,
  isDraft: isDraft === 1,
  isRead: isRead === 1,
  content: JSON.parse(content) as MessageContent,
});
