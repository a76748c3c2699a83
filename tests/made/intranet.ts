import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from '../../local/identity/account';
import { type Identity, openIdentity } from '../../local/identity/identity';
import { localTenantId } from '../../local/identity/localTenantId';
import { listen, type Listening } from '../../local/http/listen';
import type { IntranetOptions } from '../../local/intranet/options';
import type { IntranetPage } from '../../local/intranet/pages';
import { whoIsBy } from '../../local/intranet/session';
import { startIntranet } from '../../local/intranet/startIntranet';
import { openTenant } from '../../local/tenant/openTenant';
import type { Tenant } from '../../local/tenant/tenant';
import { projectFolder } from './command';
import { exampleAlias, writeExampleWebPart } from './exampleWebPart';

/** An intranet for tests, with all that it stands on. */
export interface TestIntranet extends Listening {
  readonly tenant: Tenant;
  readonly identity: Identity;
  /** What came to the functions' origin. */
  readonly atFunctions: { readonly url: string; readonly headers: Headers }[];
}

export const site = '/sites/Example';
export const examplePage: IntranetPage = { name: 'Example-page', title: 'Example', site, webPart: exampleAlias };

/** Somebody who may read the site. */
export const reader = account(1, {});
/** Somebody who may change it, with a name that is no HTML. */
export const owner = account(2, { displayName: 'Alex <b>Example</b>', appRoles: ['OhAdministrator.R0B'] });
export const leaver = account(3, { accountEnabled: false });

/**
 * Starts an intranet with one site and one page, whose web part is made for tests.
 * @param more what else it stands on
 */
export async function openIntranet(
  pages: readonly IntranetPage[] = [examplePage],
  more: Pick<IntranetOptions, 'notify' | 'mail' | 'time'> = {},
): Promise<TestIntranet> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goh-'));
  writeExampleWebPart(folder);
  const identity = await openIdentity({ folder: undefined, tenantId: localTenantId });
  const tenant = openTenant({
    file: ':memory:',
    tenantId: localTenantId,
    now: () => new Date(),
    whoIs: whoIsBy(identity),
  });
  tenant.directory.put([reader, owner, leaver]);
  tenant.sites.create(site, 'Example site');
  tenant.sites.grant(site, 'everyone', 'read');
  tenant.sites.grant(site, { oid: owner.oid }, 'full');
  tenant.sites.create('/sites/Closed', 'Closed site');

  const faults: unknown[] = [];
  const report = (fault: unknown): void => void faults.push(fault);
  const atFunctions: TestIntranet['atFunctions'] = [];
  const functions = await listen(0, () => answerAsFunctions(atFunctions), report);
  const intranet = await startIntranet({
    ...more,
    port: 0,
    tenant,
    identity,
    functionsOrigin: functions.origin,
    projectFolder,
    webPartsFolder: folder,
    pages,
    report,
  });
  const stop = async (): Promise<void> => {
    await intranet.stop();
    await functions.stop();
    tenant.close();
    rmSync(folder, { recursive: true });
    if (faults.length > 0) throw new AggregateError(faults, 'The intranet failed in a test.');
  };
  return { origin: intranet.origin, stop, tenant, identity, atFunctions };
}

function account(number: number, more: Partial<Account>): Account {
  const userPrincipalName = `person${number}@r0b.example`;
  return {
    oid: `0000000${number}-0000-4000-8000-000000000000`,
    userPrincipalName,
    displayName: `Sam Example${number}`,
    givenName: 'Sam',
    surname: 'Example',
    mail: userPrincipalName,
    employeeId: `E${number}`,
    companyName: 'South Tyneside and Sunderland NHS Foundation Trust',
    department: 'Ward 1',
    jobTitle: 'Nursing',
    accountEnabled: true,
    appRoles: [],
    ...more,
  };
}

/** As in the cloud, a browser asks first whether it may send a token to another origin. */
function answerAsFunctions(arrived: TestIntranet['atFunctions']) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'OPTIONS') arrived.push({ url: request.url, headers: request.headers });
    const allowed = {
      'access-control-allow-origin': request.headers.get('origin') ?? 'null',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
    };
    return request.method === 'OPTIONS'
      ? new Response(null, { status: 204, headers: allowed })
      : Response.json({ name: 'from the functions' }, { headers: allowed });
  };
}
