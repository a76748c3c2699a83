import type { Account, Caller } from '../identity/account';

/** Who makes a request, and how that is known: a page's session needs a form digest to write, a token does not. */
export interface SignedIn {
  readonly caller: Caller;
  readonly by: 'session' | 'token';
}

/** What somebody may do on a site or list; each includes the ones before it. */
export type Level = 'read' | 'contribute' | 'full';

/** Whom something is granted to. `everyone` is every account of the tenant, no application. */
export type Principal = 'everyone' | { readonly oid: string } | { readonly appId: string };

/** The tenant of the local cloud: what SharePoint and Graph keep, and the answers that they give. */
export interface Tenant {
  /** Answers SharePoint REST: `…/sites/NAME/_api/…`. */
  sharePoint(request: Request): Promise<Response>;
  /** Answers Graph: `https://graph.microsoft.com/v1.0/…`, whatever the origin. It takes tokens alone, no session. */
  graph(request: Request): Promise<Response>;
  readonly directory: {
    put(accounts: readonly Account[]): void;
    all(): Account[];
    byOid(oid: string): Account | undefined;
  };
  readonly sites: {
    /** Makes the site at a path like "/sites/OccupationalHealth", unless it is there. */
    create(path: string, title: string): void;
    grant(path: string, to: Principal, level: Level): void;
    /** From here on the list has permissions of its own, and these are all of them. */
    grantList(path: string, list: string, grants: readonly { readonly to: Principal; readonly level: Level }[]): void;
  };
  close(): void;
}
