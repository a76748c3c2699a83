import type { Client } from '@microsoft/microsoft-graph-client';
import type { ListDeclaration, NewRow, Row } from '../../config/lists/defineList';
import type { Condition, ListStore } from '../../config/lists/listStore';
import { odataFilter, type FilterStyle } from '../../config/lists/odataFilter';
import { changedFields, type Fields, fieldNames, newFields, rowOf } from '../../config/lists/rowFields';
import { NotFound } from '../../config/lists/storeFailures';
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
 * @param siteId Graph's id of the site: its host, its id and the id of its web
 */
export function graphListStore<const L extends ListDeclaration>(
  client: Client,
  siteId: string,
  declaration: L,
): ListStore<L> {
  const listAddress = onceFound(() => addressOf(client, siteId, declaration.name));
  const itemAddress = async (id: number): Promise<string> => `${await listAddress()}/items/${id}`;
  const expand = `fields($select=${['id', ...fieldNames(declaration)].join(',')})`;
  const row = (item: Item): Row<L> => rowOf(declaration, Number(item.id), item.fields);
  return {
    find: async (conditions = []) => {
      const items = await orFailure(async () => everyPage(client, `${await listAddress()}/items`, expand, conditions));
      return items.map(row).sort((one, other) => one.id - other.id);
    },
    get: (id) =>
      orFailure(async () => {
        const item = (await client
          .api(await itemAddress(id))
          .expand(expand)
          .get()) as Item;
        return { row: row(item), version: item['@odata.etag'] };
      }),
    add: async (added: NewRow<L>) => {
      const fields = typed(newFields(declaration, added));
      return orFailure(async () => row((await client.api(`${await listAddress()}/items`).post({ fields })) as Item));
    },
    change: async (id, changes, version) => {
      const fields = typed(changedFields(declaration, changes));
      return orFailure(async () => {
        const request = client.api(`${await itemAddress(id)}/fields`).header('If-Match', version);
        return ((await request.patch(fields)) as { '@odata.etag': string })['@odata.etag'];
      });
    },
    remove: (id, version) =>
      orFailure(async () => {
        await client
          .api(await itemAddress(id))
          .header('If-Match', version)
          .delete();
      }),
  };
}

async function everyPage<L extends ListDeclaration>(
  client: Client,
  address: string,
  expand: string,
  conditions: readonly Condition<L>[],
): Promise<Item[]> {
  const first = client.api(address).expand(expand).top(pageSize);
  const filter = odataFilter(conditions, style);
  // The client puts what it is given into the address as it is.
  if (filter !== undefined) first.filter(encodeURIComponent(filter));
  const found: Item[] = [];
  let page = (await first.get()) as Page<Item>;
  found.push(...page.value);
  for (let next = page['@odata.nextLink']; next !== undefined; next = page['@odata.nextLink']) {
    page = (await client.api(next).get()) as Page<Item>;
    found.push(...page.value);
  }
  return found;
}

/** The list by its id: Graph finds a list by its title as well, which people may change, but not by its name. */
async function addressOf(client: Client, siteId: string, name: string): Promise<string> {
  const { value } = (await client.api(`/sites/${siteId}/lists`).select('id,name').get()) as Page<{
    readonly id: string;
    readonly name: string;
  }>;
  const found = value.find((list) => list.name === name);
  if (!found) throw new NotFound('There is no such list.');
  return `/sites/${siteId}/lists/${found.id}`;
}

/** Looks once, and again only as long as nothing was found. */
function onceFound<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= look().catch((failure: unknown) => {
      found = undefined;
      throw failure;
    });
    return found;
  };
}

/** Graph takes several choices only with their type beside them. */
function typed(fields: Fields): Record<string, unknown> {
  const types = Object.entries(fields)
    .filter(([, value]) => Array.isArray(value))
    .map(([name]) => [`${name}@odata.type`, 'Collection(Edm.String)']);
  return { ...Object.fromEntries(types), ...fields };
}
