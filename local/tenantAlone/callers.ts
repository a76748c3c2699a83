import type { Account } from '../identity/account';

/** A made-up person, with the word that stands for a token of theirs. */
export interface PersonCaller {
  /** After "Bearer", or as the cookie "FedAuth". Only the tenant alone knows these words. */
  readonly word: string;
  readonly account: Account;
}

/** A made-up application that acts as itself. */
export interface AppCaller {
  readonly word: string;
  readonly appId: string;
  readonly name: string;
  /** The permissions that it was given, by what they are for. */
  readonly roles: { readonly graph: readonly string[]; readonly sharePoint: readonly string[] };
}

/** Everybody's password, and the secret of each application. */
export const password = 'made-up-password';
export const secret = 'made-up-secret';

/** The application that people sign in with; it has no secret. */
export const clientAppId = 'a1000000-0000-4000-8000-0000000000c1';

/** What people may have done for them by an application that they sign in with, as an administrator has agreed. */
export const consented: AppCaller['roles'] = {
  graph: [
    'Directory.Read.All',
    'Files.ReadWrite.All',
    'Mail.ReadWrite',
    'Mail.Send',
    'Sites.FullControl.All',
    'User.Read',
    'User.Read.All',
  ],
  sharePoint: ['AllSites.FullControl', 'User.Read.All'],
};

const oidOf = (number: number): string => `a0000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;

function person(number: number, word: string, surname: string, changes: Partial<Account>): PersonCaller {
  const userPrincipalName = `${word}@growingoh.example`;
  return {
    word: `made-up-${word}`,
    account: {
      oid: oidOf(number),
      userPrincipalName,
      displayName: `Example ${surname}`,
      givenName: 'Example',
      surname,
      mail: userPrincipalName,
      employeeId: undefined,
      companyName: 'South Tyneside and Sunderland NHS Foundation Trust',
      department: 'Digital',
      jobTitle: undefined,
      accountEnabled: true,
      appRoles: [],
      ...changes,
    },
  };
}

/** Administers every site: has all rights everywhere. */
export const administrator = person(1, 'administrator', 'Administrator', { jobTitle: 'Administers all sites' });
/** Has full control of the site for tries and of the root site. */
export const owner = person(2, 'owner', 'Owner', { jobTitle: 'Owns a site', manager: oidOf(1) });
/** May add and change items, and no lists. */
export const member = person(3, 'member', 'Member', { jobTitle: 'Contributes to a site', manager: oidOf(2) });
/** May read. */
export const visitor = person(4, 'visitor', 'Visitor', { jobTitle: 'Reads a site', manager: oidOf(2) });
/** Has an account, and no right anywhere. */
export const nobody = person(5, 'nobody', 'Nobody', { jobTitle: 'Has no right' });
/** Has an account that was disabled. */
export const disabled = person(6, 'disabled', 'Disabled', { jobTitle: 'Has left', accountEnabled: false });

export const people: readonly PersonCaller[] = [administrator, owner, member, visitor, nobody, disabled];

const app = (number: number, word: string, name: string, roles: AppCaller['roles']): AppCaller => ({
  word: `made-up-${word}`,
  appId: `a1000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`,
  name,
  roles,
});

/** Reaches every site. */
export const fullControlApp = app(1, 'app-full-control', 'Made-up app with all sites', {
  graph: ['Sites.FullControl.All', 'User.Read.All'],
  sharePoint: ['Sites.FullControl.All'],
});
/** Reaches the one site that was granted to it. */
export const oneSiteApp = app(2, 'app-one-site', 'Made-up app with one site', {
  graph: ['Sites.Selected'],
  sharePoint: ['Sites.Selected'],
});
/**
 * Reads, writes and sends in one mailbox: Exchange's roles for applications gave it that. A permission for mail in its
 * token would open all mailboxes.
 */
export const mailApp = app(3, 'app-mail', 'Made-up app with one mailbox', { graph: [], sharePoint: [] });
/** Was given nothing. */
export const bareApp = app(4, 'app-nothing', 'Made-up app with no permission', { graph: [], sharePoint: [] });

export const apps: readonly AppCaller[] = [fullControlApp, oneSiteApp, mailApp, bareApp];
