import { type Columns, fieldNamed, type QueryColumn } from '../../query/columns';
import { deeperColumns, type LookupTarget } from '../../query/deeperColumns';
import { type Filter, parseFilter } from '../../query/filter';
import { type Order, parseOrder } from '../../query/order';
import { findPage } from '../../query/page';
import { startIn, tokenOf } from '../../query/pageToken';
import { columnsIn } from '../../query/threshold';
import { includes } from '../../rules/basePermissions';
import { isReference } from '../../rules/fieldKinds';
import { itemSetName } from '../../rules/listNames';
import { Refused } from '../../rules/refused';
import type { Field } from '../../storage/fields';
import { type Item, typeColumn } from '../../storage/items';
import { addressOf } from '../../storage/lists';
import { type Call, siteUrl } from '../call';
import { Failed } from '../failed';
import { fieldNotInFilter, notExpanded, tooManyLookups } from '../failures';
import type { EntityPage } from '../model/node';
import { entitiesOf, type ObjectType } from '../model/objectType';
import type { Shape } from '../model/shape';
import { columnsOf } from './itemColumns';
import type { ItemHere } from './kinds';
import type { ListHere } from './rights';

/** How many items SharePoint gives unless it is asked for more, and how many at most. */
const usualTop = 100;
const mostTop = 5000;

/** How many columns that name people or items a query may have: SharePoint/sp-dev-docs#4660, #1521. */
const mostLookups = 12;

/** A page of a list's items, as the query asks for them. "$skip" is nothing to SharePoint here: pnp/pnpjs#440. */
export function itemPage(here: ListHere, itemType: ObjectType<ItemHere>, shape: Shape, call: Call): EntityPage {
  const { site, list } = here;
  const { query, storage } = call;
  const entity = entitiesOf(itemType, columnsOf(list, itemType, call), shape, call);
  const columns = queryColumns(here, call);
  const filter = filterIn(query.get('$filter'), columns);
  const order = orderIn(query.get('$orderby'), columns, shape);
  refuseLookups(columns, shape);
  const { after, backwards } = startIn(query.get('$skiptoken'), order, columns);
  const page = findPage(storage.items, list, columns, {
    filter,
    order,
    top: topIn(query),
    after,
    backwards,
    isReadable: readableIn(here, call),
  });
  const next = new URLSearchParams(query);
  if (page.next !== undefined) next.set('$skiptoken', tokenOf(order, page.next, backwards));
  const address = `${siteUrl({ origin: call.origin, site })}/_api/Web/Lists(guid'${list.id}')/items?${next}`;
  return {
    of: itemSetName(list),
    entities: page.items.map((item) => entity({ ...here, item })),
    next: page.next === undefined ? undefined : address,
  };
}

/** Says of a list's items whether the caller may read them: to them, all others are not there. */
export function readableIn({ site, list }: ListHere, { storage, by }: Call): (item: Pick<Item, 'id'>) => boolean {
  const rightsOf = storage.permissions.itemRights(site, list, by.caller);
  return ({ id }) => includes(rightsOf(id), 'viewListItems');
}

/** The columns of a list as queries name them. */
export function queryColumns({ site, list }: ListHere, call: Call): Columns {
  const { storage } = call;
  const fields = storage.fields.of(list);
  const targetOf = (field: Field): LookupTarget | undefined => {
    const other = storage.lists.byId(site, field.attributes['List'] ?? '');
    return other && { list: other, fields: storage.fields.of(other), hidden: hiddenIn({ site, list: other }, call) };
  };
  const deeper = deeperColumns(site, fields, targetOf);
  return {
    fields,
    root: addressOf(site, list),
    deeper: (name) => contentTypeColumn(name) ?? deeper(name),
  };
}

/** Content types are compared by their ids and, as everything by name, whatever the case, by their names. */
function contentTypeColumn(name: string): QueryColumn | undefined {
  const column = { kind: 'text', indexed: false, values: [] } as const;
  if (/^contenttypeid$/i.test(name)) return { ...column, sql: typeColumn('id') };
  if (!/^contenttype$/i.test(name)) return undefined;
  return { ...column, sql: `${typeColumn('name')} COLLATE NOCASE` };
}

/** The ids of a list's items that the caller may not read. */
function hiddenIn(here: ListHere, call: Call): readonly number[] {
  const { storage, by } = call;
  if (storage.permissions.readsAll(here.site, here.list, by.caller)) return [];
  const isReadable = readableIn(here, call);
  return storage.items.ids(here.list).filter((id) => !isReadable({ id }));
}

function topIn(query: URLSearchParams): number {
  const top = Number(query.get('$top') ?? usualTop);
  if (!Number.isInteger(top) || top < 1) throw new Refused('queryNotUnderstood');
  if (top > mostTop) throw new Refused('overThreshold');
  return top;
}

function filterIn(text: string | null, columns: Columns): Filter | undefined {
  if (!text) return undefined;
  const filter = parseFilter(text);
  for (const name of columnsIn(filter)) {
    const type = unfilteredType(name, columns);
    if (type !== undefined) throw new Failed(fieldNotInFilter(name, type));
  }
  return filter;
}

/**
 * The type of a column that no filter may name: one of several lines, an address, and people and items themselves, which
 * filters name by their numbers or by what hangs on them. Unlike in an order, nothing need be expanded for that: PnPjs's
 * own tests of filters expand nothing (pnp/pnpjs, test/sp/filter-builder.ts).
 */
function unfilteredType(name: string, { fields }: Columns): string | undefined {
  if (/^(author|editor)$/i.test(name)) return 'User';
  const field = fieldNamed(fields, name);
  if (!field) return undefined;
  const isItself = field.name === name || `OData_${field.name}` === name;
  return /^(Note|URL)$/.test(field.type) || (isReference(field.type) && isItself) ? field.type : undefined;
}

function orderIn(text: string | null, columns: Columns, shape: Shape): Order[] {
  const order = text ? parseOrder(text) : [];
  for (const { column } of order) refuseUnexpanded(column, columns, shape);
  return order;
}

/** What hangs on a column must be expanded before an order may name it; the column itself an order names by its number. */
function refuseUnexpanded(name: string, { fields }: Columns, { expand }: Shape): void {
  const [first = '', ...rest] = name.split('/');
  const field = fieldNamed(fields, first);
  const named = field && isReference(field.type) ? field.name === first : /^(author|editor)$/i.test(first);
  if (named && (rest.length === 0 || !expand.has(first))) throw new Failed(notExpanded(first));
}

function refuseLookups({ fields }: Columns, { select, expand }: Shape): void {
  const all = select.length === 0 || select.includes('*');
  const asked = new Set([...select, ...expand.keys()]);
  const names = ['Author', 'Editor', ...fields.filter(({ type }) => isReference(type)).map(({ name }) => name)];
  const used = names.filter((name) => all || [name, `${name}Id`, `${name}StringId`].some((one) => asked.has(one)));
  if (used.length > mostLookups) throw new Failed(tooManyLookups());
}
