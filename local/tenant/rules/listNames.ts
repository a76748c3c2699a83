import { libraryTemplates } from './listTemplates';

/** A list, as far as its names go. */
interface Named {
  readonly name: string;
  readonly template: number;
}

/** SharePoint's numbers of the templates of libraries: of documents, and of a site's pages. */
export const documentLibrary = 101;
export const pageLibrary = 119;

/** Whether a list's items are files and folders. */
export const isLibrary = ({ template }: Pick<Named, 'template'>): boolean => libraryTemplates.includes(template);

/** A name without what OData takes in no name, and with a capital at its beginning. */
function encoded(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  const safe = plain.replace(/^\d/, (digit) => `_x003${digit}_`);
  return safe.startsWith('_') ? `OData_${safe}` : safe.charAt(0).toUpperCase() + safe.slice(1);
}

/**
 * What OData calls a list, from the last part of its address: "PlainList", "My_x0020_listList". Libraries go without
 * the word at the end: "Shared_x0020_Documents".
 */
export const entityTypeName = (list: Named): string => `${encoded(list.name)}${isLibrary(list) ? '' : 'List'}`;

/** What OData calls the type of a list's items, which clients of verbose JSON say when they write one. */
export const itemTypeName = (list: Named): string => `SP.Data.${entityTypeName(list)}Item`;

/** What OData calls the set of a list's items. */
export const itemSetName = (list: Named): string => `SP.ListData.${entityTypeName(list)}Items`;
