import type { SPFI } from '@pnp/sp';
import type { ListStore } from '../../config/lists/listStore';
import { graphListStore } from '../../functions/lists/graphListStore';
import type { Caller } from '../../local/identity/account';
import { provision } from '../../scripts/provision/provision';
import { listAt } from '../../scripts/provision/listAt';
import { pnpListStore } from '../../webparts/shared/lists/pnpListStore';
import { graph, pnp } from '../local/tenant/clients';
import { ada, app, ben, hub, person, type TestTenant, testTenant } from '../local/tenant/tenantForTests';
import { examples } from './examples';

export type ExampleStore = ListStore<typeof examples>;

/** A tenant whose hub has the list of examples, and both ways to it. */
export interface Contract extends TestTenant {
  readonly sp: SPFI;
  /** Both stores, by the names of their clients: PnPjs as Ben, who may add, and Graph as the service's app. */
  readonly stores: Readonly<Record<ClientName, ExampleStore>>;
  /** A store of the same kind for somebody else. */
  storeFor(client: ClientName, caller: Caller): ExampleStore;
}

export const clientNames = ['PnPjs', 'Graph'] as const;
export type ClientName = (typeof clientNames)[number];

/** Makes a new tenant for one test. */
export async function contract(): Promise<Contract> {
  const made = testTenant();
  const { tenant } = made;
  const sp = pnp(tenant, hub, person(ada));
  await provision(sp, [examples], () => undefined);
  const site = (await graph(tenant, app).api(`/sites/tenant.example:${hub}`).get()) as { id: string };
  const storeFor = (client: ClientName, caller: Caller): ExampleStore =>
    client === 'PnPjs'
      ? pnpListStore(listAt(pnp(tenant, hub, caller), hub, examples), examples)
      : graphListStore(graph(tenant, caller), site.id, examples);
  return { ...made, sp, storeFor, stores: { PnPjs: storeFor('PnPjs', person(ben)), Graph: storeFor('Graph', app) } };
}
