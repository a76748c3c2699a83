import { majorVersion, moderation } from '../rules/versionNumbers';
import type { Database } from '../../sqlite/database';

/** Whether a list has a setting switched on, by SharePoint's name of it, for an item that is no folder. */
const isOn = (name: string): string =>
  `(kind = 0 AND (SELECT json_extract(settings, '$.${name}') FROM list WHERE list.number = item.list) IS 1)`;

/** Only files have minor versions. */
const hasDrafts = `(entry IS NOT NULL AND ${isOn('EnableMinorVersions')})`;

const state = `CASE WHEN ${hasDrafts} THEN ${moderation.draft}
  WHEN ${isOn('EnableModeration')} THEN ${moderation.pending} ELSE ${moderation.approved} END`;

/** Gives a new item the number of its first version, and its state where its list asks for approval or has drafts. */
export function beginVersions(database: Database, list: number, item: number): void {
  database.run(
    `UPDATE item SET uiVersion = CASE WHEN ${hasDrafts} THEN 1 ELSE ${majorVersion} END, moderation = ${state}
     WHERE list = ? AND id = ?`,
    list,
    item,
  );
}

/** Whether it is a file that was changed already since it was checked out: all that comes until it is checked in is one version. */
const isUnderWay = `EXISTS (SELECT 1 FROM driveItem WHERE driveItem.number = item.entry AND checkedOut IS NOT NULL
  AND versionBefore < item.version)`;

/**
 * Keeps what an item is now as a version, before it becomes another, and gives it the number of the one that it becomes.
 * @param list the number of its list
 * @param item its id there
 */
export function keepVersion(database: Database, list: number, item: number): void {
  database.run(
    `INSERT INTO itemVersion (list, item, version, uiVersion, moderation, modified, editor, fields)
     SELECT list, id, version, uiVersion, moderation, modified, editor, fields FROM item
     WHERE list = ? AND id = ? AND NOT ${isUnderWay}`,
    list,
    item,
  );
  database.run(
    `UPDATE item SET moderation = ${state}, moderationComments = NULL,
       uiVersion = CASE WHEN ${hasDrafts} THEN uiVersion + 1 ELSE (uiVersion / ${majorVersion} + 1) * ${majorVersion} END
     WHERE list = ? AND id = ? AND NOT ${isUnderWay}`,
    list,
    item,
  );
}

/** Lets an approved item wait for approval again where its list asks for that: it became another under the number that it had. */
export function awaitApproval(database: Database, list: number, item: number): void {
  database.run(
    `UPDATE item SET moderation = ${moderation.pending}, moderationComments = NULL
     WHERE list = ? AND id = ? AND moderation = ${moderation.approved} AND ${isOn('EnableModeration')}`,
    list,
    item,
  );
}
