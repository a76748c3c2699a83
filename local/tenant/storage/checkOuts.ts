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

  /** @param into whether what was changed is a new version, or takes the place of the one that there was */
  checkIn(library: StoredList, file: DriveItem, comment: string, into: 'new' | 'same' = 'new'): void {
    this.database.write(() => {
      if (into === 'same' && file.versionBefore !== null) this.versions.replace(file, file.versionBefore);
      const sql = 'UPDATE driveItem SET checkedOut = NULL, versionBefore = NULL, checkInComment = ? WHERE number = ?';
      this.database.run(sql, comment, file.number);
      this.driveItems.noteChange(library, file.number);
    });
  }

  /** Makes a file what it was when it was checked out. Its counts of changes go on: nobody is to take it for what it was meanwhile. */
  undoCheckOut(library: StoredList, file: DriveItem): void {
    this.database.write(() => {
      if (file.versionBefore !== null && file.version > file.versionBefore)
        this.versions.goBack(file, file.versionBefore);
      this.database.run('UPDATE driveItem SET checkedOut = NULL, versionBefore = NULL WHERE number = ?', file.number);
      const { contentVersion } = this.driveItems.byNumber(file.number) ?? file;
      const bytes = this.driveItems.content({ ...file, contentVersion });
      const content = 'UPDATE driveItem SET size = ?, quickXorHash = ? WHERE number = ?';
      this.database.run(content, bytes.length, quickXorHash(bytes), file.number);
      this.driveItems.noteChange(library, file.number);
    });
  }
}
