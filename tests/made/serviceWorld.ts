import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { ListDeclaration } from '../../config/lists/defineList';
import type { ListStore } from '../../config/lists/listStore';
import { listsFor } from '../../config/lists/schema';
import { programme } from '../../config/programme';
import type { Edges } from '../../functions/edges';
import { graphClient } from '../../functions/graph/graphClient';
import { graphListStore } from '../../functions/lists/graphListStore';
import { type Azurite, startAzurite } from '../../local/azurite/azurite';
import type { Caller } from '../../local/identity/account';
import { openTenant } from '../../local/tenant/openTenant';
import type { Tenant } from '../../local/tenant/tenant';
import { localSecrets } from '../../scripts/localCloud/localSecrets';
import { localStorage } from '../../scripts/localCloud/localStorage';
import { provisionStorage } from '../../scripts/provision/provisionStorage';
import { provision } from '../../scripts/provision/provision';
import { straightToTenant } from '../../scripts/start/straightToTenant';

/** The service's side of the cloud, without HTTP: a tenant in memory with the service's lists, and Azurite. */
export interface ServiceWorld {
  readonly tenant: Tenant;
  /** As the functions have them; a test may put its own in place of one of them. */
  readonly edges: Edges;
  readonly graph: Client;
  /** Graph's id of the service site. */
  readonly siteId: string;
  /** A list of the service site, as the functions reach it. */
  store<const L extends ListDeclaration>(list: L): ListStore<L>;
  /** Sets the clock. */
  goTo(instant: string): void;
  /** Asks Graph, or SharePoint at a site, as a person or another app. */
  graphAs(caller: Caller): Client;
  sharePointAs(caller: Caller, site: string): SPFI;
  end(): Promise<void>;
}

const appToken = 'the-app';

/**
 * Makes such a world. Azurite takes two seconds: share a world between the tests of a file, and use other ids a test.
 * @param at the instant that it begins at, ISO 8601
 */
export async function serviceWorld(at: string): Promise<ServiceWorld> {
  let time = new Date(at);
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-world-'));
  const azurite: Azurite = await startAzurite({ folder: undefined });
  await provisionStorage(localStorage(azurite.connection));
  const callers = new Map<string, Caller>([[appToken, { kind: 'app', appId: programme.api.appId }]]);
  const tokenOf = (caller: Caller): string => {
    const token = `caller-${callers.size}`;
    callers.set(token, caller);
    return token;
  };
  const tenant = openTenant({
    file: ':memory:',
    tenantId: 'tests',
    now: () => time,
    whoIs: ({ headers }) => {
      const caller = callers.get(headers.get('authorization')?.replace('Bearer ', '') ?? '');
      return Promise.resolve(caller && { caller, by: 'token' as const });
    },
  });
  const { service, intake } = programme.sites;
  for (const [site, title] of [
    [service, 'Service'],
    [intake, 'Intake'],
  ] as const) {
    tenant.sites.create(site, title);
    tenant.sites.grant(site, { appId: programme.api.appId }, 'full');
  }
  const sp = straightToTenant(tenant, `https://intranet.example${service}`, appToken);
  const { conflicts } = await provision(sp, listsFor('service'), () => undefined);
  if (conflicts.length > 0) throw new Error(conflicts.join());
  const edges: Edges = {
    fetch: (input, init) => tenant.graph(new Request(input, init)),
    credential: { tokenFor: () => Promise.resolve(appToken) },
    storage: localStorage(azurite.connection),
    secrets: localSecrets(folder),
    now: () => time,
  };
  const graph = graphClient(edges);
  const { id: siteId } = (await graph.api(`/sites/intranet.example:${service}`).get()) as { id: string };
  return {
    tenant,
    edges,
    graph,
    siteId,
    store: (list) => graphListStore(graph, siteId, list),
    goTo: (instant) => (time = new Date(instant)),
    graphAs: (caller) => {
      const token = tokenOf(caller);
      return graphClient({ ...edges, credential: { tokenFor: () => Promise.resolve(token) } });
    },
    sharePointAs: (caller, site) => straightToTenant(tenant, `https://intranet.example${site}`, tokenOf(caller)),
    end: async () => {
      tenant.close();
      await azurite.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
