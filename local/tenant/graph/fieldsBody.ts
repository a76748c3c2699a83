import { versionLabel } from '../rules/versionNumbers';
import type { Item } from '../storage/items';
import { isLibrary } from '../storage/lists';
import type { Storage } from '../storage/storage';
import { calledValue, shownValue } from './fieldValues';
import type { ListHere } from './listBody';
import { picked } from './select';

/** What a change may be tied to. */
export const etagOf = ({ guid, version }: Item): string => `"${guid},${version}"`;

/**
 * An item's columns. What has no value is left out, where SharePoint's own API says `null`.
 * @param select the columns that are asked for, with commas between; without it those that are usual
 */
export function fieldsBody(
  storage: Storage,
  here: ListHere,
  item: Item,
  select: string | null,
): Record<string, unknown> {
  const all = {
    '@odata.etag': etagOf(item),
    ...valuesOf(storage, here, item),
    id: String(item.id),
    ...filesOwn(storage, here, item),
    ContentType: item.contentType,
    Modified: item.modified,
    Created: item.created,
    AuthorLookupId: String(item.author),
    EditorLookupId: String(item.editor),
    _UIVersionString: versionLabel(item.uiVersion),
    ...(here.list.settings['EnableModeration'] === true && { _ModerationStatus: item.moderation }),
    ...(!isLibrary(here.list) && { Attachments: item.attachments > 0 }),
    Edit: '',
    ...titles(item),
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: '',
    _ComplianceTagWrittenTime: '',
    _ComplianceTagUserId: '',
  };
  return select === null ? all : picked({ ...all, ...namesOf(storage, here, item, select) }, select);
}

function valuesOf(storage: Storage, here: ListHere, item: Item): Record<string, unknown> {
  const given = storage.fields.of(here.list).map((field) => {
    const value = item.values[field.name];
    return value === undefined ? {} : shownValue(storage, here, field, value);
  });
  return Object.assign({}, ...given) as Record<string, unknown>;
}

/** What only comes where it is selected: what people and items are called. */
function namesOf(storage: Storage, here: ListHere, item: Item, select: string): Record<string, unknown> {
  const wanted = select.split(',').map((name) => name.trim().toLowerCase());
  const isWanted = (name: string): boolean => wanted.includes(name.toLowerCase());
  const named = storage.fields
    .of(here.list)
    .filter(({ name }) => isWanted(name))
    .map((field) => [field.name, calledValue(storage, here, field, item.values[field.name])] as const);
  const people = [['Author', item.author] as const, ['Editor', item.editor] as const]
    .filter(([name]) => isWanted(name))
    .map(([name, number]) => [name, storage.principals.byId(here.site, number)?.title] as const);
  const known = [...named, ...people].filter(([, name]) => name !== undefined);
  return { ...Object.fromEntries(known), ID: String(item.id) };
}

/** A file or folder has its name as a column, which SharePoint shows twice more, as links. */
function filesOwn({ driveItems }: Storage, { list }: ListHere, { id, name }: Item): Record<string, unknown> {
  if (name === null) return {};
  const file = driveItems.ofItem(list, id);
  const names = { FileLeafRef: name, LinkFilenameNoMenu: name, LinkFilename: name };
  if (!file || file.isFolder) return names;
  const [, icon] = /\.([^.]+)$/.exec(name) ?? [];
  return { ...names, ...(icon !== undefined && { DocIcon: icon }), FileSizeDisplay: String(driveItems.sizeOf(file)) };
}

/** SharePoint shows the title twice more, as links; an item without one has neither. */
function titles({ values }: Item): Record<string, unknown> {
  const title = values['Title'];
  return title === undefined ? {} : { LinkTitleNoMenu: title, LinkTitle: title };
}
