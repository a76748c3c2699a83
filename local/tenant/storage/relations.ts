import type { Database } from '../../sqlite/database';
import { keyOf } from './keptValues';
import type { StoredList } from './lists';

/** Items of another list that lead to an item, by a column that says what becomes of them when that is deleted. */
export interface Related {
  /** The other list. */
  readonly list: Pick<StoredList, 'number' | 'title'>;
  readonly items: readonly number[];
  /** Whether they go too; if not, the item stays. */
  readonly cascades: boolean;
}

interface RelationRow {
  readonly field: number;
  readonly number: number;
  readonly title: string;
  readonly behavior: string;
}

/** What is related to an item: SharePoint looks at columns for one item of the lists of the same web. */
export function relatedTo(database: Database, list: Pick<StoredList, 'number'>, id: number): Related[] {
  const relations = database.all<RelationRow>(
    `SELECT field.number AS field, other.number, other.title,
       json_extract(field.attributes, '$.RelationshipDeleteBehavior') AS behavior
     FROM field JOIN list AS other ON other.number = field.list JOIN list AS this ON this.number = ?
     WHERE other.site = this.site AND other.recycled IS NULL AND field.type = 'Lookup'
       AND json_extract(field.attributes, '$.List') = '{' || this.id || '}' AND behavior IN ('Cascade', 'Restrict')`,
    list.number,
  );
  return relations.flatMap(({ field, number, title, behavior }) => {
    const path = `$.${keyOf({ number: field })}`;
    const found = database.all<{ id: number }>(
      'SELECT id FROM item WHERE list = ? AND recycled IS NULL AND json_extract(fields, ?) = ?',
      number,
      path,
      id,
    );
    if (found.length === 0) return [];
    return [{ list: { number, title }, items: found.map((item) => item.id), cascades: behavior === 'Cascade' }];
  });
}
