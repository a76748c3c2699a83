import type { SPFI } from '@pnp/sp';
import type { IField } from '@pnp/sp/fields';
import type { IList } from '@pnp/sp/lists';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import type { Column, ListDeclaration } from '../../config/lists/defineList';
import type { Step } from '../../config/lists/provisioningPlan';
import { fieldXml } from './fieldXml';
import { listAt } from './listAt';

/** SharePoint's template of a plain list. */
const plainList = 100;
/** Without this option SharePoint makes the internal name of a column out of its title. */
const keepInternalName = 8;
const showInDefaultView = 16;

/** Does one step of a plan, on the site at the path. */
export async function doStep(sp: SPFI, sitePath: string, step: Step): Promise<void> {
  if (step.do === 'createList') return createList(sp, step.list);
  if (step.do === 'titleList') return void (await listAt(sp, sitePath, step.list).update({ Title: step.list.title }));
  const list = listAt(sp, sitePath, { name: step.list });
  if (step.do === 'addColumn') return addColumn(list, step.column, step.as);
  return change(list.fields.getByInternalNameOrTitle(step.column), step.as, {
    Required: step.as.required ?? false,
    ...('choices' in step.as && { Choices: [...step.as.choices] }),
  });
}

/** What a step does, for somebody to read. */
export function stepInWords(step: Step): string {
  if (step.do === 'createList') return `Make the list ${step.list.name}`;
  if (step.do === 'titleList') return `Give the list ${step.list.name} its title`;
  return `${step.do === 'addColumn' ? 'Add' : 'Change'} the column ${step.list}.${step.column}`;
}

async function createList(sp: SPFI, { name, description }: ListDeclaration): Promise<void> {
  await sp.web.lists.add(name, description, plainList);
}

async function addColumn(list: IList, name: string, column: Column): Promise<void> {
  const SchemaXml = fieldXml(name, column);
  await list.fields.createFieldAsXml({ SchemaXml, Options: keepInternalName | showInDefaultView });
  await change(list.fields.getByInternalNameOrTitle(name), column, {});
}

/** The type that SharePoint wants to hear before it changes what only some columns have. */
const fieldTypes: Partial<Readonly<Record<Column['kind'], string>>> = {
  choice: 'SP.FieldChoice',
  choices: 'SP.FieldMultiChoice',
};

async function change(field: IField, column: Column, properties: Record<string, unknown>): Promise<void> {
  const changes = {
    ...properties,
    ...('indexed' in column && { Indexed: true }),
    ...('unique' in column && { EnforceUniqueValues: true }),
  };
  if (Object.keys(changes).length === 0) return;
  const type = fieldTypes[column.kind] ?? 'SP.Field';
  await field.update({ 'odata.type': type, ...changes }, type);
}
