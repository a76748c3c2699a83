import { isReference, type Keeping, keepingOf } from '../rules/fieldKinds';
import { NotImitated, Refused } from '../rules/refused';
import { majorVersion } from '../rules/versionNumbers';
import type { Field } from '../storage/fields';
import { valueOf } from '../storage/keptValues';

/** How a column's values are compared. */
export type ColumnKind = 'text' | 'number' | 'yesNo' | 'instant' | 'several' | 'lines';

/** A column as a query sees it: a declared one, or one that every list has. */
export interface QueryColumn {
  readonly kind: ColumnKind;
  readonly indexed: boolean;
  readonly sql: string;
  /** What each "?" of the SQL stands for. */
  readonly values: readonly (string | number)[];
}

/** What the columns of a list are found by. */
export interface Columns {
  readonly fields: readonly Field[];
  /** The path of the list's address, like "/sites/X/Lists/Y". */
  readonly root: string;
  /** The columns that hang on others, like "Author/Title", where the client asked for those too. */
  readonly deeper?: (name: string) => QueryColumn | undefined;
}

const column = (kind: ColumnKind, sql: string, indexed = false): QueryColumn => ({ kind, sql, indexed, values: [] });

const label = `(uiVersion / ${majorVersion} || '.' || uiVersion % ${majorVersion})`;

const leaf = "coalesce(name, id || '_.000')";

/** The path of the folder that an item is in, from the list's own: nothing at the top. */
const folderPath = `coalesce((
  WITH RECURSIVE up (parent, path) AS (
    SELECT parent, '/' || driveItem.name FROM driveItem WHERE number = item.folder
    UNION ALL SELECT driveItem.parent, '/' || driveItem.name || path FROM driveItem JOIN up ON number = up.parent
      WHERE driveItem.parent IS NOT NULL
  ) SELECT path FROM up ORDER BY length(path) DESC LIMIT 1), '')`;

const builtIn: Readonly<Record<string, (root: string) => QueryColumn>> = {
  // SharePoint keeps an index over the ids of every list.
  id: () => column('number', 'id', true),
  created: () => column('instant', 'created'),
  modified: () => column('instant', 'modified'),
  authorid: () => column('number', 'author'),
  editorid: () => column('number', 'editor'),
  guid: () => column('text', 'guid'),
  attachments: () => column('yesNo', 'attachments > 0'),
  fsobjtype: () => column('number', 'kind'),
  filesystemobjecttype: () => column('number', 'kind'),
  odata__uiversionstring: () => column('text', label),
  _uiversionstring: () => column('text', label),
  odata__uiversion: () => column('number', 'uiVersion'),
  _uiversion: () => column('number', 'uiVersion'),
  odata__moderationstatus: () => column('number', 'moderation'),
  _moderationstatus: () => column('number', 'moderation'),
  owshiddenversion: () => column('number', 'version'),
  fileleafref: () => column('text', `(${leaf}) COLLATE NOCASE`),
  filedirref: (root) => ({ ...column('text', `(? || ${folderPath}) COLLATE NOCASE`), values: [root] }),
  fileref: (root) => ({ ...column('text', `(? || ${folderPath} || '/' || ${leaf}) COLLATE NOCASE`), values: [root] }),
};

const kinds: Readonly<Record<Keeping, ColumnKind | undefined>> = {
  text: 'text',
  texts: 'several',
  number: 'number',
  yesNo: 'yesNo',
  instant: 'instant',
  reference: 'number',
  references: 'several',
  link: undefined,
  nothing: undefined,
};

function fieldColumn(field: Field): QueryColumn {
  const kind = field.type === 'Note' ? 'lines' : kinds[keepingOf(field.type)];
  if (!kind) throw new NotImitated(`A filter or an order by a column of type ${field.type}`);
  return { kind, indexed: field.indexed, sql: valueOf(field), values: [] };
}

/** Finds a column by its internal name, or by the name that it has in REST. */
export function queryColumn(columns: Columns, name: string): QueryColumn {
  const field = fieldNamed(columns.fields, name);
  if (field) return fieldColumn(field);
  const known = Object.hasOwn(builtIn, name.toLowerCase()) ? builtIn[name.toLowerCase()] : undefined;
  const found = known?.(columns.root) ?? columns.deeper?.(name);
  if (!found) throw new Refused('noSuchField', name);
  return found;
}

/** OData takes no name that begins with a line, and people and items go by their numbers. */
export function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  const internal = name.startsWith('OData__') ? name.slice('OData_'.length) : name;
  return (
    fields.find((field) => field.name === internal) ??
    fields.find((field) => isReference(field.type) && `${field.name}Id` === internal)
  );
}

/** A column that has one value, which can be put in order. */
export function singleColumn(columns: Columns, name: string): QueryColumn {
  const found = queryColumn(columns, name);
  if (found.kind === 'several') throw new NotImitated('An order by a column of several choices');
  return found;
}
