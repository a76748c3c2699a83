import { odata } from '@azure/data-tables';
import { contactSettings } from '../../config/contacts';
import { NotFound } from '../../config/lists/storeFailures';
import type { Edges } from '../edges';
import { linkTable } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import { keysOf, type LinkRow } from './linkRow';
import { linkHash, newToken } from './linkToken';

const dayMs = 86_400_000;
/** A link that opens no longer is kept so long: an answer through it may still be in the queue. */
const keptAfterDays = 14;

/** Links of contacts, as the service keeps them. Every call may throw `Throttled` or `Unavailable`. */
export interface LinkStore {
  /**
   * Makes a link for a contact. The address is the only place where its token is.
   * @param trust ODS code
   */
  issue(contactId: string, trust: string): Promise<{ readonly address: string; readonly hash: string }>;
  /** The contact of a link, whatever its state: what came through it came while it opened. `undefined` where none is. */
  contactOf(hash: string): Promise<string | undefined>;
  /** The link opens no more. Using it again changes nothing. */
  use(hash: string): Promise<void>;
  /** No link of the contact opens from now on. */
  revoke(contactId: string): Promise<void>;
  /** Removes what was too old to open long ago; gives how many. */
  sweep(): Promise<number>;
}

/** @param homeOrigin where the pages at home answer */
export function linkStore({ storage, now }: Pick<Edges, 'storage' | 'now'>, homeOrigin: string): LinkStore {
  const table = storage.table(linkTable);
  const read = (hash: string): Promise<LinkRow | undefined> => {
    const { partitionKey, rowKey } = keysOf(hash);
    return orStorageFailure(() => table.getEntity<LinkRow>(partitionKey, rowKey)).catch(nothingFor);
  };
  const become = async (hash: string, state: LinkRow['state']): Promise<void> => {
    await orStorageFailure(() => table.updateEntity({ ...keysOf(hash), state }, 'Merge')).catch(nothingFor);
  };
  const matching = async (filter: string): Promise<string[]> =>
    orStorageFailure(async () => {
      const found: string[] = [];
      const rows = table.listEntities<{ rowKey: string }>({ queryOptions: { filter, select: ['RowKey'] } });
      for await (const { rowKey } of rows) found.push(rowKey);
      return found;
    });
  return {
    issue: async (contactId, trust) => {
      const token = newToken();
      const hash = linkHash(token);
      const expiresAt = new Date(now().getTime() + contactSettings.linkDays * dayMs).toISOString();
      const row: LinkRow = { contact: contactId, trust, expiresAt, state: 'open' };
      await orStorageFailure(() => table.createEntity({ ...keysOf(hash), ...row }));
      return { address: `${homeOrigin}/l/${token}`, hash };
    },
    contactOf: async (hash) => (await read(hash))?.contact,
    use: (hash) => become(hash, 'used'),
    revoke: async (contactId) => {
      for (const hash of await matching(odata`contact eq ${contactId}`)) await become(hash, 'revoked');
    },
    sweep: async () => {
      const before = new Date(now().getTime() - keptAfterDays * dayMs).toISOString();
      const old = await matching(odata`expiresAt lt ${before}`);
      for (const hash of old) {
        const { partitionKey, rowKey } = keysOf(hash);
        await orStorageFailure(() => table.deleteEntity(partitionKey, rowKey)).catch(nothingFor);
      }
      return old.length;
    },
  };
}

/** What is not there needs no change. */
function nothingFor(failure: unknown): undefined {
  if (!(failure instanceof NotFound)) throw failure;
}
