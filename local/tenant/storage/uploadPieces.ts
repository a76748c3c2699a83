import type { Database } from '../../sqlite/database';
import type { DriveItem } from './driveTree';

/** The pieces of files that are uploaded through SharePoint's REST API, until the last one came. */
export class UploadPieces {
  constructor(private readonly database: Database) {}

  /** @returns how many bytes came so far */
  take(file: DriveItem, upload: string, start: number, bytes: Uint8Array): number {
    if (bytes.length > 0) {
      const sql = 'INSERT INTO uploadPiece (item, upload, start, bytes) VALUES (?, ?, ?, ?)';
      this.database.run(sql, file.number, upload, start, bytes);
    }
    return start + bytes.length;
  }

  received(file: DriveItem, upload: string): number {
    const sql = 'SELECT sum(length(bytes)) AS found FROM uploadPiece WHERE item = ? AND upload = ?';
    return this.database.first<{ found: number | null }>(sql, file.number, upload)?.found ?? 0;
  }

  content(file: DriveItem, upload: string): Uint8Array {
    const sql = 'SELECT bytes FROM uploadPiece WHERE item = ? AND upload = ? ORDER BY start';
    return Buffer.concat(this.database.all<{ bytes: Uint8Array }>(sql, file.number, upload).map(({ bytes }) => bytes));
  }

  forget(file: DriveItem, upload: string): void {
    this.database.run('DELETE FROM uploadPiece WHERE item = ? AND upload = ?', file.number, upload);
  }
}
