import { Client, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import { DefaultParse, InjectHeaders, type Queryable } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi, type SPFI } from '@pnp/sp';
import type { Caller } from '../../../local/identity/account';
import type { SignedIn, Tenant } from '../../../local/tenant/tenant';
import { checkedAnswer } from './graphSchema/checkedAnswer';
import { as } from './tenantForTests';

let hosts = 0;

/**
 * PnPjs itself, as somebody on a site; only its last step goes to the tenant. Each has a host of its own: PnPjs keeps
 * form digests by the address of the site, and would take one client's for another's.
 */
export function pnp(tenant: Tenant, sitePath: string, caller: Caller, by: SignedIn['by'] = 'token'): SPFI {
  hosts += 1;
  return spfi(`https://tenant${hosts}.example${sitePath}`).using(
    DefaultHeaders(),
    DefaultInit(),
    DefaultParse(),
    RequestDigest(),
    InjectHeaders({ ...as(caller, by), ...(by === 'token' && { Authorization: 'Bearer of the tests' }) }),
    sendingTo(tenant),
  );
}

const sendingTo =
  (tenant: Tenant) =>
  (instance: Queryable): Queryable => {
    instance.on.send.replace(async (url: URL, init: RequestInit) =>
      tenant.sharePoint(new Request(url, withoutCache(init))),
    );
    return instance;
  };

/** Node's `Request` knows no cache of a browser. */
const withoutCache = ({ method, headers, body }: RequestInit): RequestInit => ({
  ...(method !== undefined && { method }),
  ...(headers && { headers }),
  ...(body && { body }),
});

/**
 * The Graph client itself, as somebody; only its last step goes to the tenant. Every answer is held against Graph's schema.
 * @param permissions what the token opens; without it what is usual
 */
export function graph(tenant: Tenant, caller: Caller, permissions?: readonly string[]): Client {
  const toTenant: Middleware = {
    async execute(context: Context) {
      const request = new Request(context.request as string, context.options as RequestInit);
      for (const [name, value] of Object.entries(as(caller, 'token', permissions))) request.headers.set(name, value);
      context.response = await checkedAnswer(request, (sent) => tenant.graph(sent));
    },
  };
  return Client.initWithMiddleware({ middleware: toTenant });
}
