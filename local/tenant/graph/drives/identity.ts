import type { IdentitySet } from '@microsoft/microsoft-graph-types';
import { authorOf } from '../../storage/author';
import type { Storage } from '../../storage/storage';

/** Who did something, as Graph names people and applications. What the tenant made itself is SharePoint's own. */
export function identityOf({ directory }: Storage, key: string | null): IdentitySet {
  const author = key === null ? undefined : authorOf(key);
  if (!author) return { user: { displayName: 'System Account' } };
  if (author.kind === 'app') return { application: { id: author.appId, displayName: 'SharePoint App' } };
  const displayName = directory.byOid(author.oid)?.displayName ?? null;
  return { user: { id: author.oid, displayName } };
}
