import { createHmac } from 'node:crypto';
import { Unavailable } from '../../config/lists/storeFailures';
import type { Secrets } from '../edges';

/**
 * Stands for a number or an address in the ledger, so that it can be compared and not read. All the keys that are valid
 * count: the first is the newest.
 */
export type AddressHash = (address: string) => Promise<readonly string[]>;

export function addressHash(secrets: Secrets): AddressHash {
  return async (address) => {
    const keys = await secrets.read('address-hash');
    if (keys.length === 0) throw new Unavailable('There is no key for addresses.');
    return keys.map(({ value }) => createHmac('sha256', value).update(address).digest('hex'));
  };
}
