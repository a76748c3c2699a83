import { DefaultParse, RejectOnError, ResolveOnData } from '@pnp/queryable';
import { DefaultInit, type SPFI, spfi } from '@pnp/sp';
import type { Tenant } from '../../local/tenant/tenant';

/**
 * PnPjs on a site, straight to the tenant: provisioning comes before there is an intranet to ask.
 * @param site the address of the site
 * @param token of whoever asks, for the site's origin
 */
export function straightToTenant(tenant: Pick<Tenant, 'sharePoint'>, site: string, token: string): SPFI {
  return spfi(site).using(DefaultInit(), DefaultParse(), ResolveOnData(), RejectOnError(), (instance) => {
    instance.on.auth.replace((url: URL, init: RequestInit) => {
      init.headers = { ...init.headers, Authorization: `Bearer ${token}` };
      return Promise.resolve([url, init] as [URL, RequestInit]);
    });
    instance.on.send.replace((url: URL, init: RequestInit) => tenant.sharePoint(new Request(url, init)));
    return instance;
  });
}
