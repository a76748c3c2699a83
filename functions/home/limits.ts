import { createHmac } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { Conflict, NotFound } from '../../config/lists/storeFailures';
import type { Edges } from '../edges';
import { heldKeys } from '../sealing/heldKeys';
import { transportSecret } from '../sealing/sealing';
import { limitTable } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';

/**
 * How often an hour. Phones share addresses, a whole network hundreds: the limit of an address only keeps a flood off
 * the storage. A link is answered once; somebody who has to mend their answer sends it a few times.
 */
export const mostAnHour = { address: 300, token: 10 } as const;
export type Limited = keyof typeof mostAnHour;

const tries = 4;

export interface Limits {
  /**
   * Counts a use; `false` where it is one too many in this hour. Throws `Throttled` or `Unavailable`: who cannot count
   * lets nobody through.
   */
  allows(what: Limited, whose: string): Promise<boolean>;
  /** Removes the counts of hours that are over. */
  sweep(): Promise<void>;
}

/** Counts in storage that all instances share. Addresses and tokens are not in there, but a hash with a key of the day. */
export function limits({ storage, secrets, now }: Pick<Edges, 'storage' | 'secrets' | 'now'>): Limits {
  const table = storage.table(limitTable);
  const keys = heldKeys(secrets, now);
  return {
    allows: async (what, whose) => {
      const instant = now().toISOString();
      const { value } = await keys.newest(transportSecret);
      const ofTheDay = createHmac('sha256', value)
        .update(`limits ${instant.slice(0, 10)}`)
        .digest();
      const rowKey = createHmac('sha256', ofTheDay).update(`${what} ${whose}`).digest('hex');
      return counted(table, { partitionKey: hourOf(instant), rowKey }, mostAnHour[what]);
    },
    sweep: async () => {
      const before = hourOf(now().toISOString());
      await orStorageFailure(async () => {
        const filter = odata`PartitionKey lt ${before}`;
        for await (const { partitionKey, rowKey } of table.listEntities<Row>({ queryOptions: { filter } }))
          await table.deleteEntity(partitionKey, rowKey);
      });
    },
  };
}

interface Row {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** "2026-03-25T20": the hour, by which old counts are found. */
const hourOf = (instant: string): string => instant.slice(0, 13);

async function counted(table: TableClient, row: Row, most: number): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    const known = await orStorageFailure(() => table.getEntity<{ count: number }>(row.partitionKey, row.rowKey)).catch(
      (failure: unknown) => {
        if (failure instanceof NotFound) return undefined;
        throw failure;
      },
    );
    if (known !== undefined && known.count >= most) return false;
    try {
      await orStorageFailure(() =>
        known === undefined
          ? table.createEntity({ ...row, count: 1 })
          : table.updateEntity({ ...row, count: known.count + 1 }, 'Replace', { etag: known.etag }),
      );
      return true;
    } catch (failure) {
      if (!(failure instanceof Conflict)) throw failure;
    }
  }
  // Somebody uses it many times at this very moment.
  return false;
}
