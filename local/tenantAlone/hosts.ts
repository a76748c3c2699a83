import { usualHost } from '../tenant/graph/siteAddress';

/** What answers at a host of Microsoft 365. */
export type Service = 'sharePoint' | 'graph' | 'entra';

/** The made-up tenant's name, as SharePoint's hosts begin with it. */
export const tenantName = usualHost.split('.')[0] as string;
export const sharePointOrigin = `https://${usualHost}`;
export const graphOrigin = 'https://graph.microsoft.com';
export const entraOrigin = 'https://login.microsoftonline.com';

/** The hosts that the tenant alone answers for; every other is refused, and nothing is ever passed on. */
export const serviceAt: Readonly<Record<string, Service>> = {
  [usualHost]: 'sharePoint',
  [`${tenantName}-my.sharepoint.com`]: 'sharePoint',
  [`${tenantName}-admin.sharepoint.com`]: 'sharePoint',
  'graph.microsoft.com': 'graph',
  'login.microsoftonline.com': 'entra',
  // Names that clients know the same service by.
  'login.microsoft.com': 'entra',
  'login.windows.net': 'entra',
};

/** The names under which this machine reaches itself. */
export const ownNames: readonly string[] = ['127.0.0.1', 'localhost'];

/** Every name that the certificate is for. */
export const allNames: readonly string[] = [...ownNames, ...Object.keys(serviceAt)];
