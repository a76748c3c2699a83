import { defineList } from './defineList';

/**
 * Where a site keeps which versions of the declarations it was provisioned with: an item for each, and SharePoint's own
 * "Created" says when (docs/decisions/0006).
 */
export const siteSchema = defineList({
  name: 'Schema',
  title: 'Schema',
  description: 'Kept by the provisioning: which version of the lists this site has. Please leave it as it is.',
  audience: 'open',
  columns: {
    version: { kind: 'number', title: 'Version', required: true, sensitivity: 'open' },
  },
});
