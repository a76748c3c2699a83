import type { IdentitySet } from '@microsoft/microsoft-graph-types';
import type { Storage } from '../storage/storage';
import type { Site } from '../storage/sites';

/** Who made something on a site, by the number that its collection knows them by. What no person made, an application did. */
export function identitiesOf({ principals }: Storage, site: Site, number: number): IdentitySet {
  const found = principals.byId(site, number);
  if (found?.kind !== 'person') return { user: { displayName: 'SharePoint App' } };
  const { key, title, email } = found;
  // The address is not declared of an identity, and comes all the same.
  return { user: { ...(email !== '' && { email }), id: key.split(' ').pop() ?? '', displayName: title } };
}
