import { Client, HTTPMessageHandler, RetryHandler, RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import { type Listening, listen } from '../../../../local/http/listen';
import type { Tenant } from '../../../../local/tenant/tenant';
import { app, as, hub } from '../tenantForTests';

/** A tenant behind a port: SharePoint at its root, Graph below "/v1.0/". */
export const serve = (tenant: Tenant): Promise<Listening> =>
  listen(
    0,
    () => (request) =>
      new URL(request.url).pathname.startsWith('/v1.0/') ? tenant.graph(request) : tenant.sharePoint(request),
    () => undefined,
  );

/** PnPjs with its own fetch, which tries again by itself: so often, and where nothing says how long to wait, at once. */
export const pnpOver = (origin: string, retries: number): SPFI =>
  spfi(origin + hub).using(
    DefaultHeaders(),
    DefaultInit(),
    DefaultParse(),
    InjectHeaders({ ...as(app), Authorization: 'Bearer of the tests' }),
    BrowserFetchWithRetry({ retries, interval: 1 }),
  );

/** The Graph client with its own handlers for trying again and for the network; only the address is another. */
export function graphOver(origin: string, maxRetries: number): Client {
  const readdress: Middleware & { next?: Middleware } = {
    async execute(context: Context) {
      context.request = String(context.request).replace('https://graph.microsoft.com', origin);
      context.options = { ...context.options, headers: { ...(context.options?.headers as object), ...as(app) } };
      await this.next?.execute(context);
    },
    setNext(next: Middleware) {
      this.next = next;
    },
  };
  const retry = new RetryHandler(new RetryHandlerOptions(0, maxRetries));
  readdress.setNext?.(retry);
  retry.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ middleware: readdress });
}
