import type { Database } from '../../sqlite/database';

/**
 * Keeps what an item is now as a version, before it becomes another.
 * @param list the number of its list
 * @param item its id there
 */
export function keepVersion(database: Database, list: number, item: number): void {
  database.run(
    `INSERT INTO itemVersion (list, item, version, modified, editor, fields)
     SELECT list, id, version, modified, editor, fields FROM item WHERE list = ? AND id = ?`,
    list,
    item,
  );
}
