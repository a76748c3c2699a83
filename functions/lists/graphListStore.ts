import type { Client } from '@microsoft/microsoft-graph-client';
import type { ListDeclaration, Row } from '../../config/lists/defineList';
import type { ListStore, Stored } from '../../config/lists/listStore';
import { odataFilter, type FilterStyle } from '../../config/lists/odataFilter';
import { changedFields, type Fields, fieldNames, newFields, rowOf } from '../../config/lists/rowFields';
import { NotFound } from '../../config/lists/storeFailures';
import { onceFound } from '../graph/onceFound';
import { type Reading, readingOpenly, readingUnseen } from '../graph/reading';
import { orFailure } from './graphFailures';

/** How many items are asked for at once: what comes in one answer holds up the others. */
const pageSize = 1000;

const style: FilterStyle = { column: (name) => `fields/${name}`, yesNo: String };

interface Item {
  readonly id: string;
  readonly '@odata.etag': string;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/**
 * A list as Graph reaches it: as the service itself.
 * @param site Graph's id of the site (its host, its id and the id of its web), or what finds it at the first need
 */
export function graphListStore<const L extends ListDeclaration>(
  client: Client,
  site: string | (() => Promise<string>),
  declaration: L,
): ListStore<L> {
  const read = (declaration.audience === 'service' ? readingUnseen : readingOpenly)(client);
  const siteId = typeof site === 'string' ? () => Promise.resolve(site) : site;
  const listAddress = onceFound(async () => addressOf(client, await siteId(), declaration.name));
  const itemsAddress = async (): Promise<string> => `${await listAddress()}/items`;
  const itemAddress = async (id: number): Promise<string> => `${await itemsAddress()}/${id}`;
  const expand = `fields($select=${['id', ...fieldNames(declaration)].join(',')})`;
  const row = (item: Item): Row<L> => rowOf(declaration, Number(item.id), item.fields);
  const rows = (pages: readonly Page<Item>[]): Row<L>[] =>
    pages.flatMap(({ value }) => value.map(row)).sort((one, other) => one.id - other.id);
  const stored = (item: Item): Stored<L> => ({ row: row(item), version: item['@odata.etag'] });
  return {
    find: async (conditions = []) => {
      const filter = odataFilter(conditions, style);
      const query = [`$expand=${expand}`, `$top=${pageSize}`];
      if (filter !== undefined) query.push(`$filter=${encodeURIComponent(filter)}`);
      const first = `${await itemsAddress()}?${query.join('&')}`;
      return rows(await orFailure(() => pagesOf<Item>(read, first), filter === undefined ? undefined : declaration));
    },
    get: async (id) => {
      const address = `${await itemAddress(id)}?$expand=${expand}`;
      return stored((await orFailure(() => read(address))) as Item);
    },
    add: async (added) => {
      const fields = typed(newFields(declaration, added));
      const request = client.api(await itemsAddress());
      return row((await orFailure(() => request.post({ fields }))) as Item);
    },
    change: async (id, changes, version) => {
      const fields = typed(changedFields(declaration, changes));
      const request = client.api(`${await itemAddress(id)}/fields`).header('If-Match', version);
      return ((await orFailure(() => request.patch(fields))) as { '@odata.etag': string })['@odata.etag'];
    },
    remove: async (id, version) => {
      const request = client.api(await itemAddress(id)).header('If-Match', version);
      await orFailure(() => request.delete());
    },
  };
}

async function pagesOf<T>(read: Reading, first: string): Promise<Page<T>[]> {
  const pages: Page<T>[] = [];
  for (let next: string | undefined = first; next !== undefined; next = pages.at(-1)?.['@odata.nextLink']) {
    pages.push((await read(next)) as Page<T>);
  }
  return pages;
}

/** The list by its id: Graph finds a list by its title as well, which people may change, but not by its name. */
async function addressOf(client: Client, siteId: string, name: string): Promise<string> {
  const first = `/sites/${siteId}/lists?$select=id,name`;
  const read = readingOpenly(client);
  const pages = await orFailure(() => pagesOf<{ readonly id: string; readonly name: string }>(read, first));
  const found = pages.flatMap(({ value }) => value).find((list) => list.name === name);
  if (!found) throw new NotFound('There is no such list.');
  return `/sites/${siteId}/lists/${found.id}`;
}

/** Graph takes several choices only with their type beside them. */
function typed(fields: Fields): Record<string, unknown> {
  const types = Object.entries(fields)
    .filter(([, value]) => Array.isArray(value))
    .map(([name]) => [`${name}@odata.type`, 'Collection(Edm.String)']);
  return { ...Object.fromEntries(types), ...fields };
}
