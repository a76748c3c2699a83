import type { Database } from '../../sqlite/database';
import type { DriveItem } from './driveTree';
import { awaitApproval } from './keepVersion';

/** A version that a file had, as SharePoint counts them: every change is one, and not the content's alone. */
export interface EntryVersion {
  readonly version: number;
  /** SharePoint's number of it. */
  readonly uiVersion: number;
  readonly moderation: number;
  /** An instant in ISO 8601, to the second. */
  readonly modified: string;
  /** The number of the person. */
  readonly editor: number;
  readonly size: number;
  /** Which of the contents that the file had was its then. */
  readonly content: number;
}

/** The content that a file had with one of its versions. */
const contentThen =
  'FROM fileVersion WHERE fileVersion.item = ? AND since <= itemVersion.version ORDER BY since DESC LIMIT 1';

/** The versions of files: those of their items, each with the content that the file had then. */
export class EntryVersions {
  constructor(private readonly database: Database) {}

  /** Those before the one that it has, the oldest first. */
  of({ list, item, number }: DriveItem): EntryVersion[] {
    const sql = `SELECT version, uiVersion, moderation, modified, editor, (SELECT size ${contentThen}) AS size,
        (SELECT fileVersion.version ${contentThen}) AS content
      FROM itemVersion WHERE list = ? AND itemVersion.item = ? ORDER BY version`;
    return this.database.all<EntryVersion>(sql, number, number, list, item);
  }

  content({ list, item, number }: DriveItem, version: number): Uint8Array | undefined {
    const sql = `SELECT (SELECT bytes ${contentThen}) AS bytes
      FROM itemVersion WHERE list = ? AND itemVersion.item = ? AND version = ?`;
    return this.database.first<{ bytes: Uint8Array }>(sql, number, list, item, version)?.bytes;
  }

  remove({ list, item }: DriveItem, version: number): void {
    this.database.run('DELETE FROM itemVersion WHERE list = ? AND item = ? AND version = ?', list, item, version);
  }

  /** Makes the file what it was with a version, as if it had had none after that; both of its counts of changes go on. */
  goBack({ list, item, number, version: now, contentVersion }: DriveItem, version: number): void {
    const kept = 'uiVersion, moderation, modified, editor, fields';
    const then = 'FROM itemVersion WHERE itemVersion.list = item.list AND itemVersion.item = item.id AND version = ?';
    this.database.run(
      `UPDATE item SET version = ?, (${kept}) = (SELECT ${kept} ${then})
       WHERE list = ? AND id = ? AND EXISTS (SELECT 1 ${then})`,
      now + 1,
      version,
      list,
      item,
      version,
    );
    this.removeFrom(list, item, version);
    const later = 'SELECT 1 FROM fileVersion WHERE item = ? AND since > ?';
    const hadOther = this.database.first(later, number, version) !== undefined;
    this.database.run('DELETE FROM fileVersion WHERE item = ? AND since > ?', number, version);
    if (hadOther)
      this.database.run(
        `UPDATE fileVersion SET version = ?
         WHERE item = ? AND version = (SELECT max(version) FROM fileVersion WHERE item = ?)`,
        contentVersion + 1,
        number,
        number,
      );
    this.database.run(
      'UPDATE driveItem SET version = ?, contentVersion = ? WHERE number = ?',
      now + 1,
      hadOther ? contentVersion + 1 : contentVersion,
      number,
    );
  }

  /** Lets the file as it is take the place of a version that it had, and of those after it. */
  replace({ list, item, version: now }: DriveItem, version: number): void {
    if (item === null || now === version) return;
    const kept = 'uiVersion, moderation';
    const then = 'FROM itemVersion WHERE itemVersion.list = item.list AND itemVersion.item = item.id AND version = ?';
    this.database.run(
      `UPDATE item SET (${kept}) = (SELECT ${kept} ${then}) WHERE list = ? AND id = ? AND EXISTS (SELECT 1 ${then})`,
      version,
      list,
      item,
      version,
    );
    this.removeFrom(list, item, version);
    awaitApproval(this.database, list, item);
  }

  private removeFrom(list: number, item: number | null, version: number): void {
    this.database.run('DELETE FROM itemVersion WHERE list = ? AND item = ? AND version >= ?', list, item, version);
  }
}
