import type { IdentitySet } from '@microsoft/microsoft-graph-types';
import type { Storage } from '../storage/storage';

/** Who made something, by the number that SharePoint has for them. What no person made, an application did. */
export function identitiesOf({ directory }: Storage, number: number): IdentitySet {
  const account = directory.byNumber(number);
  if (!account) return { user: { displayName: 'SharePoint App' } };
  const { oid, displayName, mail } = account;
  // The address is not declared of an identity, and comes all the same.
  return { user: { ...(mail !== undefined && { email: mail }), id: oid, displayName } };
}
