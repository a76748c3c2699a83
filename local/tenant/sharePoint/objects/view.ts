import { NotImitated } from '../../rules/refused';
import { addressOf, isLibrary, type StoredList } from '../../storage/lists';
import type { Site } from '../../storage/sites';
import type { View } from '../../rules/view';
import type { Call } from '../call';
import { complex } from '../model/complex';
import { type Given, textArg } from '../model/given';
import { objectOf, type ObjectType } from '../model/objectType';
import { viewChangesIn } from '../viewBody';
import { htmlSchemaXml, listViewXml, viewFromXml } from '../viewXml';
import { listRights } from './rights';
import { viewFieldsType } from './viewFields';
import { needToChange, type ViewHere } from './viewRights';

/** The page that shows a view. */
export const viewUrl = (site: Site, list: StoredList, { page }: View): string =>
  `${addressOf(site, list)}/${isLibrary(list) ? 'Forms/' : ''}${page}.aspx`;

const urlOf = ({ site, list, view }: ViewHere): string => viewUrl(site, list, view);

const image = ({ list, view }: ViewHere): string | null =>
  view.settings.baseViewId === null ? null : `/_layouts/15/images/${isLibrary(list) ? 'dlicon' : 'generic'}.png?rev=47`;

/** A view of a list. */
export const viewType: ObjectType<ViewHere> = {
  name: 'SP.View',
  address: ({ list, view }) => `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')`,
  web: ({ site }) => site,
  rights: listRights,
  read: 'nothing',
  properties: {
    Aggregations: ({ view }) => view.settings.aggregations,
    AggregationsStatus: ({ view }) => view.settings.aggregationsStatus,
    AssociatedContentTypeId: () => null,
    BaseViewId: ({ view }) => view.settings.baseViewId,
    CalendarViewStyles: () => null,
    ColumnWidth: () => null,
    ContentTypeId: () => complex('SP.ContentTypeId', { StringValue: '0x' }),
    CustomFormatter: ({ view }) => view.settings.customFormatter,
    CustomOrder: () => null,
    DefaultView: ({ view }) => view.isDefault,
    DefaultViewForContentType: () => false,
    EditorModified: () => false,
    Formats: () => null,
    GridLayout: () => null,
    Hidden: ({ view }) => view.settings.hidden,
    HtmlSchemaXml: (here) => htmlSchemaXml(here.view, urlOf(here)),
    Id: ({ view }) => view.id,
    ImageUrl: image,
    IncludeRootFolder: () => false,
    ViewJoins: ({ view }) => view.settings.viewJoins,
    JSLink: ({ view }) => view.settings.jsLink,
    ListViewXml: (here) => listViewXml(here.view, urlOf(here)),
    Method: () => null,
    MobileDefaultView: ({ view }) => view.settings.mobileDefault,
    MobileView: ({ view }) => view.settings.mobile,
    ModerationType: () => null,
    NewDocumentTemplates: () => null,
    OrderedView: () => false,
    Paged: ({ view }) => view.settings.paged,
    PersonalView: ({ view }) => view.owner !== null,
    ViewProjectedFields: ({ view }) => view.settings.projectedFields,
    ViewQuery: ({ view }) => view.settings.query,
    ReadOnlyView: () => false,
    RequiresClientIntegration: () => false,
    RowLimit: ({ view }) => view.settings.rowLimit,
    Scope: ({ view }) => view.settings.scope,
    ServerRelativePath: (here) => complex('SP.ResourcePath', { DecodedUrl: urlOf(here) }),
    ServerRelativeUrl: urlOf,
    StyleId: () => null,
    TabularView: ({ view }) => view.settings.tabular,
    Threaded: () => false,
    Title: ({ view }) => view.title,
    Toolbar: ({ view }) => (view.settings.baseViewId === null ? null : ''),
    ToolbarTemplateName: () => null,
    ViewType: ({ view }) => view.settings.type,
    ViewData: ({ view }) => view.settings.viewData,
    ViewType2: ({ view }) => view.settings.type2,
    VisualizationInfo: () => null,
  },
  links: {
    ViewFields: { to: (here) => objectOf(viewFieldsType, here) },
  },
  operations: {
    setViewXml: { needs: 'nothing', takes: ['viewXml'], run: setXml },
    renderAsHtml: {
      needs: 'nothing',
      method: 'both',
      run: () => {
        throw new NotImitated('A view as HTML');
      },
    },
  },
  change: { needs: 'nothing', run: changeView },
  remove: { needs: 'nothing', run: removeView },
};

function setXml(here: ViewHere, given: Given, call: Call): undefined {
  needToChange(here, call);
  call.storage.views.change(here.list, here.view, viewFromXml(textArg(given, 'viewXml'), here.view));
}

function changeView(here: ViewHere, { body }: Given, call: Call): undefined {
  needToChange(here, call);
  const { ListViewXml, ...others } = body;
  const { list, view } = here;
  const anew = typeof ListViewXml === 'string' ? viewFromXml(ListViewXml, view) : {};
  const settings = anew.settings ?? view.settings;
  call.storage.views.change(list, view, { ...anew, ...viewChangesIn(others, { settings }) });
}

function removeView(here: ViewHere, _: Given, call: Call): undefined {
  needToChange(here, call);
  if (here.view.isDefault) throw new NotImitated('A list without its default view');
  call.storage.views.remove(here.view);
}
