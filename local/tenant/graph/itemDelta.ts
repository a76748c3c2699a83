import type { Answer } from './answer';
import type { Call } from './call';
import { linkTo, positionOf } from './deltaToken';
import { itemBody } from './itemBody';
import type { ListHere } from './listBody';
import { contextTo, topWithin } from './pages';
import { hearsOfRemoved, readsItems } from './siteAccess';
import { siteIdOf } from './siteAddress';

const usualTop = 200;
const mostTop = 5000;

/**
 * Answers with what changed among the items of a list since the client asked last: each item once, as it is now, and of
 * what was removed the id. https://learn.microsoft.com/en-us/graph/api/listitem-delta
 */
export function itemDelta(call: Call, here: ListHere, token: string | null): Answer {
  const { query, storage } = call;
  const { itemChanges, items } = storage;
  const { site, list } = here;
  const last = itemChanges.last([list.number]);
  const context = { '@odata.context': contextTo('Collection(listItem)') };
  if (token === 'latest')
    return { status: 200, body: { ...context, '@odata.deltaLink': linkTo(call, list, last), value: [] } };
  const { after, first } = token === null ? { after: 0, first: true } : positionOf(call, list, token, last);
  const top = topWithin(query, usualTop, mostTop);
  const found = itemChanges.latest(list.number, after, top + 1);
  const page = found.slice(0, top);
  const asked = { expand: query.get('$expand'), select: query.get('$select') };
  const isReadable = readsItems(call, site, list);
  const tellsRemoved = !first && hearsOfRemoved(call, site, list);
  const told = page.flatMap(({ item: id }) => {
    const item = items.there(list, id);
    if (item) return isReadable(item) ? [itemBody(storage, here, item, asked)] : [];
    return tellsRemoved ? [removed(here, id)] : [];
  });
  const link =
    found.length > top
      ? { '@odata.nextLink': linkTo(call, list, page.at(-1)?.number ?? last, first) }
      : { '@odata.deltaLink': linkTo(call, list, last) };
  return { status: 200, body: { ...context, ...link, value: told } };
}

const removed = (here: ListHere, id: number): Record<string, unknown> => ({
  id: String(id),
  deleted: { state: 'deleted' },
  parentReference: { id: here.list.id, siteId: siteIdOf(here) },
});
