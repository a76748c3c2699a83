import { DefaultParse, RejectOnError, ResolveOnData } from '@pnp/queryable';
import { DefaultInit, type SPFI, spfi } from '@pnp/sp';
import type { Identity } from '../../local/identity/identity';
import { siteOwner } from '../../local/people/roleHolders';
import type { Tenant } from '../../local/tenant/tenant';

/**
 * PnPjs on a site as its owner, straight to the tenant: provisioning comes before there is an intranet to ask.
 * @param site the address of the site
 */
export async function asSiteOwner(tenant: Tenant, identity: Identity, site: string): Promise<SPFI> {
  const token = await identity.tokenFor(siteOwner, new URL(site).origin);
  return spfi(site).using(DefaultInit(), DefaultParse(), ResolveOnData(), RejectOnError(), (instance) => {
    instance.on.auth.replace((url: URL, init: RequestInit) => {
      init.headers = { ...init.headers, Authorization: `Bearer ${token}` };
      return Promise.resolve([url, init] as [URL, RequestInit]);
    });
    instance.on.send.replace((url: URL, init: RequestInit) => tenant.sharePoint(new Request(url, init)));
    return instance;
  });
}
