import { openTenant, type TenantOptions } from '../../../local/tenant/openTenant';
import type { Account, Caller } from '../../../local/identity/account';
import type { SignedIn, Tenant } from '../../../local/tenant/tenant';

/** The sites that the tests use. */
export const hub = '/sites/Hub';
export const closed = '/sites/Closed';

export const ada = account('0a000000-0000-4000-8000-000000000001', 'Ada Armstrong', '90000001');
export const ben = account('0b000000-0000-4000-8000-000000000002', 'Ben Bell', '90000002');
export const cora = account('0c000000-0000-4000-8000-000000000003', 'Cora Charlton', undefined);
export const serviceApp = '5e000000-0000-4000-8000-000000000009';

/** A tenant with a clock that a test can put forward. */
export interface TestTenant {
  readonly tenant: Tenant;
  /** Puts the clock forward. */
  wait(seconds: number): void;
}

/**
 * A tenant with two sites: the hub, which Ada owns, Ben may add to, everyone reads and the service's app may add to;
 * and the closed one, of which only the app has rights. Requests say who makes them in a header of the tests.
 */
export function testTenant(
  file = ':memory:',
  tenantId = 'tests',
  more: Partial<Pick<TenantOptions, 'throttling' | 'now'>> = {},
): TestTenant {
  let time = Date.UTC(2026, 10, 22, 9, 30);
  const now = (): Date => new Date(time);
  const tenant = openTenant({ file, tenantId, now, whoIs: async (request) => whoSays(request), ...more });
  tenant.directory.put([ada, ben, cora]);
  tenant.sites.create(hub, 'Occupational health');
  tenant.sites.create(closed, 'Closed');
  tenant.sites.grant(hub, 'everyone', 'read');
  tenant.sites.grant(hub, { oid: ada.oid }, 'full');
  tenant.sites.grant(hub, { oid: ben.oid }, 'contribute');
  tenant.sites.grant(hub, { appId: serviceApp }, 'contribute');
  tenant.sites.grant(closed, { appId: serviceApp }, 'full');
  return { tenant, wait: (seconds) => (time += seconds * 1000) };
}

const who = 'X-Test-Who';

/** The header by which a request of the tests says who makes it. */
export const as = (
  caller: Caller,
  by: SignedIn['by'] = 'token',
  permissions?: readonly string[],
): Record<string, string> => ({
  [who]: JSON.stringify({ caller, by, ...(permissions && { permissions }) } satisfies SignedIn),
});

export const person = ({ oid }: Account): Caller => ({ kind: 'person', oid });
export const app: Caller = { kind: 'app', appId: serviceApp };

function whoSays(request: Request): SignedIn | undefined {
  const said = request.headers.get(who);
  return said === null ? undefined : (JSON.parse(said) as SignedIn);
}

function account(oid: string, displayName: string, employeeId: string | undefined): Account {
  const [givenName = '', surname = ''] = displayName.split(' ');
  const userPrincipalName = `${givenName}.${surname}@r0b.example`.toLowerCase();
  return {
    oid,
    userPrincipalName,
    displayName,
    givenName,
    surname,
    mail: userPrincipalName,
    employeeId,
    companyName: 'South Tyneside and Sunderland NHS Foundation Trust',
    department: 'Ward 3',
    jobTitle: undefined,
    accountEnabled: true,
    appRoles: [],
  };
}
