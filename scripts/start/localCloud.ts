import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { programme } from '../../config/programme';
import type { Day } from '../../core/calendar/day';
import { startAzurite } from '../../local/azurite/azurite';
import { type Served, serveApps } from '../../local/functionsHost/serveApps';
import type { Log } from '../../local/functionsHost/workerModule';
import { openIdentity } from '../../local/identity/identity';
import { localTenantId } from '../../local/identity/localTenantId';
import { whoIsBy } from '../../local/intranet/session';
import { startIntranet } from '../../local/intranet/startIntranet';
import { openTenant } from '../../local/tenant/openTenant';
import { localServiceApp } from '../localCloud/localService';
import { homeApp } from '../package/functionAppSources';
import type { StartRequest } from './arguments';
import { asSiteOwner } from './asSiteOwner';
import { fillDirectory, fillLists, grantLists } from './content';
import { takeFolder } from './dataFolder';
import { freePorts } from './freePorts';
import { reloadableApp } from './reloadableApp';
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
  const started: (() => unknown)[] = [];
  const stop = (): Promise<void> => stopAll(started.splice(0).reverse());
  try {
    return await start(request, surroundings, started, stop);
  } catch (error) {
    // Why it did not start is what counts.
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Stops one after the other, each of them, and then throws what went wrong first. */
async function stopAll(ends: readonly (() => unknown)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const end of ends) {
    try {
      await end();
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
}

async function start(
  request: StartRequest,
  { root, webParts, today, say, log }: Surroundings,
  started: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<LocalCloud> {
  const data = takeFolder(request.folder, request.fresh);
  started.push(() => data.release());
  const [intranetPort, functionsPort] = request.port === 0 ? await freePorts() : [request.port, request.port + 1];
  const intranetOrigin = `http://127.0.0.1:${intranetPort}`;
  const functionsOrigin = `http://127.0.0.1:${functionsPort}`;

  say('Starting queues and storage…');
  mkdirSync(data.storage, { recursive: true });
  const azurite = await startAzurite({ folder: data.storage });
  started.push(() => azurite.stop());

  say('Opening the tenant…');
  const identity = await openIdentity({ folder: data.identity, tenantId: localTenantId });
  const tenant = openTenant({
    file: data.tenant,
    tenantId: localTenantId,
    now: () => new Date(),
    whoIs: whoIsBy(identity),
  });
  started.push(() => tenant.close());
  fillDirectory(tenant, today, say);
  const sp = await asSiteOwner(tenant, identity, intranetOrigin + programme.sites.hub);
  await fillLists(sp, { loaded: data.loaded, today, say });
  grantLists(tenant);

  say('Starting the intranet and the functions…');
  const intranet = await startIntranet({
    port: intranetPort,
    tenant,
    identity,
    functionsOrigin,
    projectFolder: root,
    webPartsFolder: await webParts.folder(data.webParts),
    report: (fault) => log('error', 'intranet', fault instanceof Error ? (fault.stack ?? fault.message) : 'Failed.'),
  });
  started.push(() => intranet.stop());

  const environment = { LOCAL_CLOUD_ORIGIN: intranetOrigin, AzureWebJobsStorage: azurite.connection };
  const folderOf = (name: string): string => path.join(data.functions, name);
  const service = await reloadableApp(localServiceApp, folderOf('service'), root, { environment, log });
  started.push(() => service.stop());
  const home = await reloadableApp(homeApp, folderOf('home'), root, { environment: {}, log });
  started.push(() => home.stop());
  const apps: Served[] = [
    { app: service, prefix: '/api/', cors: { allowedOrigins: [intranetOrigin] } },
    { app: home, prefix: '/', cors: { allowedOrigins: [] } },
  ];
  const functions = await serveApps({ apps, port: functionsPort, log });
  started.push(() => functions.stop());

  return {
    intranet: intranet.origin,
    functions: functions.origin,
    reload: async () => {
      await service.reload();
      await home.reload();
    },
    stop,
  };
}
