import type { Database } from '../../sqlite/database';
import { instantOf } from './instant';
import { newMailId } from './mailId';

/** A file that a message carries. */
export interface NewAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly bytes: Uint8Array;
}

export interface Attachment extends NewAttachment {
  readonly number: number;
  readonly id: string;
  /** An instant in ISO 8601, to the second. */
  readonly modified: string;
}

interface AttachmentRow extends Omit<Attachment, 'isInline'> {
  readonly isInline: 0 | 1;
}

/** The files that messages carry. */
export class MailAttachments {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
  ) {}

  of(message: number): Attachment[] {
    const sql = 'SELECT * FROM messageAttachment WHERE message = ? ORDER BY number';
    return this.database.all<AttachmentRow>(sql, message).map(attachmentOf);
  }

  byId(message: number, id: string): Attachment | undefined {
    const sql = 'SELECT * FROM messageAttachment WHERE message = ? AND id = ?';
    const row = this.database.first<AttachmentRow>(sql, message, id);
    return row && attachmentOf(row);
  }

  /** Whether a message has any that is not part of its text. */
  anyOf(message: number): boolean {
    const sql = 'SELECT 1 FROM messageAttachment WHERE message = ? AND isInline = 0';
    return this.database.first(sql, message) !== undefined;
  }

  add(message: number, { name, contentType, isInline, contentId, bytes }: NewAttachment): string {
    const id = newMailId('AAMk');
    // SQLite takes bytes of no length for no value.
    this.database.run(
      `INSERT INTO messageAttachment (message, id, name, contentType, isInline, contentId, modified, bytes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ifnull(?, zeroblob(0)))`,
      message,
      id,
      name,
      contentType,
      isInline ? 1 : 0,
      contentId,
      instantOf(this.now()),
      bytes,
    );
    return id;
  }

  remove({ number }: Attachment): void {
    this.database.run('DELETE FROM messageAttachment WHERE number = ?', number);
  }
}

const attachmentOf = (row: AttachmentRow): Attachment => ({ ...row, isInline: row.isInline === 1 });
