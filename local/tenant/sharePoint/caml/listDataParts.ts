import { listTemplates } from '../../rules/listTemplates';
import type { View } from '../../rules/view';
import type { Field } from '../../storage/fields';
import { addressOf, isLibrary } from '../../storage/lists';
import { type Call, siteUrl } from '../call';
import { isOn } from '../listSettings';
import { formUrl } from '../objects/form';
import { type ListHere, listRights } from '../objects/rights';
import { viewUrl } from '../objects/view';
import { listViewXml } from '../viewXml';

/** The parts of "RenderOptions" by SharePoint's numbers (SPRenderListDataOptions). */
const options = { contextInfo: 1, listData: 2, listSchema: 4, contentTypes: 16, viewMetadata: 1024, parentInfo: 8192 };

/** Those that change nothing of the rows: none, the rows themselves, and how they are written. */
const plain = options.listData | 32 | 2048 | 4096;

/** Those that add nothing here, as there is nothing of the kind: menus, quick launch, spotlight and visualization. */
const empty = 8 | 128 | 256 | 512;

const imitated = Object.values(options).reduce((all, one) => all | one, plain | empty);

/** Whether all that is asked for is imitated. */
export const areImitated = (asked: number): boolean => (asked & ~imitated) === 0;

/** What rows are shown by: the view of the list where it is one, and the columns. */
export interface ShownBy {
  readonly view: View | undefined;
  readonly names: readonly string[];
}

/** What is answered besides the rows, or instead of them; the rows alone come as they are. */
export function withParts(asked: number, rows: unknown, here: ListHere, by: ShownBy, call: Call): unknown {
  if ((asked & ~plain) === 0) return rows;
  const has = (option: number): boolean => (asked & option) !== 0;
  return {
    ...(has(options.contextInfo) && contextInfo(here, by, call)),
    ...(has(options.listData) && { ListData: rows }),
    ...(has(options.listSchema) && { ListSchema: listSchema(here, by, call) }),
    ...(has(options.contentTypes) && { ContentTypes: contentTypes(here, call) }),
    ...(has(options.viewMetadata) && { ViewMetadata: viewMetadata(here, by) }),
    ...(has(options.parentInfo) && { ParentInfo: { ParentFolderInfo: [] } }),
  };
}

const inBraces = (id: string): string => `{${id.toUpperCase()}}`;
const noView = '00000000-0000-0000-0000-000000000000';

function contextInfo(here: ListHere, { view }: ShownBy, call: Call): Record<string, unknown> {
  const { site, list } = here;
  const root = siteUrl({ origin: call.origin, site });
  return {
    wpq: '',
    Templates: {},
    BaseViewID: view?.settings.baseViewId ?? '1',
    ListTemplateType: list.template,
    listBaseType: listTemplates[list.template]?.baseType ?? Number(isLibrary(list)),
    listName: inBraces(list.id),
    listTitle: list.title,
    listTemplate: String(list.template),
    listUrlDir: addressOf(site, list),
    view: inBraces(view?.id ?? noView),
    viewTitle: view?.title ?? '',
    HttpRoot: root,
    HttpPath: `${root}/_vti_bin/owssvr.dll?CS=65001`,
    imagesPath: '/_layouts/15/images/',
    displayFormUrl: formUrl(here, 4),
    editFormUrl: formUrl(here, 6),
    newFormUrl: formUrl(here, 8),
    rootFolder: addressOf(site, list),
    SiteTitle: site.title,
    CurrentUserId: call.storage.principals.authorId(site, call.by.caller),
    ContentTypesEnabled: isOn(list, 'ContentTypesEnabled'),
    EnableMinorVersions: isOn(list, 'EnableMinorVersions'),
    ModerationStatus: isOn(list, 'EnableModeration') ? 1 : 0,
    isForceCheckout: isOn(list, 'ForceCheckout'),
    verEnabled: isOn(list, 'EnableVersioning') ? 1 : 0,
    WorkflowsAssociated: false,
    IsAppWeb: false,
    RegionalSettingsTimeZoneBias: '0',
    basePermissions: `0x${listRights(here, call).toString(16)}`,
  };
}

function listSchema({ site, list }: ListHere, { view, names }: ShownBy, { storage }: Call): unknown {
  const fields = storage.fields.all(list);
  return {
    Field: names.flatMap((name) => {
      const field = fields.find((one) => one.name === name);
      return field ? [fieldSchema(field)] : [];
    }),
    IsDocLib: isLibrary(list) ? '1' : '',
    LCID: String(site.language),
    ListTemplateType: String(list.template),
    View: inBraces(view?.id ?? noView),
  };
}

const fieldSchema = ({ name, id, title, type, attributes, required, choices }: Field): unknown => ({
  Name: name,
  FieldType: type,
  RealFieldName: attributes['DisplayNameSrcField'] ?? name,
  DisplayName: title,
  ID: id,
  StaticName: name,
  Type: type,
  role: type,
  Filterable: attributes['Filterable'] ?? '',
  Sortable: attributes['Sortable'] ?? '',
  ReadOnly: attributes['ReadOnly'] ?? 'FALSE',
  Required: required ? 'TRUE' : 'FALSE',
  ...(choices.length > 0 && { Choices: choices }),
});

const contentTypes = ({ list }: ListHere, { storage }: Call): unknown =>
  storage.contentTypes
    .of({ list: list.number })
    .filter(({ isFolder }) => !isFolder)
    .map(({ id, name, description }) => ({ id, name, description }));

const viewMetadata = ({ site, list }: ListHere, { view }: ShownBy): unknown =>
  view && {
    Id: view.id,
    Title: view.title,
    DefaultView: view.isDefault,
    Hidden: view.settings.hidden,
    ListViewXml: listViewXml(view, viewUrl(site, list, view)),
    PersonalView: view.owner !== null,
    ServerRelativeUrl: viewUrl(site, list, view),
    ViewType: view.settings.type,
  };
