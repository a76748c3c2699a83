import type { Level, Principal, Tenant } from '../../local/tenant/tenant';
import {
  administrator,
  fullControlApp,
  mailApp,
  member,
  oneSiteApp,
  owner,
  people,
  visitor,
} from '../../local/tenantAlone/callers';

/** The mailbox that one application may use. */
export const sharedMailbox = 'shared.mailbox@growingoh.example';

/** Who has all rights everywhere. */
const everywhere: readonly Principal[] = [{ oid: administrator.account.oid }, { appId: fullControlApp.appId }];

/** Who may do what on a site that the callers share. */
const shared: readonly (readonly [to: Principal, level: Level])[] = [
  [{ oid: owner.account.oid }, 'full'],
  [{ oid: member.account.oid }, 'contribute'],
  [{ oid: visitor.account.oid }, 'read'],
];

/** Makes a site that is closed to all but those who have rights everywhere. */
export function putClosedSite({ sites }: Tenant, at: string, title: string): void {
  sites.create(at, title, { documents: true });
  sites.administrators(at, everywhere);
}

/** Makes a site on which the made-up callers have their rights. */
export function putSharedSite(tenant: Tenant, at: string, title: string): void {
  putClosedSite(tenant, at, title);
  for (const [to, level] of shared) tenant.sites.grant(at, to, level);
}

/** Gives a site to the application that may use one alone. */
export const grantOneSite = ({ sites }: Tenant, at: string): void =>
  sites.grant(at, { appId: oneSiteApp.appId }, 'full');

/**
 * Puts the people with their mailboxes, and the one that an application may use. Before any site: a site keeps the names
 * of those who have rights on it.
 */
export function putCallers({ directory, mailboxes }: Tenant): void {
  directory.put(people.map(({ account }) => account));
  for (const { account } of people) {
    if (account.accountEnabled) mailboxes.create(account.userPrincipalName, account.displayName);
  }
  mailboxes.create(sharedMailbox, 'A shared mailbox');
  mailboxes.grant(sharedMailbox, { appId: mailApp.appId });
}

/** The root site and the made-up callers, and nothing else. */
export async function fillEmpty(tenant: Tenant): Promise<void> {
  putCallers(tenant);
  putSharedSite(tenant, '/', 'Growing occupational health');
  grantOneSite(tenant, '/');
}
