import { randomUUID } from 'node:crypto';
import type { Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';

/** A mailbox of the service; people's own are not in the tenant. */
export interface Mailbox {
  readonly number: number;
  /** The object id of its account. */
  readonly id: string;
  readonly address: string;
  readonly displayName: string;
}

/** The mailboxes, and which applications may use them. */
export class Mailboxes {
  constructor(private readonly database: Database) {}

  /** Makes a mailbox, unless it is there. */
  create(address: string, displayName: string): void {
    this.database.run(
      'INSERT INTO mailbox (id, address, displayName) VALUES (?, ?, ?) ON CONFLICT (address) DO NOTHING',
      randomUUID(),
      address,
      displayName,
    );
  }

  /** By its address, or by the object id of its account. */
  find(either: string): Mailbox | undefined {
    const sql = 'SELECT * FROM mailbox WHERE address = ? OR id = ?';
    return this.database.first<Mailbox>(sql, either, either.toLowerCase());
  }

  all(): Mailbox[] {
    return this.database.all<Mailbox>('SELECT * FROM mailbox ORDER BY address');
  }

  /** The mailbox of an address that the tenant's own set-up names: that it is missing is a fault of the program. */
  named(address: string): Mailbox {
    const mailbox = this.find(address);
    if (!mailbox) throw new Error(`The local tenant has no mailbox ${address}.`);
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

  /** Whether the caller may use the mailbox: no person may, as nobody signs in to one. */
  mayUse(mailbox: Mailbox, caller: Caller): boolean {
    if (caller.kind === 'person') return false;
    const sql = 'SELECT 1 FROM mailboxGrant WHERE mailbox = ? AND appId = ?';
    return this.database.first(sql, mailbox.number, caller.appId) !== undefined;
  }
}
