import type { Item } from '../storage/items';
import { NotImitated } from '../rules/refused';
import { picked } from './select';

/** What a change may be tied to. */
export const etagOf = ({ guid, version }: Item): string => `"${guid},${version}"`;

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
});

/** @param expand the text of "$expand": with "fields", or "fields($select=…)", the columns come too */
export function itemBody(item: Item, expand: string | null): Record<string, unknown> {
  const body = {
    '@odata.etag': etagOf(item),
    createdDateTime: item.created,
    eTag: etagOf(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified,
    contentType: { name: 'Item' },
  };
  if (expand === null) return body;
  const [, wanted] = /^fields(?:\(\$?select=([^()]*)\))?$/i.exec(expand) ?? [undefined, ''];
  if (wanted === '') throw new NotImitated('$expand on an item of anything but its fields');
  const fields = fieldsBody(item);
  return { ...body, fields: wanted === undefined ? fields : picked(fields, wanted) };
}
