import type { droppedAddresses as addressList } from '../../config/lists/droppedAddresses';
import type { ListStore } from '../../config/lists/listStore';
import { Conflict } from '../../config/lists/storeFailures';
import { isoDay } from '../../core/calendar/day';
import { londonDay } from '../../core/calendar/londonDay';
import type { AddressHash } from './addressHash';

/**
 * Numbers and addresses of which their owner has told us that they are not the person's. They are dropped for everybody:
 * two members of staff may have given the same number. Every call may throw `Throttled` or `Unavailable`.
 */
export interface DroppedAddresses {
  has(address: string): Promise<boolean>;
  /** What is dropped already stays so. */
  drop(hash: string): Promise<void>;
}

export function droppedAddressesIn(
  store: ListStore<typeof addressList>,
  addressHash: AddressHash,
  now: () => Date,
): DroppedAddresses {
  return {
    has: async (address) => {
      for (const hash of await addressHash(address)) {
        if ((await store.find([{ column: 'addressHash', is: 'eq', value: hash }])).length > 0) return true;
      }
      return false;
    },
    drop: async (hash) => {
      try {
        await store.add({ title: 'Address', addressHash: hash, droppedOn: isoDay(londonDay(now())) });
      } catch (failure) {
        if (!(failure instanceof Conflict)) throw failure;
      }
    },
  };
}
