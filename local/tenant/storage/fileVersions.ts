import type { Database } from '../../sqlite/database';
import type { DriveItem } from './driveTree';

/** The content that a file has or had. */
export interface FileVersion {
  /** Counts from 1. */
  readonly version: number;
  /** An instant in ISO 8601, to the second. */
  readonly modified: string;
  readonly modifiedBy: string | null;
  readonly size: number;
}

/** The contents of the files of the libraries, the former ones too. */
export class FileVersions {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  of({ number }: DriveItem): FileVersion[] {
    const sql = 'SELECT version, modified, modifiedBy, size FROM fileVersion WHERE item = ? ORDER BY version DESC';
    return this.database.all<FileVersion>(sql, number);
  }

  /** @returns `undefined` where the file never had such a version */
  content({ number }: DriveItem, version: number): Uint8Array | undefined {
    const sql = 'SELECT bytes FROM fileVersion WHERE item = ? AND version = ?';
    return this.database.first<{ bytes: Uint8Array }>(sql, number, version)?.bytes;
  }

  add({ number }: DriveItem, { version, modified, modifiedBy }: Omit<FileVersion, 'size'>, bytes: Uint8Array): void {
    // SQLite takes bytes of no length for no value.
    this.database.run(
      'INSERT INTO fileVersion (item, version, modified, modifiedBy, size, bytes) VALUES (?, ?, ?, ?, ?, ifnull(?, zeroblob(0)))',
      number,
      version,
      modified,
      modifiedBy,
      bytes.length,
      bytes,
    );
  }

  /** From which version of the file on it has this content. */
  since({ number }: DriveItem, version: number, since: number): void {
    this.database.run('UPDATE fileVersion SET since = ? WHERE item = ? AND version = ?', since, number, version);
  }

  removeAll(item: number): void {
    this.database.run('DELETE FROM fileVersion WHERE item = ?', item);
  }
}
