import type { IItem, IItems } from '@pnp/sp/items';
import type { IList } from '@pnp/sp/lists';
import '@pnp/sp/items';
import type { ListDeclaration, Row } from '../../../config/lists/defineList';
import type { ListStore, Stored } from '../../../config/lists/listStore';
import { odataFilter, type FilterStyle } from '../../../config/lists/odataFilter';
import { changedFields, fieldNames, newFields, rowOf } from '../../../config/lists/rowFields';
import { orFailure } from './pnpFailures';

/** The most items that SharePoint gives in one answer. */
const pageSize = 5000;

const style: FilterStyle = { column: (name) => name, yesNo: (value) => (value ? '1' : '0') };

type ItemFields = Readonly<Record<string, unknown>> & { readonly Id: number };

/**
 * A list as PnPjs reaches it: as the person who has the page open, with that person's rights.
 * @param list the list itself, best by its address: `sp.web.getList(…)`, as people may change its title
 */
export function pnpListStore<const L extends ListDeclaration>(list: IList, declaration: L): ListStore<L> {
  const select = ['Id', ...fieldNames(declaration)];
  const item = (id: number): IItem => list.items.getById(id);
  const row = (fields: ItemFields): Row<L> => rowOf(declaration, fields.Id, fields);
  return {
    find: async (conditions = []) => {
      // A handle changes with every call on it, so that each search begins with one of its own.
      const query = list.items.select(...select).top(pageSize);
      const filter = odataFilter(conditions, style);
      if (filter !== undefined) query.filter(filter);
      return (await orFailure(declaration, () => pagesOf(query))).flatMap((page) => page.map(row));
    },
    get: async (id) => stored(row, (await orFailure(declaration, item(id).select(...select))) as ItemFields),
    add: async (added) => {
      const fields = newFields(declaration, added);
      return row((await orFailure(declaration, () => list.items.add(fields))) as ItemFields);
    },
    change: async (id, changes, version) => {
      const fields = changedFields(declaration, changes);
      return ((await orFailure(declaration, () => item(id).update(fields, version))) as { etag: string }).etag;
    },
    remove: (id, version) => orFailure(declaration, () => item(id).delete(version)),
  };
}

async function pagesOf(query: IItems): Promise<ItemFields[][]> {
  const pages: ItemFields[][] = [];
  for await (const page of query) pages.push(page as ItemFields[]);
  return pages;
}

function stored<L extends ListDeclaration>(row: (fields: ItemFields) => Row<L>, fields: ItemFields): Stored<L> {
  return { row: row(fields), version: String(fields['odata.etag']) };
}
