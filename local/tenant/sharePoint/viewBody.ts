import { isTexts } from '../routing/jsonBody';
import { plainView } from '../rules/firstViews';
import { NotImitated, Refused } from '../rules/refused';
import type { NewView, View, ViewChanges, ViewSettings } from '../rules/view';
import { Failed } from './failed';
import { noPropertyOfType } from './failures';

type Body = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value === null || isText(value);
const isYesNo = (value: unknown): boolean => typeof value === 'boolean';
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** How what SharePoint calls a property of a view is called in the storage, and what it may be. */
const settings: Readonly<Record<string, readonly [keyof ViewSettings, (value: unknown) => boolean]>> = {
  ViewQuery: ['query', isText],
  Query: ['query', isText],
  RowLimit: ['rowLimit', isCount],
  Paged: ['paged', isYesNo],
  Hidden: ['hidden', isYesNo],
  Scope: ['scope', (value) => isCount(value) && Number(value) <= 3],
  Aggregations: ['aggregations', isTextOrNone],
  AggregationsStatus: ['aggregationsStatus', isTextOrNone],
  JSLink: ['jsLink', isTextOrNone],
  ViewData: ['viewData', isTextOrNone],
  ViewJoins: ['viewJoins', isTextOrNone],
  ViewProjectedFields: ['projectedFields', isTextOrNone],
  CustomFormatter: ['customFormatter', isTextOrNone],
  ViewType2: ['type2', isTextOrNone],
  MobileView: ['mobile', isYesNo],
  MobileDefaultView: ['mobileDefault', isYesNo],
  TabularView: ['tabular', isYesNo],
};

/** Properties that SharePoint has and that are not kept here. */
const notImitated = new Set(
  'CalendarViewStyles ColumnWidth ContentTypeId CustomOrder DefaultViewForContentType EditorModified Formats GridLayout IncludeRootFolder Method NewDocumentTemplates Toolbar VisualizationInfo AssociatedContentTypeId'.split(
    ' ',
  ),
);

/** SP.ViewType, which a view is made with: a number that stands for the words of its XML. */
const viewTypes: Readonly<Record<number, string>> = {
  0: 'HTML',
  1: 'HTML',
  2048: 'GRID',
  524288: 'CALENDAR',
  8193: 'RECURRENCE',
  131072: 'CHART',
  67108864: 'GANTT',
};

/** Reads what is to be changed of a view. */
export function viewChangesIn(body: Body, view: Pick<View, 'settings'>): ViewChanges {
  const changes: Record<string, unknown> = {};
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'Title') changes['title'] = checked(value, (title) => isText(title) && title !== '');
    else if (name === 'DefaultView' || name === 'SetAsDefaultView') changes['isDefault'] = checked(value, isYesNo);
    else {
      const [to, fits] = settingNamed(name);
      changed[to] = checked(value, fits);
    }
  }
  return { ...changes, settings: { ...view.settings, ...changed } };
}

function settingNamed(name: string) {
  const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
  if (setting) return setting;
  if (notImitated.has(name)) throw new NotImitated(`A view's ${name}`);
  throw new Failed(noPropertyOfType(name, 'SP.View'));
}

function checked(value: unknown, fits: (value: unknown) => boolean): unknown {
  if (!fits(value)) throw new Refused('wrongKindOfValue');
  return value;
}

/**
 * Reads a view out of the properties that a client posts.
 * @param shown the columns that it shows where nothing is said of that
 * @param owner whose it is, if it is to be somebody's alone
 */
export function newViewFrom(body: Body, shown: readonly string[], owner: number): NewView {
  const { PersonalView = false, ViewTypeKind = 1, ViewFields = [], ...others }: Record<string, unknown> = { ...body };
  checked(PersonalView, isYesNo);
  const type = typeof ViewTypeKind === 'number' ? viewTypes[ViewTypeKind] : undefined;
  if (type === undefined) throw new NotImitated('A view of that kind');
  if (!isTexts(ViewFields)) throw new Refused('wrongKindOfValue');
  // A client may send the kind as a word, too; SharePoint makes a view of HTML of it: koltyakov/gosip#29.
  delete others['ViewType'];
  const { title, isDefault = false, settings: kept = plainView } = viewChangesIn(others, { settings: plainView });
  if (title === undefined) throw new Refused('wrongKindOfValue');
  return {
    title,
    page: title.replace(/["#%*:<>?\\/|]/g, ''),
    fields: ViewFields.length > 0 ? ViewFields : shown,
    owner: PersonalView === true ? owner : null,
    isDefault,
    settings: { ...kept, type },
  };
}
