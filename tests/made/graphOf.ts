import type { Account } from '../../local/identity/account';
import { localTenantId } from '../../local/identity/localTenantId';
import { openTenant } from '../../local/tenant/openTenant';

/** Graph of the local tenant with these accounts, for an app that may read them. */
export function graphOf(accounts: readonly Account[]): (request: Request) => Promise<Response> {
  const tenant = openTenant({
    file: ':memory:',
    tenantId: localTenantId,
    now: () => new Date(),
    whoIs: () => Promise.resolve({ caller: { kind: 'app', appId: 'app' }, by: 'token' }),
  });
  tenant.directory.put(accounts);
  return (request) => tenant.graph(request);
}
