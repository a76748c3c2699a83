import type { NewView, ViewSettings } from './view';
import type { ListTemplate } from './listTemplates';

/** What a view has where nobody says anything. */
export const plainView: ViewSettings = {
  query: '',
  rowLimit: 30,
  paged: true,
  hidden: false,
  scope: 0,
  type: 'HTML',
  aggregations: null,
  aggregationsStatus: null,
  jsLink: null,
  viewData: null,
  viewJoins: null,
  projectedFields: null,
  customFormatter: null,
  type2: null,
  baseViewId: null,
  mobile: false,
  mobileDefault: false,
  tabular: true,
};

const first: ViewSettings = {
  ...plainView,
  aggregations: '',
  aggregationsStatus: 'Off',
  jsLink: 'clienttemplates.js',
  viewData: '',
  baseViewId: '1',
  mobile: true,
  mobileDefault: true,
};

/** The view that a list of a template comes with: pnp/pnpcore has recorded that of a library (ListViewTests). */
export const firstView = ({ view, shown }: ListTemplate, isLibrary: boolean): NewView => ({
  title: view,
  page: 'AllItems',
  owner: null,
  isDefault: true,
  fields: shown,
  settings: { ...first, query: isLibrary ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '' },
});
