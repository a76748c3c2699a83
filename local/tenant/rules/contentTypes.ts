import { createHash } from 'node:crypto';
import { isLibrary, type StoredList } from '../storage/lists';

/** A content type as SharePoint's webs have it. */
export interface ContentType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly sealed: boolean;
}

const group = 'List Content Types';

export const item: ContentType = {
  id: '0x01',
  name: 'Item',
  description: 'Create a new list item.',
  group,
  sealed: false,
};

export const document: ContentType = {
  id: '0x0101',
  name: 'Document',
  description: 'Create a new document.',
  group: 'Document Content Types',
  sealed: false,
};

export const folder: ContentType = {
  id: '0x0120',
  name: 'Folder',
  description: 'Create a new folder.',
  group: 'Folder Content Types',
  sealed: true,
};

/** The content types that a web has here. */
export const webContentTypes: readonly ContentType[] = [item, document, folder];

/** A list has types of its own, each made from a web's: their ids are those of the web's with an identifier behind. */
function ownOf(parent: ContentType, { id }: StoredList): ContentType {
  const digits = createHash('md5').update(`${id} ${parent.id}`).digest('hex').toUpperCase();
  return { ...parent, id: `${parent.id}00${digits}` };
}

/** The content types of a list, the one for new items first. */
export const listContentTypes = (list: StoredList): readonly ContentType[] => [
  ownOf(isLibrary(list) ? document : item, list),
  ownOf(folder, list),
];

/** The content type that an item, a file or a folder of a list has. */
export function contentTypeOf(list: StoredList, isFolder: boolean): ContentType {
  return ownOf(isFolder ? folder : isLibrary(list) ? document : item, list);
}

/** The web's type that a type is made from, or that is made from another of the web's: "0x0101" from "0x01". */
export const parentOf = ({ id }: ContentType): ContentType | undefined =>
  webContentTypes
    .filter((one) => one.id !== id && id.startsWith(one.id))
    .sort((one, other) => other.id.length - one.id.length)[0];
