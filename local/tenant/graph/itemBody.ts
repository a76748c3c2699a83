import type { ListItem, SharepointIds } from '@microsoft/microsoft-graph-types';
import { NotImitated } from '../rules/refused';
import type { Item } from '../storage/items';
import type { Storage } from '../storage/storage';
import { contexts } from './contexts';
import { etagOf, fieldsBody } from './fieldsBody';
import { identitiesOf } from './identities';
import { type ListHere, listUrl } from './listBody';
import { picked } from './select';
import { siteIdOf } from './siteAddress';
import { sharepointIds } from './siteBody';

interface Asked {
  /** The text of "$expand": with "fields", or "fields($select=…)", the columns come too. */
  readonly expand: string | null;
  readonly select: string | null;
}

/** An item of a list as Graph shows it. */
export function itemBody(
  storage: Storage,
  here: ListHere,
  item: Item,
  { expand, select }: Asked,
): Record<string, unknown> {
  const all: ListItem & { readonly '@odata.etag': string } = {
    '@odata.etag': etagOf(item),
    createdDateTime: item.created,
    eTag: etagOf(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    webUrl: `${listUrl(here)}/${item.id}_.000`,
    createdBy: identitiesOf(storage, here.site, item.author),
    lastModifiedBy: identitiesOf(storage, here.site, item.editor),
    parentReference: { id: here.list.id, siteId: siteIdOf(here) },
    contentType: { id: item.contentTypeId, name: item.contentType },
  };
  const body = select === null ? { ...all } : picked({ ...all, sharepointIds: idsOf(here, item) }, select);
  return { ...body, ...expansion(storage, here, item, expand) };
}

/** What only comes where it is selected. */
const idsOf = (here: ListHere, { id, guid }: Item): SharepointIds => ({
  ...sharepointIds(here),
  listId: here.list.id,
  listItemId: String(id),
  listItemUniqueId: guid,
});

function expansion(storage: Storage, here: ListHere, item: Item, expand: string | null): Record<string, unknown> {
  if (expand === null) return {};
  const [, wanted] = /^fields(?:\(\$?select=([^()]*)\))?$/i.exec(expand.trim()) ?? [undefined, ''];
  if (wanted === '') throw new NotImitated('$expand on an item of anything but its fields');
  return {
    'fields@odata.context': contexts.fields(here, item.id),
    fields: fieldsBody(storage, here, item, wanted ?? null),
  };
}
