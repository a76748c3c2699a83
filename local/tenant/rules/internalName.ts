import { builtInNames } from './builtInColumns';

/** SharePoint's limit. */
const longest = 32;

/** Names that SharePoint's answers or Graph's give to columns that every list has, besides those of the columns. */
const alsoTaken = new Set(
  [
    'Id AuthorId EditorId FileSystemObjectType OData__UIVersionString AuthorLookupId EditorLookupId',
    'ServerRedirectedEmbedUri ServerRedirectedEmbedUrl',
  ].flatMap((line) => line.toLowerCase().split(' ')),
);

/** Whether every list has a column of this name already. */
export const isBuiltIn = (name: string): boolean =>
  builtInNames.has(name.toLowerCase()) || alsoTaken.has(name.toLowerCase());

/**
 * Whether this may be the internal name of a column: letters, digits and lines, no digit first. What every object of
 * the program has, like "constructor", is none: an item without a value would seem to have one.
 */
export const isInternalName = (name: string): boolean =>
  name.length <= longest && /^[A-Za-z_]\w*$/.test(name) && !(name in Object.prototype);

/** The name with a number behind it, within the limit. */
export const numbered = (name: string, number: number): string =>
  `${name.slice(0, longest - String(number).length)}${number}`;

/** A title as an internal name: what cannot stand there becomes "_x0020_" and the like. */
export const nameOutOf = (title: string): string =>
  title
    .replace(/^\d|[^A-Za-z0-9_]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .slice(0, longest);
