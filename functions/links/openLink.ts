import { linkTable, type StorageEdge } from '../storage/storageEdge';
import { NotFound } from '../../config/lists/storeFailures';
import { orStorageFailure } from '../storage/storageFailures';
import { keysOf, type LinkRow } from './linkRow';
import { linkHash } from './linkToken';

/** What the pages at home may know of a link. */
export interface OpenLink {
  readonly hash: string;
  /** ODS code. */
  readonly trust: string;
}

/** `undefined` for a link that cannot be opened, whyever. Throws `Throttled` or `Unavailable`. */
export type LinkOpening = (token: string) => Promise<OpenLink | undefined>;

/**
 * Opens links, reading alone. One that never was, or was used, revoked, is too old or is no token at all has the same
 * answer after the same call.
 */
export function linkOpening(storage: Pick<StorageEdge, 'table'>, now: () => Date): LinkOpening {
  const table = storage.table(linkTable);
  return async (token) => {
    const hash = linkHash(token);
    const { partitionKey, rowKey } = keysOf(hash);
    const row = await orStorageFailure(() => table.getEntity<LinkRow>(partitionKey, rowKey)).catch(
      (failure: unknown) => {
        if (failure instanceof NotFound) return undefined;
        throw failure;
      },
    );
    if (row === undefined || row.state !== 'open' || row.expiresAt <= now().toISOString()) return undefined;
    return { hash, trust: row.trust };
  };
}
