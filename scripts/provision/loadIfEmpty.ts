import type { ListDeclaration, NewRow } from '../../config/lists/defineList';
import type { ListStore } from '../../config/lists/listStore';

/**
 * Gives an empty list the rows that it begins with. A list that has any is left as it is: people keep it by hand.
 * @returns how many were added
 */
export async function loadIfEmpty<L extends ListDeclaration>(
  store: ListStore<L>,
  rows: readonly NewRow<L>[],
): Promise<number> {
  if ((await store.find()).length > 0) return 0;
  for (const row of rows) await store.add(row);
  return rows.length;
}
