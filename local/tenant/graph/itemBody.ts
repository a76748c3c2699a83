import type { ListItem, SharepointIds } from '@microsoft/microsoft-graph-types';
import { NotImitated } from '../rules/refused';
import type { Item } from '../storage/items';
import type { Storage } from '../storage/storage';
import { contexts } from './contexts';
import { identitiesOf } from './identities';
import { type ListHere, listUrl } from './listBody';
import { picked } from './select';
import { siteIdOf } from './siteAddress';
import { sharepointIds } from './siteBody';

/** What a change may be tied to. */
export const etagOf = ({ guid, version }: Item): string => `"${guid},${version}"`;

/** The content type "Item" as each list has its own, named after the list. */
const contentTypeOf = ({ list }: ListHere): { id: string; name: string } => ({
  id: `0x0100${list.id.replaceAll('-', '').toUpperCase()}`,
  name: 'Item',
});

/** An item's columns. What has no value is left out, where SharePoint's own API says `null`. */
export const fieldsBody = (item: Item): Record<string, unknown> => ({
  '@odata.etag': etagOf(item),
  ...item.values,
  id: String(item.id),
  ContentType: 'Item',
  Modified: item.modified,
  Created: item.created,
  AuthorLookupId: String(item.author),
  EditorLookupId: String(item.editor),
  _UIVersionString: `${item.version}.0`,
  Attachments: false,
  Edit: '',
  ...titles(item),
  ItemChildCount: '0',
  FolderChildCount: '0',
  _ComplianceFlags: '',
  _ComplianceTag: '',
  _ComplianceTagWrittenTime: '',
  _ComplianceTagUserId: '',
});

/** SharePoint shows the title twice more, as links; an item without one has neither. */
function titles({ values }: Item): Record<string, unknown> {
  const title = values['Title'];
  return title === undefined ? {} : { LinkTitleNoMenu: title, LinkTitle: title };
}

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
    createdBy: identitiesOf(storage, item.author),
    lastModifiedBy: identitiesOf(storage, item.editor),
    parentReference: { id: here.list.id, siteId: siteIdOf(here) },
    contentType: contentTypeOf(here),
  };
  const body = select === null ? { ...all } : picked({ ...all, sharepointIds: idsOf(here, item) }, select);
  return { ...body, ...expansion(here, item, expand) };
}

/** What only comes where it is selected. */
const idsOf = (here: ListHere, { id, guid }: Item): SharepointIds => ({
  ...sharepointIds(here),
  listId: here.list.id,
  listItemId: String(id),
  listItemUniqueId: guid,
});

function expansion(here: ListHere, item: Item, expand: string | null): Record<string, unknown> {
  if (expand === null) return {};
  const [, wanted] = /^fields(?:\(\$?select=([^()]*)\))?$/i.exec(expand.trim()) ?? [undefined, ''];
  if (wanted === '') throw new NotImitated('$expand on an item of anything but its fields');
  const fields = fieldsBody(item);
  return {
    'fields@odata.context': contexts.fields(here, item.id),
    fields: wanted === undefined ? fields : picked(fields, wanted),
  };
}
