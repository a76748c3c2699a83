import { randomUUID } from 'node:crypto';
import { type Database, openDatabase } from '../sqlite/database';
import { layout, layoutVersion } from './layout';
import type { KeyType, Outcome, TextTemplate } from './notify';

export interface StoredTemplate {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly body: string;
  readonly createdAt: number;
  readonly updatedAt: number | null;
}

export interface NewNotification {
  readonly id: string;
  readonly keyType: KeyType;
  readonly templateId: string;
  readonly templateName: string;
  readonly templateVersion: number;
  readonly recipient: string;
  readonly number: string;
  readonly reference: string | null;
  readonly body: string;
  readonly createdAt: number;
  readonly outcome: Outcome;
}

/** `sequence` grows with every message. */
export interface StoredNotification extends NewNotification {
  readonly sequence: number;
}

/** Which messages of a list. Times are milliseconds since 1970, both inclusive. */
export interface Wanted {
  readonly keyType: KeyType;
  readonly from: number;
  readonly to: number;
  readonly reference: string | undefined;
  /** Only those before this one; `undefined` for all. */
  readonly before: number | undefined;
}

/** What Notify keeps, in a SQLite file of its own. */
export class Records {
  private readonly database: Database;
  readonly serviceId: string;

  /**
   * @param file a path, or ":memory:"
   * @throws an Error that says what to do where the file is that of another version of this program
   */
  constructor(file: string) {
    this.database = openDatabase(file, { of: 'local Notify', layout, version: layoutVersion });
    this.serviceId = this.firstService() ?? this.newService();
  }

  private firstService(): string | undefined {
    return this.database.first<{ id: string }>('SELECT id FROM service')?.id;
  }

  private newService(): string {
    const id = randomUUID();
    this.database.run('INSERT INTO service VALUES (?)', id);
    return id;
  }

  addKey(secret: string, type: KeyType): void {
    this.database.run('INSERT INTO apiKey (secret, type) VALUES (?, ?)', secret, type);
  }

  keys(): { readonly secret: string; readonly type: KeyType }[] {
    return this.database.all('SELECT secret, type FROM apiKey');
  }

  putTemplate({ id, body, name = 'Text message' }: TextTemplate, at: number): void {
    const sql = `INSERT INTO template (id, version, name, body, createdAt) VALUES (?, 1, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
      SET version = version + 1, name = excluded.name, body = excluded.body, updatedAt = excluded.createdAt
      WHERE name <> excluded.name OR body <> excluded.body`;
    this.database.run(sql, id.toLowerCase(), name, body, at);
  }

  template(id: string): StoredTemplate | undefined {
    return this.database.first('SELECT * FROM template WHERE id = ?', id.toLowerCase());
  }

  templates(): StoredTemplate[] {
    return this.database.all('SELECT * FROM template ORDER BY name, id');
  }

  add(notification: NewNotification): void {
    const { id, keyType, templateId, templateName, templateVersion, recipient } = notification;
    const { number, reference, body, createdAt, outcome } = notification;
    const values = [id, keyType, templateId, templateName, templateVersion, recipient];
    const sql = `INSERT INTO notification
      (id, keyType, templateId, templateName, templateVersion, recipient, number, reference, body, createdAt, outcome)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    this.database.run(sql, ...values, number, reference, body, createdAt, outcome);
  }

  notification(id: string): StoredNotification | undefined {
    return this.database.first('SELECT * FROM notification WHERE id = ?', id.toLowerCase());
  }

  /** Newest first. */
  notifications({ keyType, from, to, reference, before }: Wanted): StoredNotification[] {
    const sql = `SELECT * FROM notification
      WHERE keyType = ? AND createdAt BETWEEN ? AND ? AND (? IS NULL OR sequence < ?)
      ${reference === undefined ? '' : 'AND reference = ?'} ORDER BY sequence DESC`;
    const asked = [keyType, from, to, before ?? null, before ?? null];
    return this.database.all(sql, ...asked, ...(reference === undefined ? [] : [reference]));
  }

  /** Those that telephones have been sent, newest first. */
  toTelephones(): StoredNotification[] {
    return this.database.all("SELECT * FROM notification WHERE keyType <> 'test' ORDER BY sequence DESC");
  }

  /** How many messages, test keys aside, there are since an instant. */
  countSince(from: number): number {
    const sql = "SELECT count(*) AS count FROM notification WHERE keyType <> 'test' AND createdAt >= ?";
    return (this.database.first<{ count: number }>(sql, from) as { count: number }).count;
  }

  close(): void {
    this.database.close();
  }
}
