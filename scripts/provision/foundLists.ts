import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import type { Column, ListDeclaration } from '../../config/lists/defineList';
import type { FoundColumn, FoundList } from '../../config/lists/provisioningPlan';

/** What SharePoint says of a list. */
interface ListInfo {
  readonly Id: string;
  readonly Title: string;
  readonly RootFolder: { readonly Name: string };
}

/** What SharePoint says of a column. */
interface FieldInfo {
  readonly InternalName: string;
  readonly TypeAsString: string;
  readonly Required: boolean;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly Choices?: readonly string[] | null;
}

const fieldProperties = ['InternalName', 'TypeAsString', 'Required', 'Indexed', 'EnforceUniqueValues', 'Choices'];

/** Reads which of the declared lists and columns a site has, and how they are. */
export async function foundLists(sp: SPFI, declared: readonly ListDeclaration[]): Promise<FoundList[]> {
  const lists = sp.web.lists.select('Id', 'Title', 'RootFolder/Name').expand('RootFolder');
  const there = (await lists()) as readonly ListInfo[];
  const found: FoundList[] = [];
  for (const list of declared) {
    const info = there.find(({ RootFolder }) => RootFolder.Name === list.name);
    if (info) found.push({ name: list.name, title: info.Title, columns: await foundColumns(sp, info.Id, list) });
  }
  return found;
}

async function foundColumns(sp: SPFI, listId: string, list: ListDeclaration): Promise<FoundList['columns']> {
  const fields = (await sp.web.lists.getById(listId).fields.select(...fieldProperties)()) as readonly FieldInfo[];
  const columns: Record<string, FoundColumn> = {};
  for (const field of fields) {
    const column = list.columns[field.InternalName];
    if (column) columns[field.InternalName] = foundColumn(field, column.kind, `${list.name}.${field.InternalName}`);
  }
  return columns;
}

function foundColumn(field: FieldInfo, declared: Column['kind'], where: string): FoundColumn {
  return {
    kind: kindOf(field.TypeAsString, declared, where),
    required: field.Required,
    indexed: field.Indexed,
    unique: field.EnforceUniqueValues,
    choices: field.Choices ?? [],
  };
}

const kinds: Readonly<Record<string, Column['kind']>> = {
  Text: 'text',
  Note: 'lines',
  Number: 'number',
  Boolean: 'yesNo',
  Choice: 'choice',
  MultiChoice: 'choices',
};

/** Days and links are lines of text to SharePoint: a line of text is taken for whichever of the three is declared. */
function kindOf(type: string, declared: Column['kind'], where: string): Column['kind'] {
  if (type === 'Text' && (declared === 'day' || declared === 'link')) return declared;
  const kind = kinds[type];
  if (!kind) throw new Error(`${where} is a column of the type ${type}, which no declaration asks for.`);
  return kind;
}
