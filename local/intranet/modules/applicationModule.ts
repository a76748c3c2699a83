/** The version of SharePoint Framework that the page is made for: it leans on parts that Microsoft may change. */
export const pinnedVersion = '1.23.2';

/** The component that Microsoft's loader starts first: the page's own module takes its place. */
export const application = { id: '4df9bb86-ab0a-4aab-ab5f-48bf167048fb', version: pinnedVersion, name: 'local-page' };

/** What the page's own module is given by the loader, in this order. */
export const applicationNeeds = [
  'sp-core-library',
  'sp-page-context',
  'sp-http-base',
  'sp-component-base',
  'sp-webpart-base',
] as const;
