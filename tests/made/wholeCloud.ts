import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programme } from '../../config/programme';
import { startAzurite } from '../../local/azurite/azurite';
import { openClock } from '../../local/clock/clock';
import { listen } from '../../local/http/listen';
import type { Account } from '../../local/identity/account';
import { type Identity, openIdentity } from '../../local/identity/identity';
import { localTenantId } from '../../local/identity/localTenantId';
import type { Notify } from '../../local/notify/notify';
import { openNotify } from '../../local/notify/openNotify';
import { openTenant } from '../../local/tenant/openTenant';
import type { Tenant } from '../../local/tenant/tenant';
import type { StorageEdge } from '../../functions/storage/storageEdge';
import type { AppSource } from '../../scripts/package/functionAppSources';
import { localHomeApp, localServiceApp } from '../../scripts/localCloud/localApps';
import { localTextTemplateId } from '../../scripts/localCloud/localProgramme';
import { putSecret } from '../../scripts/localCloud/localSecrets';
import { localStorage } from '../../scripts/localCloud/localStorage';
import { provisionStorage } from '../../scripts/provision/provisionStorage';
import { provisionService } from '../../scripts/start/content';
import { handIn } from '../../scripts/start/handIn';
import { passTime } from '../../scripts/start/passingTime';
import { grantIntake, makeSites } from '../../scripts/start/sites';
import { straightToTenant } from '../../scripts/start/straightToTenant';
import { loaded } from './functionsCloud';
import { identityAnswer } from './identityAnswer';

/** What went to a place outside of the functions. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** The two apps as they are deployed, with everything that they speak to, in this process. */
export interface WholeCloud {
  readonly tenant: Tenant;
  readonly notify: Notify;
  readonly storage: StorageEdge;
  /** Every request that the functions made to another machine, but for Azure's storage. */
  readonly requests: readonly Sent[];
  /** Every trace that was sent; the last of them when it has ended. */
  readonly traces: readonly string[];
  /** Every line of their logs. */
  readonly log: readonly string[];
  /** Lets time pass up to an instant, ISO 8601, with all that happens until then. */
  passTo(instant: string): Promise<void>;
  /** Runs a timer now, and all that it puts into queues. */
  fire(name: string): Promise<void>;
  /** HR puts a file into a trust's intake library. */
  handIn(trust: string, path: string, content: string): Promise<void>;
  /** Asks the API as somebody. */
  ask(as: Account | undefined, route: string, init?: { method?: string; body?: unknown }): Promise<Response>;
  /** Asks a page at home. */
  home(address: string, init?: RequestInit): Promise<Response>;
  end(): Promise<void>;
}

/**
 * @param at the instant that it begins at
 * @param accounts who is in the directory; an HR adviser of each trust that hands something in among them
 * @param app the service, unless it is the local cloud's own
 */
export async function wholeCloud(
  at: string,
  accounts: readonly Account[],
  app: AppSource = localServiceApp,
): Promise<WholeCloud> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-whole-'));
  const clock = openClock(path.join(folder, 'clock.json'));
  clock.set(new Date(at));
  const now = (): Date => clock.now();
  const azurite = await startAzurite({ folder: undefined });
  const storage = localStorage(azurite.connection);
  await provisionStorage(storage);
  const identity = await openIdentity({ folder: undefined, tenantId: localTenantId });
  const notify = openNotify({ file: ':memory:', now });
  notify.putTemplate({ id: localTextTemplateId, body: '((message))' });
  const secrets = path.join(folder, 'secrets');
  putSecret(secrets, 'notify-api-key', () => notify.createKey('normal'));
  const tenant = openTenant({
    file: ':memory:',
    tenantId: localTenantId,
    now,
    whoIs: async ({ headers, url }) => {
      const holder = await identity.holderOf(headers.get('authorization'), new URL(url).origin);
      return holder && { ...holder, by: 'token' };
    },
  });
  tenant.directory.put(accounts);
  makeSites(tenant);
  grantIntake(tenant);
  const requests: Sent[] = [];
  const traces: string[] = [];
  const edge = await listen(
    0,
    () => (request) => answerAtEdge(request, { identity, tenant, notify, requests, traces }),
    (fault) => {
      throw fault;
    },
  );
  const asService = await identity.appTokenFor(programme.api.appId, edge.origin);
  await provisionService(straightToTenant(tenant, edge.origin + programme.sites.service, asService), () => undefined);
  const environment = {
    LOCAL_CLOUD_INTRANET: edge.origin,
    LOCAL_CLOUD_HOME: 'https://oh-home.example',
    LOCAL_CLOUD_SECRETS: secrets,
    LOCAL_CLOUD_CLOCK: path.join(folder, 'clock.json'),
    AzureWebJobsStorage: azurite.connection,
    TRACES: `${edge.origin}/v1/traces`,
  };
  const service = await loaded(app, environment);
  const home = await loaded(localHomeApp, environment);
  const happening = { fire: (name: string) => service.app.fire(name), settle: () => service.app.drain() };
  return {
    tenant,
    notify,
    storage,
    requests,
    traces,
    get log() {
      return [...service.written, ...home.written];
    },
    passTo: (instant) => passTime(clock, new Date(instant), happening),
    fire: async (name) => {
      await happening.fire(name);
      await happening.settle();
    },
    handIn: async (trust, name, content) => {
      const adviser = accounts.find(({ appRoles }) => appRoles.includes(`HrAdviser.${trust}`));
      if (adviser === undefined) throw new Error('Nobody hands in for the trust.');
      const token = await identity.tokenFor(adviser, 'https://graph.microsoft.com');
      await handIn(tenant, token, 'intranet.example', { trust, path: name, content });
    },
    ask: async (as, route, { method = 'GET', body } = {}) => {
      const token = as && (await identity.tokenFor(as, programme.api.appId));
      return service.app.fetch(
        new Request(`http://127.0.0.1/api/${route}`, {
          method,
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      );
    },
    home: (address, init) => home.app.fetch(new Request(new URL(address, 'https://oh-home.example'), init)),
    end: async () => {
      await service.end();
      await home.end();
      await edge.stop();
      tenant.close();
      notify.close();
      await azurite.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Answering {
  readonly identity: Identity;
  readonly tenant: Tenant;
  readonly notify: Notify;
  readonly requests: Sent[];
  readonly traces: string[];
}

/** What the local intranet answers to the functions: keys, the app's token, Graph and Notify. */
async function answerAtEdge(
  request: Request,
  { identity, tenant, notify, requests, traces }: Answering,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname === '/v1/traces') {
    traces.push(await request.text());
    return new Response(null);
  }
  const entras = await identityAnswer(request, identity);
  if (entras) return entras;
  const { method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? undefined : await request.text();
  requests.push({ method, url: decodeURIComponent(pathname + search), body: body ?? '' });
  const passedOn = (origin: string, prefix: string): Request =>
    new Request(origin + pathname.slice(prefix.length) + search, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
  return pathname.startsWith('/_notify')
    ? notify.fetch(passedOn('https://api.notifications.service.gov.uk', '/_notify'))
    : tenant.graph(passedOn('https://graph.microsoft.com', '/_graph'));
}
