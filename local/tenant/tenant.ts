import type { Account, Caller } from '../identity/account';
import type { Faults } from './faults/faults';
import type { Lateness } from './lateness/lateness';
import type { Limits, Throttling } from './throttling/limits';
import type { Group } from '../identity/group';
import type { ArrivingMail, Bounce } from './mail/arrivingMail';

/** Who makes a request, and how that is known: a page's session needs a form digest to write, a token does not. */
export interface SignedIn {
  readonly caller: Caller;
  readonly by: 'session' | 'token';
  /**
   * What the token opens in Graph: scopes of a person, roles of an application. Without it, what the tenant was told of the
   * application, or else what is usual.
   */
  readonly permissions?: readonly string[];
}

/** What somebody may do on a site or list; each includes the ones before it. */
export type Level = 'read' | 'contribute' | 'full';

/** Whom something is granted to. `everyone` is every account of the tenant, no guest and no application. */
export type Principal =
  | 'everyone'
  | { readonly oid: string }
  | { readonly appId: string }
  /** A group of Entra, by its object id. */
  | { readonly entraGroup: string };

/** A permission, and whom it is given to. */
export interface Grant {
  readonly to: Principal;
  readonly level: Level;
}

/** An e-mail that went out of a mailbox, for the page that shows what the local cloud "sent". */
export interface SentMail {
  readonly at: Date;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** The body as text, also where it is HTML. */
  readonly text: string;
  readonly html: string | undefined;
}

/** The tenant of the local cloud: what SharePoint and Graph keep, and the answers that they give. */
export interface Tenant {
  /** Answers SharePoint REST: `…/sites/NAME/_api/…`. */
  sharePoint(request: Request): Promise<Response>;
  /** Answers Graph: `https://graph.microsoft.com/v1.0/…`, whatever the origin. It takes tokens alone, no session. */
  graph(request: Request): Promise<Response>;
  readonly directory: {
    put(accounts: readonly Account[]): void;
    /** Adds groups with all that are in them, and replaces those that are there already. */
    putGroups(groups: readonly Group[]): void;
    /** The object ids of all groups that somebody is in, by themselves or because a group is in another. */
    transitiveGroupsOf(oid: string): readonly string[];
    all(): Account[];
    byOid(oid: string): Account | undefined;
  };
  readonly applications: {
    /** From here on these are all permissions of the application in Graph, as in "Sites.Selected". */
    put(application: { readonly appId: string; readonly roles: readonly string[] }): void;
  };
  readonly sites: {
    /**
     * Makes the site at a path like "/sites/OccupationalHealth", unless it is there.
     * @param more `documents` is whether it begins with the library "Documents", as SharePoint's own sites do; else with none
     */
    create(path: string, title: string, more?: { readonly documents: boolean }): void;
    grant(path: string, to: Principal, level: Level): void;
    /** Those who see and may do everything in the site's collection, and no others. */
    administrators(path: string, principals: readonly Principal[]): void;
    /** From here on the list has permissions of its own, and these are all of them. */
    grantList(path: string, list: string, grants: readonly Grant[]): void;
    /** Makes a document library, unless it is there; at first it has its site's permissions. */
    createLibrary(path: string, name: string): void;
    /** As for a list, which a library is. */
    grantLibrary(path: string, library: string, grants: readonly Grant[]): void;
    /** The names of the files of a library that were removed and could still be had back. */
    recycleBin(path: string, library: string): readonly string[];
  };
  /**
   * The mailboxes of the service, which applications use that were given them, and those of people, which every account
   * with an address has, and its person alone uses. What is sent to one of them arrives there.
   */
  readonly mailboxes: {
    /** Makes the mailbox, unless it is there. */
    create(address: string, displayName: string): void;
    /** To read, to write and to send. */
    grant(address: string, to: { readonly appId: string }): void;
    /** What went out of the mailbox, or of all of them, the newest first. */
    sent(address?: string): readonly SentMail[];
    /** Puts a message from outside the tenant into the inbox of a mailbox. */
    deliver(address: string, mail: ArrivingMail): void;
    /** Tells the sender of a message that it did not arrive, as Exchange Online does: in the inbox. */
    bounce(internetMessageId: string, why?: Bounce): void;
    /** From here on, what is sent to nobody's address in one of these domains comes back at once; at first in none. */
    bounceUnknownIn(domains: readonly string[]): void;
  };
  /** From here on, Graph's lists and searches show what is written only after so many seconds; 0 is at once. */
  late(seconds: Partial<Lateness>): void;
  /** What requests are made to meet: failures, resets, lost answers, the end of the process. */
  readonly faults: Faults;
  readonly throttling: {
    /** Throttles so from here on, and begins to count anew. @throws a RangeError that names what is no limit */
    set(throttling: Throttling): void;
    limits(): Limits | 'off';
  };
  /** Back to nothing: no account, no site, no mail, no fault. Requests that are under way fail. */
  reset(): void;
  close(): void;
}
