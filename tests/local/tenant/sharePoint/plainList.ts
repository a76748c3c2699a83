import '@pnp/sp/webs';
import '@pnp/sp/lists';
import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import type { Account } from '../../../../local/identity/account';
import { pnp } from '../clients';
import { ada, hub, person, testTenant } from '../tenantForTests';

/** A list without anything in it, on a site of its own tenant. */
export interface PlainList {
  readonly list: IList;
  /** The site, as its owner. */
  readonly sp: SPFI;
  /** The site, as somebody else. */
  as(account: Account): SPFI;
}

/** Makes a list called "Plain". */
export async function plainList(): Promise<PlainList> {
  const { tenant } = testTenant();
  const sp = pnp(tenant, hub, person(ada));
  await sp.web.lists.add('Plain', 'A description');
  return { sp, list: sp.web.lists.getByTitle('Plain'), as: (account) => pnp(tenant, hub, person(account)) };
}
