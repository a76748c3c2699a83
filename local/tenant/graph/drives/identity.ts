import type { IdentitySet } from '@microsoft/microsoft-graph-types';
import { authorOf } from '../../storage/author';
import type { Storage } from '../../storage/storage';

/** Who did something, as Graph names people and applications. What the tenant made itself is SharePoint's own. */
export function identityOf({ directory }: Storage, key: string | null): IdentitySet {
  const author = key === null ? undefined : authorOf(key);
  if (!author) return { user: { displayName: 'System Account' } };
  if (author.kind === 'app') return { application: { id: author.appId, displayName: 'SharePoint App' } };
  const account = directory.byOid(author.oid);
  // The address is not declared of an identity, and comes all the same.
  const email = account?.mail;
  return { user: { ...(email !== undefined && { email }), id: author.oid, displayName: account?.displayName ?? null } };
}
