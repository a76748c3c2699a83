import { randomUUID } from 'node:crypto';
import type { Account, Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';
import type { MailFolders } from './mailFolders';

/** A mailbox: of the service, or a person's own. */
export interface Mailbox {
  readonly number: number;
  /** The object id of its account. */
  readonly id: string;
  readonly address: string;
  readonly displayName: string;
}

/** The mailboxes, and which applications may use them. */
export class Mailboxes {
  /** The domains, in small letters, whose addresses are all known here: what goes to another in them comes back. */
  ownDomains: readonly string[] = [];

  constructor(
    private readonly database: Database,
    private readonly folders: MailFolders,
  ) {}

  /** Makes a mailbox with its folders, unless it is there. */
  create(address: string, displayName: string): void {
    this.make(randomUUID(), address, displayName);
  }

  /** The mailbox of a person, which is made when it is first needed; `undefined` for who has no address. */
  ofAccount({ oid, mail, displayName }: Account): Mailbox | undefined {
    if (mail === undefined) return undefined;
    if (!this.find(oid)) this.make(oid, mail, displayName);
    return this.find(oid);
  }

  /** By its address, or by the object id of its account. */
  find(either: string): Mailbox | undefined {
    const sql = 'SELECT * FROM mailbox WHERE address = ? OR id = ?';
    return this.database.first<Mailbox>(sql, either, either.toLowerCase());
  }

  all(): Mailbox[] {
    return this.database.all<Mailbox>('SELECT * FROM mailbox ORDER BY address');
  }

  byNumber(number: number): Mailbox {
    const mailbox = this.database.first<Mailbox>('SELECT * FROM mailbox WHERE number = ?', number);
    if (!mailbox) throw new Error('A message is in no mailbox.');
    return mailbox;
  }

  /** The mailbox of an address that the tenant's own set-up names: that it is missing is a fault of the program. */
  named(address: string): Mailbox {
    const mailbox = this.find(address);
    if (!mailbox) throw new RangeError(`The local tenant has no mailbox ${address}.`);
    return mailbox;
  }

  /** Gives an application the mailbox: to read, to write and to send. */
  grant(mailbox: Mailbox, appId: string): void {
    this.database.run(
      'INSERT INTO mailboxGrant (mailbox, appId) VALUES (?, ?) ON CONFLICT DO NOTHING',
      mailbox.number,
      appId,
    );
  }

  /** Whether the caller may use the mailbox: a person their own, an application those that it was given. */
  mayUse(mailbox: Mailbox, caller: Caller): boolean {
    if (caller.kind === 'person') return caller.oid === mailbox.id;
    const sql = 'SELECT 1 FROM mailboxGrant WHERE mailbox = ? AND appId = ?';
    return this.database.first(sql, mailbox.number, caller.appId) !== undefined;
  }

  private make(id: string, address: string, displayName: string): void {
    if (this.find(address)) return;
    this.database.write(() => {
      const number = this.database.run(
        'INSERT INTO mailbox (id, address, displayName) VALUES (?, ?, ?)',
        id,
        address,
        displayName,
      );
      this.folders.addUsual(number);
    });
  }
}
