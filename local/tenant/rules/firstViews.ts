import type { NewView, ViewSettings } from '../storage/views';

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

/** The view that a list comes with: pnp/pnpcore has recorded that of a library in its tests (ListViewTests). */
export const firstView = (isLibrary: boolean): NewView => ({
  title: isLibrary ? 'All Documents' : 'All Items',
  page: 'AllItems',
  owner: null,
  isDefault: true,
  fields: isLibrary ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'],
  settings: {
    ...first,
    query: isLibrary ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '',
  },
});
