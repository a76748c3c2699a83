import type { Account } from '../../identity/account';
import { addFirstLibrary } from './firstLibrary';
import type { Site } from './sites';
import type { Storage } from './storage';

/** What SharePoint makes the site of a person's own files from. */
const personalTemplate = 'SPSPERS#10';

/** The ids before those that a site collection gives. */
const idsTaken = 2;

/** Whether a site is a person's own, for their files: those are at another host than all others. */
export const isPersonal = ({ path }: Pick<Site, 'path'>): boolean => /^\/personal\//i.test(path);

/** Where the site of a person is: every sign of their name for signing in that is no letter or number is a line. */
export const personalPath = ({ userPrincipalName }: Account): string =>
  `/personal/${userPrincipalName.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_')}`;

/** The site of a person's own files, which is made when it is first asked for. Nobody but they get in, as its administrator. */
export function personalSiteOf(storage: Storage, account: Account): Site {
  const path = personalPath(account);
  return storage.sites.byPath(path) ?? storage.atOnce(() => created(storage, path, account));
}

function created(storage: Storage, path: string, account: Account): Site {
  const { sites, roles, scopes, principals } = storage;
  sites.create(path, account.displayName, idsTaken, { template: personalTemplate });
  const site = sites.named(path);
  roles.addBuiltIn(site);
  scopes.add({ site });
  principals.change(principals.ensure(site, { oid: account.oid }), { isAdmin: 1 });
  addFirstLibrary(storage, site, 'Documents');
  return site;
}
