import type { Database } from '../../sqlite/database';
import { newMailId } from './mailId';

/** A folder of a mailbox. */
export interface MailFolder {
  readonly number: number;
  readonly mailbox: number;
  readonly id: string;
  /** The name by which an address may name it, whatever language the mailbox has; of those that every mailbox has. */
  readonly wellKnown: string | null;
  readonly displayName: string;
  readonly parent: number | null;
}

/** What every mailbox has, by the names for addresses: https://learn.microsoft.com/en-us/graph/api/resources/mailfolder */
const usual = {
  archive: 'Archive',
  conversationhistory: 'Conversation History',
  deleteditems: 'Deleted Items',
  drafts: 'Drafts',
  inbox: 'Inbox',
  junkemail: 'Junk Email',
  outbox: 'Outbox',
  sentitems: 'Sent Items',
} as const;
export type WellKnownFolder = keyof typeof usual;

const root = 'msgfolderroot';

/** How many messages and folders are in a folder. */
export interface FolderCounts {
  readonly childFolders: number;
  readonly messages: number;
  readonly unread: number;
}

/** The folders of the mailboxes. */
export class MailFolders {
  constructor(private readonly database: Database) {}

  /** Gives a new mailbox what every mailbox has. */
  addUsual(mailbox: number): void {
    const top = this.insert(mailbox, root, 'Top of Information Store', null);
    for (const [wellKnown, displayName] of Object.entries(usual)) this.insert(mailbox, wellKnown, displayName, top);
  }

  /** By its id, or by the name that every mailbox has it by. */
  find(mailbox: number, named: string): MailFolder | undefined {
    const sql = 'SELECT * FROM mailFolder WHERE mailbox = ? AND (id = ? OR wellKnown = ?)';
    return this.database.first<MailFolder>(sql, mailbox, named, named.toLowerCase());
  }

  /** One of those that every mailbox has. */
  named(mailbox: number, wellKnown: WellKnownFolder | typeof root): MailFolder {
    const folder = this.find(mailbox, wellKnown);
    if (!folder) throw new Error(`A mailbox has no folder ${wellKnown}.`);
    return folder;
  }

  root(mailbox: number): MailFolder {
    return this.named(mailbox, root);
  }

  byNumber(number: number): MailFolder {
    const folder = this.database.first<MailFolder>('SELECT * FROM mailFolder WHERE number = ?', number);
    if (!folder) throw new Error('A folder of a mailbox is not there.');
    return folder;
  }

  children({ number }: MailFolder): MailFolder[] {
    const sql = 'SELECT * FROM mailFolder WHERE parent = ? ORDER BY displayName';
    return this.database.all<MailFolder>(sql, number);
  }

  child({ number }: MailFolder, displayName: string): MailFolder | undefined {
    const sql = 'SELECT * FROM mailFolder WHERE parent = ? AND displayName = ?';
    return this.database.first<MailFolder>(sql, number, displayName);
  }

  counts({ number }: MailFolder): FolderCounts {
    const sql = `SELECT (SELECT count(*) FROM mailFolder WHERE parent = ?) AS childFolders,
      (SELECT count(*) FROM message WHERE folder = ?) AS messages,
      (SELECT count(*) FROM message WHERE folder = ? AND isRead = 0) AS unread`;
    const found = this.database.first<FolderCounts>(sql, number, number, number);
    if (!found) throw new Error('A count has no answer.');
    return found;
  }

  add(parent: MailFolder, displayName: string): MailFolder {
    return this.byNumber(this.insert(parent.mailbox, null, displayName, parent.number));
  }

  rename({ number }: MailFolder, displayName: string): MailFolder {
    this.database.run('UPDATE mailFolder SET displayName = ? WHERE number = ?', displayName, number);
    return this.byNumber(number);
  }

  /** Puts a folder, with all that is in it, into another one. */
  move({ number, displayName }: MailFolder, parent: MailFolder, name = displayName): MailFolder {
    const sql = 'UPDATE mailFolder SET parent = ?, displayName = ? WHERE number = ?';
    this.database.run(sql, parent.number, name, number);
    return this.byNumber(number);
  }

  /** The same for one that is deleted, which is no longer there by its id. */
  moveToDeleted(folder: MailFolder, deleted: MailFolder, name: string): void {
    this.database.write(() => {
      const { number } = this.move(folder, deleted, name);
      this.database.run('UPDATE mailFolder SET id = ? WHERE number = ?', newMailId('AQMk'), number);
    });
  }

  /** Whether a folder is another one, or somewhere below it. */
  isWithin(folder: MailFolder, other: MailFolder): boolean {
    if (folder.number === other.number) return true;
    return folder.parent !== null && this.isWithin(this.byNumber(folder.parent), other);
  }

  /** Removes a folder with all that is in it, the messages too. */
  removeForGood({ number }: MailFolder): void {
    const below = `WITH RECURSIVE under (number) AS (
      SELECT ? UNION SELECT mailFolder.number FROM mailFolder JOIN under ON mailFolder.parent = under.number
    ) SELECT number FROM under`;
    this.database.write(() => {
      this.database.run(`DELETE FROM message WHERE folder IN (${below})`, number);
      this.database.run(`DELETE FROM mailFolder WHERE number IN (${below})`, number);
    });
  }

  private insert(mailbox: number, wellKnown: string | null, displayName: string, parent: number | null): number {
    return this.database.run(
      'INSERT INTO mailFolder (mailbox, id, wellKnown, displayName, parent) VALUES (?, ?, ?, ?, ?)',
      mailbox,
      newMailId('AQMk'),
      wellKnown,
      displayName,
      parent,
    );
  }
}
