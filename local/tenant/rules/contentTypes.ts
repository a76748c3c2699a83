import { createHash } from 'node:crypto';
import type { ListTemplate } from './listTemplates';
import {
  announcements,
  body,
  contacts,
  events,
  issues,
  links,
  pictures,
  tasks,
  type TemplateColumn,
  wikiPages,
} from './templateColumns';

/** A column that a content type has. */
export interface FieldLink {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
}

/** A content type of a web or of a list. */
export interface ContentType {
  /** "0x0101" is made from "0x01". */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  /** Whether folders are of it, and no items. */
  readonly isFolder: boolean;
  /** What clients have set, by SharePoint's names of the properties. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** `null` where it has whatever columns its list has. */
  readonly links: readonly FieldLink[] | null;
}

/** A content type that each web has by itself, with the columns that come to a list along with it. */
export interface BuiltInType extends ContentType {
  readonly links: readonly FieldLink[];
  readonly columns: readonly TemplateColumn[];
}

/** Each content type has these two, besides its own columns. */
const always: readonly FieldLink[] = [
  { id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', name: 'ContentType', required: false, hidden: false },
  { id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', name: 'Title', required: true, hidden: false },
];

const inLists = 'List Content Types';
const inLibraries = 'Document Content Types';
const inFolders = 'Folder Content Types';

function built(
  id: string,
  name: string,
  description: string,
  group = inLists,
  columns: readonly TemplateColumn[] = [],
): BuiltInType {
  const isFolder = id.startsWith('0x0120');
  const own = columns.map((column) => ({ id: column.id, name: column.name, required: false, hidden: false }));
  const settings = { ...(isFolder && { Sealed: true }) };
  return { id, name, description, group, isFolder, settings, links: [...always, ...own], columns };
}

export const item = built('0x01', 'Item', 'Create a new list item.');
export const document = built('0x0101', 'Document', 'Create a new document.', inLibraries);
export const folder = built('0x0120', 'Folder', 'Create a new folder.', inFolders);

/**
 * The content types that every site begins with here: those of lists and libraries of a team site
 * (SPBuiltInContentTypeId), without those of workflows and of SharePoint's own pages.
 */
export const builtInTypes: readonly BuiltInType[] = [
  item,
  document,
  built('0x010101', 'Form', 'Fill out this form.', inLibraries),
  built('0x010102', 'Picture', 'Upload an image or a photograph.', inLibraries, pictures),
  built('0x010105', 'Master Page', 'Create a new master page.', inLibraries),
  built('0x010108', 'Wiki Page', 'Create a new wiki page.', inLibraries, wikiPages),
  built('0x010109', 'Basic Page', 'Create a new basic page.', inLibraries),
  built('0x01010901', 'Web Part Page', 'Create a new Web Part page.', inLibraries),
  built('0x01010A', 'Link to a Document', 'Create a link to a document in a different location.', inLibraries),
  built('0x0102', 'Event', 'Create a new meeting, deadline or other event.', inLists, events),
  built('0x0103', 'Issue', 'Track an issue or problem.', inLists, issues),
  built(
    '0x0104',
    'Announcement',
    'Create a new news item, status or other short piece of information.',
    inLists,
    announcements,
  ),
  built('0x0105', 'Link', 'Create a new link to a Web page or other resource.', inLists, links),
  built('0x0106', 'Contact', 'Store information about a business or personal contact.', inLists, contacts),
  built('0x0107', 'Message', 'Create a new message.', inLists, [body]),
  built('0x0108', 'Task', 'Track a work item that you or your team needs to complete.', inLists, tasks),
  folder,
];

/** A list has types of its own, each made from a web's: their ids are those of the web's with an identifier behind. */
function firstOf(parent: BuiltInType, listId: string): ContentType {
  const digits = createHash('md5').update(`${listId} ${parent.id}`).digest('hex').toUpperCase();
  return { ...parent, id: `${parent.id}00${digits}`, links: null };
}

/** The content types that a new list has, the one for new items first. */
export function firstTypes({ isLibrary, contentTypes = [(isLibrary ? document : item).id] }: ListTemplate, id: string) {
  const parents = [...builtInTypes.filter((type) => contentTypes.includes(type.id)), folder];
  return parents.map((parent) => firstOf(parent, id));
}

/** Whether a list has made a type of its own from another: what follows the other's id is "00" and an identifier. */
export const isMadeFrom = (id: string, above: string): boolean =>
  id.toLowerCase().startsWith(above.toLowerCase()) && /^00[0-9a-f]{32}$/i.test(id.slice(above.length));

/** Whether an id is that of a type made from another: what follows the other's is two digits, or "00" and an identifier. */
export const isBelow = (id: string, above: string): boolean =>
  isMadeFrom(id, above) ||
  (id.toLowerCase().startsWith(above.toLowerCase()) && /^(?!00)[0-9a-f]{2}$/i.test(id.slice(above.length)));

/** The type that another is made from, among some: "0x01" of "0x0101". */
export const parentAmong = <T extends Pick<ContentType, 'id'>>(types: readonly T[], id: string): T | undefined =>
  types
    .filter((one) => one.id.length < id.length && id.toLowerCase().startsWith(one.id.toLowerCase()))
    .sort((one, other) => other.id.length - one.id.length)[0];
