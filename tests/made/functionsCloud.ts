import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programme } from '../../config/programme';
import { connectionString } from '../../local/azurite/azurite';
import { type FunctionApp, loadApp } from '../../local/functionsHost/functionApp';
import type { Account } from '../../local/identity/account';
import { type Identity, openIdentity } from '../../local/identity/identity';
import { localTenantId } from '../../local/identity/localTenantId';
import { type Listening, listen } from '../../local/http/listen';
import { openTenant } from '../../local/tenant/openTenant';
import type { Tenant } from '../../local/tenant/tenant';
import type { AppSource } from '../../scripts/package/functionAppSources';
import { stageApp } from '../../scripts/package/functionStage';
import { localServiceApp } from '../../scripts/localCloud/localApps';
import { projectFolder } from './command';
import { identityAnswer } from './identityAnswer';

// Bundling an app takes half a second, and many times that while everything else runs as well.
jest.setTimeout(60_000);

/** What an app wrote to its log. */
export type Written = string[];

/** A storage account that does not answer. */
const nowhere = connectionString(Buffer.alloc(32).toString('base64'), () => 'http://127.0.0.1:1');

/** Stages an app and loads it as it is deployed; `end` removes the folder. */
export async function loaded(app: AppSource, environment: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-app-'));
  const written: Written = [];
  await stageApp(app, folder, projectFolder);
  const running = await loadApp(folder, {
    environment,
    // What the clock starts, a test starts itself.
    keepSchedules: false,
    log: (level, name, text) => written.push(`${level} ${name} ${text}`),
  });
  const end = async (): Promise<void> => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app: running, written, end };
}

/** The service as it runs in the local cloud, with what Entra and Graph say in this test. */
export interface FunctionsCloud {
  readonly identity: Identity;
  readonly origin: string;
  readonly app: FunctionApp;
  readonly written: Written;
  /** Asks the API as somebody, or with headers alone. */
  ask(route: string, as: Account | undefined, headers?: Record<string, string>): Promise<Response>;
  end(): Promise<void>;
}

/** @param accounts who is in the directory */
export async function functionsCloud(accounts: readonly Account[]): Promise<FunctionsCloud> {
  const identity = await openIdentity({ folder: undefined, tenantId: localTenantId });
  const tenant = openTenant({
    file: ':memory:',
    tenantId: localTenantId,
    now: () => new Date(),
    whoIs: async ({ headers }) => {
      const holder = await identity.holderOf(headers.get('authorization'), 'https://graph.microsoft.com');
      return holder && { ...holder, by: 'token' };
    },
  });
  tenant.directory.put(accounts);
  const intranet = await intranetEdge(identity, tenant);
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-kept-'));
  const service = await loaded(localServiceApp, {
    LOCAL_CLOUD_INTRANET: intranet.origin,
    LOCAL_CLOUD_HOME: 'https://oh-home.example',
    LOCAL_CLOUD_SECRETS: folder,
    LOCAL_CLOUD_CLOCK: path.join(folder, 'clock.json'),
    // Nothing that is asked here needs storage, and nobody answers there.
    AzureWebJobsStorage: nowhere,
  });
  return {
    identity,
    origin: intranet.origin,
    app: service.app,
    written: service.written,
    ask: async (route, as, headers = {}) => {
      const token = as && (await identity.tokenFor(as, programme.api.appId));
      const all = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers };
      return service.app.fetch(new Request(`http://127.0.0.1/api/${route}`, { headers: all }));
    },
    end: async () => {
      await service.end();
      await intranet.stop();
      tenant.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the local intranet answers to the functions: keys, the app's token, Graph for who has it. */
function intranetEdge(identity: Identity, tenant: Tenant): Promise<Listening> {
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const entras = await identityAnswer(request, identity);
    if (entras) return entras;
    return tenant.graph(new Request(`https://graph.microsoft.com${pathname.replace('/_graph', '')}${search}`, request));
  };
  const report = (fault: unknown): never => {
    throw fault;
  };
  return listen(0, () => answer, report);
}
