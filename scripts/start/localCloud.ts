import path from 'node:path';
import { programme } from '../../config/programme';
import type { Day } from '../../core/calendar/day';
import { startAzurite } from '../../local/azurite/azurite';
import { serveApps } from '../../local/functionsHost/serveApps';
import type { Log } from '../../local/functionsHost/workerModule';
import { openIdentity } from '../../local/identity/identity';
import { localTenantId } from '../../local/identity/localTenantId';
import { whoIsBy } from '../../local/intranet/session';
import { startIntranet } from '../../local/intranet/startIntranet';
import { openTenant } from '../../local/tenant/openTenant';
import { localServiceApp } from '../localCloud/localService';
import { type AppSource, homeApp } from '../package/functionAppSources';
import type { StartRequest } from './arguments';
import { asSiteOwner } from './asSiteOwner';
import { fillDirectory, fillLists, grantLists } from './content';
import { type DataFolder, takeFolder } from './dataFolder';
import { freePorts } from './freePorts';
import { type ReloadableApp, reloadableApp } from './reloadableApp';
import { Teardown } from './teardown';
import type { WebParts } from './webParts';

/** What the local cloud is started with. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  readonly webParts: Pick<WebParts, 'folder'>;
  readonly today: Day;
  /** Told each step, in a sentence. */
  readonly say: (sentence: string) => void;
  readonly log: Log;
}

/** The local cloud, running. */
export interface LocalCloud {
  readonly intranet: string;
  readonly functions: string;
  /** Builds and loads the functions anew. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything; what was started is stopped again where a later step fails. */
export async function startLocalCloud(request: StartRequest, surroundings: Surroundings): Promise<LocalCloud> {
  const teardown = new Teardown();
  try {
    return await start(request, surroundings, teardown);
  } catch (error) {
    // Why it did not start is what counts.
    await teardown.run().catch(() => undefined);
    throw error;
  }
}

async function start(request: StartRequest, surroundings: Surroundings, teardown: Teardown): Promise<LocalCloud> {
  const { say } = surroundings;
  const data = takeFolder(request.folder, request.fresh);
  teardown.add(() => data.release());
  const [intranet, functions] = request.port === 0 ? await freePorts() : [request.port, request.port + 1];
  const ports = { intranet, functions };

  say('Starting queues and storage…');
  const azurite = await startAzurite({ folder: data.storage });
  teardown.add(() => azurite.stop());

  say('Opening the tenant…');
  const { tenant, identity } = await openedTenant(data, surroundings, originOf(ports.intranet), teardown);

  say('Starting the intranet and the functions…');
  const pages = await startIntranet({
    port: ports.intranet,
    tenant,
    identity,
    functionsOrigin: originOf(ports.functions),
    projectFolder: surroundings.root,
    webPartsFolder: await surroundings.webParts.folder(data.webParts),
    report: (fault) => surroundings.log('error', 'intranet', inWords(fault)),
  });
  teardown.add(() => pages.stop());
  const apps = await startFunctions(data, surroundings, { ports, storage: azurite.connection }, teardown);
  return { intranet: pages.origin, functions: apps.origin, reload: apps.reload, stop: () => teardown.run() };
}

const originOf = (port: number): string => `http://127.0.0.1:${port}`;

const inWords = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : 'Failed.');

/** The tenant with its sites, people and lists. */
async function openedTenant(data: DataFolder, { today, say }: Surroundings, intranet: string, teardown: Teardown) {
  const identity = await openIdentity({ folder: data.identity, tenantId: localTenantId });
  const whoIs = whoIsBy(identity);
  const tenant = openTenant({ file: data.tenant, tenantId: localTenantId, now: () => new Date(), whoIs });
  teardown.add(() => tenant.close());
  fillDirectory(tenant, today, say);
  const sp = await asSiteOwner(tenant, identity, intranet + programme.sites.hub);
  await fillLists(sp, { loaded: data.loaded, today, say });
  grantLists(tenant);
  return { tenant, identity };
}

/** Both apps of functions, on one port. */
async function startFunctions(
  data: DataFolder,
  { root, log }: Surroundings,
  { ports, storage }: { ports: { readonly intranet: number; readonly functions: number }; storage: string },
  teardown: Teardown,
) {
  const load = async (source: AppSource, environment: Record<string, string>): Promise<ReloadableApp> => {
    const app = await reloadableApp(source, path.join(data.functions, source.name), root, { environment, log });
    teardown.add(() => app.stop());
    return app;
  };
  const intranet = originOf(ports.intranet);
  const service = await load(localServiceApp, { LOCAL_CLOUD_ORIGIN: intranet, AzureWebJobsStorage: storage });
  const home = await load(homeApp, {});
  const served = await serveApps({
    apps: [
      { app: service, prefix: '/api/', cors: { allowedOrigins: [intranet] } },
      { app: home, prefix: '/', cors: { allowedOrigins: [] } },
    ],
    port: ports.functions,
    log,
  });
  teardown.add(() => served.stop());
  const reload = async (): Promise<void> => {
    await service.reload();
    await home.reload();
  };
  return { origin: served.origin, reload };
}
