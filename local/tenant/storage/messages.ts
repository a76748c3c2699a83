import { randomBytes, randomUUID } from 'node:crypto';
import type { Condition } from '../query/sql';
import type { Database } from '../../sqlite/database';
import { instantOf } from './instant';
import type { Mailbox } from './mailboxes';

/** The folders that the tenant keeps, by the names that Exchange gives them in addresses. */
export const mailFolders = ['inbox', 'drafts', 'sentitems', 'deleteditems'] as const;
export type MailFolder = (typeof mailFolders)[number];

/** What a message says, and to whom. */
export interface MessageContent {
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly toRecipients: readonly Recipient[];
  readonly replyTo: readonly Recipient[];
}

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** A property that a client hung on a message; nobody sees it in Outlook. */
export interface MessageProperty {
  readonly id: string;
  readonly value: string;
}

/** A message of a mailbox. */
export interface Message {
  readonly number: number;
  /** Becomes another when the message moves to another folder. */
  readonly id: string;
  readonly immutableId: string;
  readonly internetMessageId: string;
  readonly folder: MailFolder;
  readonly isDraft: boolean;
  /** Goes up by one with each change. */
  readonly version: number;
  /** Instants in ISO 8601, to the second. */
  readonly created: string;
  readonly modified: string;
  readonly sent: string | null;
  readonly content: MessageContent;
}

interface MessageRow extends Omit<Message, 'isDraft' | 'content'> {
  readonly isDraft: number;
  readonly content: string;
}

/** When the message was sent; a draft, when it was written. */
export const instantOfMessage = ({ sent, created }: Message): string => sent ?? created;

/** The messages of the mailboxes. */
export class Messages {
  /** How long what was written stays out of lists and searches. */
  lateSeconds = 0;

  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  /** By either of its ids. */
  byId(mailbox: Mailbox, id: string): Message | undefined {
    const [message] = this.select('mailbox = ? AND (id = ? OR immutableId = ?)', [mailbox.number, id, id], 1, 0);
    return message;
  }

  /** The messages that a list or a search shows by now, the newest first. */
  find(mailbox: Mailbox, { where, values }: Condition, most: number, after: number): Message[] {
    const shown = instantOf(new Date(this.now().getTime() - this.lateSeconds * 1000));
    return this.select(`mailbox = ? AND modified <= ? AND ${where}`, [mailbox.number, shown, ...values], most, after);
  }

  /** Every message that was sent, the newest first, without any delay. */
  sent(mailbox: Mailbox): Message[] {
    return this.select('mailbox = ? AND sent IS NOT NULL', [mailbox.number], -1, 0);
  }

  propertyOf({ number }: Message, id: string): MessageProperty | undefined {
    const sql = 'SELECT id, value FROM messageProperty WHERE message = ? AND id = ?';
    return this.database.first<MessageProperty>(sql, number, id);
  }

  addDraft(mailbox: Mailbox, content: MessageContent, properties: readonly MessageProperty[]): Message {
    return this.database.write(() => {
      const at = instantOf(this.now());
      const number = this.database.run(
        `INSERT INTO message (mailbox, id, immutableId, internetMessageId, folder, isDraft, version, created, modified, content)
         VALUES (?, ?, ?, ?, 'drafts', 1, 1, ?, ?, ?)`,
        mailbox.number,
        newId('AAMk'),
        newId('AAkA'),
        `<${randomUUID()}@mail.example>`,
        at,
        at,
        JSON.stringify(content),
      );
      for (const { id, value } of properties)
        this.database.run('INSERT INTO messageProperty (message, id, value) VALUES (?, ?, ?)', number, id, value);
      return this.existing(number);
    });
  }

  send(draft: Message): void {
    const at = instantOf(this.now());
    this.database.write(() => {
      this.move(draft, 'sentitems');
      this.database.run('UPDATE message SET isDraft = 0, sent = ? WHERE number = ?', at, draft.number);
    });
  }

  /** Moves the message to the deleted ones, and out of those for good. */
  remove(message: Message): void {
    if (message.folder === 'deleteditems') this.database.run('DELETE FROM message WHERE number = ?', message.number);
    else this.move(message, 'deleteditems');
  }

  private move({ number }: Message, folder: MailFolder): void {
    this.database.run(
      'UPDATE message SET folder = ?, id = ?, version = version + 1, modified = ? WHERE number = ?',
      folder,
      newId('AAMk'),
      instantOf(this.now()),
      number,
    );
  }

  private select(where: string, values: readonly (string | number)[], most: number, after: number): Message[] {
    const sql = `SELECT * FROM message WHERE ${where} ORDER BY coalesce(sent, created) DESC, number DESC LIMIT ? OFFSET ?`;
    return this.database.all<MessageRow>(sql, ...values, most, after).map(messageOf);
  }

  private existing(number: number): Message {
    const [message] = this.select('number = ?', [number], 1, 0);
    if (!message) throw new Error('A message that was just written is not there.');
    return message;
  }
}

const messageOf = ({ isDraft, content, ...row }: MessageRow): Message => ({
  ...row,
  isDraft: isDraft === 1,
  content: JSON.parse(content) as MessageContent,
});

/** An id that can stand in an address as it is. */
const newId = (beginning: string): string => `${beginning}${randomBytes(48).toString('base64url')}`;
