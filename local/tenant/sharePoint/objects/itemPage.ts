import { parseFilter } from '../../query/filter';
import { parseOrder } from '../../query/order';
import { findPage } from '../../query/page';
import { includes } from '../../rules/basePermissions';
import { Refused } from '../../rules/refused';
import type { Item } from '../../storage/items';
import type { Entity } from '../answer';
import { type Call, siteUrl } from '../call';
import type { EntityPage } from '../model/node';
import { nextAfter, nextToken } from '../skipToken';
import type { ListHere } from './rights';

/** How many items SharePoint gives unless it is asked for more, and how many at most. */
const usualTop = 100;
const mostTop = 5000;

/** A page of a list's items, as the query asks for them. */
export function itemPage({ site, list }: ListHere, call: Call, entityOf: (item: Item) => Entity): EntityPage {
  const { query, storage } = call;
  const filter = query.get('$filter');
  const order = query.get('$orderby');
  const top = Number(query.get('$top') ?? usualTop);
  if (!Number.isInteger(top) || top < 1) throw new Refused('queryNotUnderstood');
  if (top > mostTop) throw new Refused('overThreshold');
  const page = findPage(storage.items, list, storage.fields.of(list), {
    filter: filter ? parseFilter(filter) : undefined,
    order: order ? parseOrder(order) : [],
    top,
    after: nextAfter(query.get('$skiptoken')),
  });
  const rightsOf = storage.permissions.itemRights(site, list, call.by.caller);
  const next = new URLSearchParams(query);
  if (page.next !== undefined) next.set('$skiptoken', nextToken(page.next));
  const address = `${siteUrl({ origin: call.origin, site })}/_api/Web/Lists(guid'${list.id}')/items?${next}`;
  return {
    of: `SP.ListData.${list.name}ListItems`,
    entities: page.items.filter(({ id }) => includes(rightsOf(id), 'viewListItems')).map(entityOf),
    next: page.next === undefined ? undefined : address,
  };
}
