import type { Database } from '../../sqlite/database';
import type { DriveItem, DriveItems } from './driveItems';
import type { EntryVersions } from './entryVersions';
import type { StoredList } from './lists';
import { quickXorHash } from './quickXorHash';

/** Files that somebody keeps for themselves while they change them. */
export class CheckOuts {
  constructor(
    private readonly database: Database,
    private readonly driveItems: DriveItems,
    private readonly versions: EntryVersions,
  ) {}

  /** Keeps all others from changing a file. */
  checkOut(library: StoredList, { number, version }: DriveItem, by: number): void {
    const sql = 'UPDATE driveItem SET checkedOut = ?, versionBefore = ? WHERE number = ?';
    this.database.run(sql, by, version, number);
    this.driveItems.noteChange(library, number);
  }

  checkIn(library: StoredList, { number }: DriveItem, comment: string): void {
    const sql = 'UPDATE driveItem SET checkedOut = NULL, versionBefore = NULL, checkInComment = ? WHERE number = ?';
    this.database.run(sql, comment, number);
    this.driveItems.noteChange(library, number);
  }

  /** Makes a file what it was when it was checked out. */
  undoCheckOut(library: StoredList, file: DriveItem): void {
    this.database.write(() => {
      this.versions.goBack(file, file.versionBefore ?? file.version);
      this.database.run('UPDATE driveItem SET checkedOut = NULL, versionBefore = NULL WHERE number = ?', file.number);
      const { contentVersion } = this.driveItems.byNumber(file.number) ?? file;
      const bytes = this.driveItems.content({ ...file, contentVersion });
      const content = 'UPDATE driveItem SET size = ?, quickXorHash = ? WHERE number = ?';
      this.database.run(content, bytes.length, quickXorHash(bytes), file.number);
      this.driveItems.noteChange(library, file.number);
    });
  }
}
