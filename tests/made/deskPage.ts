import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openIdentity } from '../../local/identity/identity';
import { localTenantId } from '../../local/identity/localTenantId';
import { listen } from '../../local/http/listen';
import type { IntranetPage } from '../../local/intranet/pages';
import { whoIsBy } from '../../local/intranet/session';
import { startIntranet } from '../../local/intranet/startIntranet';
import { openTenant } from '../../local/tenant/openTenant';
import { buildWebParts, whileBuilt } from '../../scripts/package/webParts';
import { projectFolder } from './command';
import { owner, site } from './intranet';

/** What came to the API. */
export interface Asked {
  readonly method: string;
  /** Without `/api/`. */
  readonly path: string;
  readonly body: unknown;
}

/** An API that says what a test tells it to; everything else of the page is real. */
export interface SpokenApi {
  /** By method and path, as in "GET desk/R0B": the JSON, or what makes an answer of its own. */
  readonly says: Map<string, object | (() => Response | Promise<Response>)>;
  readonly asked: Asked[];
}

export interface DeskPage extends SpokenApi {
  readonly origin: string;
  stop(): Promise<void>;
}

export const deskPage: IntranetPage = { name: 'OH-desk', title: 'OH desk', site, webPart: 'OhDeskWebPart' };

/** The intranet with the desk's web part as it ships, before an API of a test. */
export async function openDeskPage(): Promise<DeskPage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-'));
  await buildWebParts(() => undefined, projectFolder);
  await whileBuilt(projectFolder, () =>
    Promise.resolve(cpSync(path.join(projectFolder, 'release'), folder, { recursive: true })),
  );
  const identity = await openIdentity({ folder: undefined, tenantId: localTenantId });
  const whoIs = whoIsBy(identity);
  const tenant = openTenant({ file: ':memory:', tenantId: localTenantId, now: () => new Date(), whoIs });
  tenant.directory.put([owner]);
  tenant.sites.create(site, 'Example site');
  tenant.sites.grant(site, 'everyone', 'read');

  const api: SpokenApi = { says: new Map(), asked: [] };
  const faults: unknown[] = [];
  const report = (fault: unknown): void => void faults.push(fault);
  const functions = await listen(0, () => (request) => answer(api, request), report);
  const intranet = await startIntranet({
    ...{ port: 0, tenant, identity, functionsOrigin: functions.origin, projectFolder, webPartsFolder: folder },
    ...{ pages: [deskPage], report },
  });
  const stop = async (): Promise<void> => {
    await intranet.stop();
    await functions.stop();
    tenant.close();
    rmSync(folder, { recursive: true });
    if (faults.length > 0) throw new AggregateError(faults, 'The intranet failed in a test.');
  };
  return { origin: intranet.origin, ...api, stop };
}

async function answer({ says, asked }: SpokenApi, request: Request): Promise<Response> {
  const allowed = {
    'access-control-allow-origin': request.headers.get('origin') ?? 'null',
    'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
  };
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: allowed });
  const path = new URL(request.url).pathname.replace('/api/', '');
  const text = await request.text();
  asked.push({ method: request.method, path, body: text === '' ? undefined : (JSON.parse(text) as unknown) });
  const said = says.get(`${request.method} ${path}`);
  if (said === undefined) return problem(404, 'We cannot find that.', allowed);
  const made = typeof said === 'function' ? await (said as () => Promise<Response>)() : Response.json(said);
  for (const [name, value] of Object.entries(allowed)) made.headers.set(name, value);
  return made;
}

/** An answer of the API that says what went wrong. */
export const problem = (status: number, message: string, headers = {}): Response =>
  Response.json({ message, next: 'Try again.' }, { status, headers });
