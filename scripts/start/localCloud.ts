import path from 'node:path';
import { programme } from '../../config/programme';
import type { Day } from '../../core/calendar/day';
import { type Clock, openClock } from '../../local/clock/clock';
import { startAzurite } from '../../local/azurite/azurite';
import { serveApps } from '../../local/functionsHost/serveApps';
import type { Log } from '../../local/functionsHost/workerModule';
import { type Identity, openIdentity } from '../../local/identity/identity';
import { localTenantId } from '../../local/identity/localTenantId';
import { whoIsBy } from '../../local/intranet/session';
import { startIntranet } from '../../local/intranet/startIntranet';
import { openNotify } from '../../local/notify/openNotify';
import { openTenant } from '../../local/tenant/openTenant';
import { siteOwner } from '../../local/people/roleHolders';
import type { Tenant } from '../../local/tenant/tenant';
import { localHomeApp, localServiceApp } from '../localCloud/localApps';
import { localTextTemplateId } from '../localCloud/localProgramme';
import { localStorage } from '../localCloud/localStorage';
import { putSecret } from '../localCloud/localSecrets';
import type { AppSource } from '../package/functionAppSources';
import { provisionStorage } from '../provision/provisionStorage';
import type { StartRequest } from './arguments';
import { fillHub, provisionService } from './content';
import { type DataFolder, takeFolder } from './dataFolder';
import { dropExtracts } from './firstExtracts';
import { acceptFirstExtracts } from './firstImport';
import { passTime } from './passingTime';
import { sameAgain } from './sameAgain';
import { fillDirectory, grantIntake, grantServices, makeSites } from './sites';
import { straightToTenant } from './straightToTenant';
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
  const origins = { intranet: originOf(intranet), functions: originOf(functions) };
  const clock = openClock(data.clock);

  say('Starting queues and storage…');
  const azurite = await startAzurite({ folder: data.storage });
  teardown.add(() => azurite.stop());
  await provisionStorage(localStorage(azurite.connection));

  say('Opening the tenant…');
  const notify = openNotify({ file: data.notify, now: () => clock.now() });
  teardown.add(() => notify.close());
  notify.putTemplate({ id: localTextTemplateId, body: '((message))' });
  putSecret(data.secrets, 'notify-api-key', () => notify.createKey('normal'));
  const { tenant, identity } = await openedTenant(data, surroundings, origins.intranet, clock, teardown);

  say('Starting the intranet and the functions…');
  // The functions come after the intranet that they ask; the clock's page needs both.
  const started: { apps?: StartedFunctions } = {};
  const happening = {
    fire: async (name: string): Promise<void> => started.apps?.fire(name),
    settle: async (): Promise<void> => started.apps?.settle(),
    newNight: () => sameAgain(localStorage(azurite.connection), clock.now()),
  };
  const pages = await startIntranet({
    port: intranet,
    tenant,
    identity,
    notify,
    mail: () => tenant.mailboxes.sent(),
    time: { now: () => clock.now(), goTo: (instant) => passTime(clock, instant, happening) },
    functionsOrigin: origins.functions,
    projectFolder: surroundings.root,
    webPartsFolder: await surroundings.webParts.folder(data.webParts),
    report: (fault) => surroundings.log('error', 'intranet', inWords(fault)),
  });
  teardown.add(() => pages.stop());
  const apps = await startFunctions(
    data,
    surroundings,
    { origins, port: functions, storage: azurite.connection },
    teardown,
  );
  started.apps = apps;
  if (!data.loaded.is) {
    say('Taking in the extracts that HR has handed in…');
    await acceptFirstExtracts(apps.service, { tenant, identity, clock });
    data.loaded.note();
  }
  return { intranet: pages.origin, functions: apps.origin, reload: apps.reload, stop: () => teardown.run() };
}

const originOf = (port: number): string => `http://127.0.0.1:${port}`;

const inWords = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : 'Failed.');

/** The tenant with its sites, people and lists. */
async function openedTenant(
  data: DataFolder,
  { today, say }: Surroundings,
  intranet: string,
  clock: Clock,
  teardown: Teardown,
): Promise<{ readonly tenant: Tenant; readonly identity: Identity }> {
  const identity = await openIdentity({ folder: data.identity, tenantId: localTenantId });
  const whoIs = whoIsBy(identity);
  const tenant = openTenant({ file: data.tenant, tenantId: localTenantId, now: () => clock.now(), whoIs });
  teardown.add(() => tenant.close());
  makeSites(tenant);
  fillDirectory(tenant, today, say);
  const { hub, service } = programme.sites;
  const asOwner = await identity.tokenFor(siteOwner, intranet);
  await fillHub(straightToTenant(tenant, intranet + hub, asOwner), { loaded: data.loaded, today, say });
  const asService = await identity.appTokenFor(programme.api.appId, intranet);
  await provisionService(straightToTenant(tenant, intranet + service, asService), say);
  grantServices(tenant);
  grantIntake(tenant);
  if (!data.loaded.is) await dropExtracts(tenant, identity, intranet, today);
  return { tenant, identity };
}

/** The functions as they run. */
interface StartedFunctions {
  readonly origin: string;
  readonly service: ReloadableApp;
  reload(): Promise<void>;
  /** Runs a timer of the service now. */
  fire(name: string): Promise<void>;
  settle(): Promise<void>;
}

/** Both apps of functions, on one port. */
async function startFunctions(
  data: DataFolder,
  { root, log }: Surroundings,
  at: {
    readonly origins: { readonly intranet: string; readonly functions: string };
    readonly port: number;
    readonly storage: string;
  },
  teardown: Teardown,
): Promise<StartedFunctions> {
  const environment = {
    LOCAL_CLOUD_INTRANET: at.origins.intranet,
    LOCAL_CLOUD_HOME: at.origins.functions,
    LOCAL_CLOUD_SECRETS: data.secrets,
    LOCAL_CLOUD_CLOCK: data.clock,
    AzureWebJobsStorage: at.storage,
  };
  const load = async (source: AppSource): Promise<ReloadableApp> => {
    const app = await reloadableApp(source, path.join(data.functions, source.name), root, { environment, log });
    teardown.add(() => app.stop());
    return app;
  };
  const service = await load(localServiceApp);
  const home = await load(localHomeApp);
  const served = await serveApps({
    apps: [
      { app: service, prefix: '/api/', cors: { allowedOrigins: [at.origins.intranet] } },
      { app: home, prefix: '/', cors: { allowedOrigins: [] } },
    ],
    port: at.port,
    log,
  });
  teardown.add(() => served.stop());
  return {
    origin: served.origin,
    service,
    reload: async () => {
      await service.reload();
      await home.reload();
    },
    fire: (name) => service.fire(name),
    settle: () => service.drain(),
  };
}
