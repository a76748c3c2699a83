import { createHmac } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import { Conflict, NotFound } from '../../config/lists/storeFailures';
import type { Edges } from '../edges';
import { heldKeys } from '../sealing/heldKeys';
import { transportSecret } from '../sealing/sealing';
import { limitTable } from '../storage/storageEdge';
import { orStorageFailure } from '../storage/storageFailures';
import { inTurn } from './inTurn';

/**
 * How often an hour. Phones share addresses, a whole network hundreds: the limit of an address only keeps a flood off
 * the storage. A link is answered once; somebody who has to mend their answer sends it a few times.
 */
export const mostAnHour = { address: 300, token: 10 } as const;
export type Limited = keyof typeof mostAnHour;

/**
 * Many phones of one network may come at the same moment. An instance counts them in turn; where another instance came
 * between, it tries again after a moment of its own, of which the longest grows by so many milliseconds a try.
 */
const tries = 8;
const waitGrowsBy = 40;

export interface Limits {
  /**
   * Counts a use; `false` where it is one too many in this hour. A use that other instances came before at every try is
   * let through uncounted: in an instance at most one for every `tries` that the others count. Throws `Throttled` or
   * `Unavailable`: who cannot count lets nobody through.
   */
  allows(what: Limited, whose: string): Promise<boolean>;
  /** Removes the counts of hours that are over. */
  sweep(): Promise<void>;
}

/** By chance, so that those who came at one moment do not come at one moment again. */
export interface Pause {
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Counts in storage that all instances share. Addresses and tokens are not in there, but a hash with a key of the day. */
export function limits({ storage, secrets, now }: Pick<Edges, 'storage' | 'secrets' | 'now'>, pause: Pause): Limits {
  const table = storage.table(limitTable);
  const keys = heldKeys(secrets, now);
  const turns = inTurn();
  return {
    allows: async (what, whose) => {
      const instant = now().toISOString();
      const { value } = await keys.newest(transportSecret);
      const ofTheDay = createHmac('sha256', value)
        .update(`limits ${instant.slice(0, 10)}`)
        .digest();
      const rowKey = createHmac('sha256', ofTheDay).update(`${what} ${whose}`).digest('hex');
      const row = { partitionKey: hourOf(instant), rowKey };
      return turns(rowKey, () => counted(table, row, mostAnHour[what], pause));
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

async function counted(table: TableClient, row: Row, most: number, { random, wait }: Pause): Promise<boolean> {
  for (let tried = 0; tried < tries; tried += 1) {
    if (tried > 0) await wait(random() * waitGrowsBy * tried);
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
  // Others were counted each time, and the limit was not reached yet: nobody is refused because of them.
  return true;
}
