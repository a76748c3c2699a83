import type { Account, Caller } from '../../identity/account';
import type { Database, Stored } from '../../sqlite/database';
import {
  loginOfAllUsers,
  loginOfApp,
  loginOfEveryone,
  loginOfPerson,
  readLogin,
  securityGroup,
  unifiedGroup,
} from '../rules/loginName';
import type { Principal } from '../tenant';
import { appNumber, type Directory } from './directory';
import type { DirectoryObjects } from './directoryObjects';
import type { Site } from './sites';

export type PrincipalKind = 'person' | 'app' | 'entraGroup' | 'everyone' | 'allUsers' | 'siteGroup';

/** Whom a site collection knows: a person, an application, a group of Entra, everyone, or a group of its own. */
export interface StoredPrincipal {
  /** The number of the collection's first web. */
  readonly root: number;
  /** Counts within the collection. */
  readonly id: number;
  /** Who it is, whatever they are called: like "person 0a…". */
  readonly key: string;
  readonly kind: PrincipalKind;
  readonly login: string;
  readonly title: string;
  readonly email: string;
  /** A person's name for signing in; empty for all others. */
  readonly name: string;
  readonly isAdmin: 0 | 1;
}

type NewPrincipal = Omit<StoredPrincipal, 'root' | 'id' | 'isAdmin'>;

const kept = 'root, id, key, kind, login, title, email, name, isAdmin';
/** Guests sign in with a name that Entra makes of their address. */
const isGuest = ({ userPrincipalName, userType }: Account): boolean =>
  userType === 'Guest' || userPrincipalName.toUpperCase().includes('#EXT#');

/** Whom each site collection knows, by ids of its own. */
export class Principals {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly objects: DirectoryObjects,
    private readonly tenantId: string,
  ) {}

  byId(site: Site, id: number): StoredPrincipal | undefined {
    return this.find('id = ?', site, id) ?? (id === appNumber ? { root: site.root, ...anyApp } : undefined);
  }

  byLogin(site: Site, login: string): StoredPrincipal | undefined {
    return this.find('login = ?', site, login);
  }

  byEmail(site: Site, email: string): StoredPrincipal | undefined {
    return this.find(`kind <> 'siteGroup' AND email = ? AND email <> ''`, site, email);
  }

  /** All but the collection's own groups. */
  users(site: Site): StoredPrincipal[] {
    const sql = `SELECT ${kept} FROM principal WHERE root = ? AND removed = 0 AND kind <> 'siteGroup' ORDER BY id`;
    return this.database.all<StoredPrincipal>(sql, site.root);
  }

  administrators(site: Site): StoredPrincipal[] {
    return this.users(site).filter(({ isAdmin }) => isAdmin);
  }

  /** Makes the principal known to the collection, unless it is. */
  ensure(site: Site, principal: Principal): StoredPrincipal {
    return this.put(site, this.described(principal));
  }

  /** The same of whom a login name stands for; `undefined` where that is nobody. */
  ensureLogin(site: Site, login: string): StoredPrincipal | undefined {
    const named = readLogin(login, this.tenantId);
    switch (named?.kind) {
      case 'person': {
        const account = this.directory.byNameOrMail(named.name);
        return account && this.put(site, describedPerson(account));
      }
      case 'app':
        return this.ensure(site, { appId: named.appId });
      case 'entraGroup':
        return this.objects.byId(named.id)?.kind === 'group' ? this.ensure(site, { entraGroup: named.id }) : undefined;
      case 'everyone':
        return this.put(site, describedEveryone());
      case 'allUsers':
        return this.ensure(site, 'everyone');
      case undefined:
        return undefined;
    }
  }

  /** The person who calls, as the collection knows them; `undefined` for an application. */
  ensureCaller(site: Site, caller: Caller): StoredPrincipal | undefined {
    return caller.kind === 'person' ? this.ensure(site, { oid: caller.oid }) : undefined;
  }

  /** What SharePoint writes as the author of what the caller makes on a site. */
  authorId(site: Site, caller: Caller): number {
    return this.ensureCaller(site, caller)?.id ?? appNumber;
  }

  /** By which keys a collection would know somebody: as themselves, and in groups of Entra. */
  keysOf(caller: Caller): string[] {
    if (caller.kind === 'app') return [keyOfApp(caller.appId)];
    const account = this.directory.byOid(caller.oid);
    const groups = this.directory.transitiveGroupsOf(caller.oid).map((id) => keyOfEntraGroup(id));
    return [keyOfPerson(caller.oid), 'everyone', ...(account && isGuest(account) ? [] : ['allUsers']), ...groups];
  }

  /** By which keys the collection would know one whom it knows by an id. */
  keysOfPrincipal({ kind, key }: StoredPrincipal): string[] {
    return kind === 'person' ? this.keysOf({ kind: 'person', oid: key.slice(keyOfPerson('').length) }) : [key];
  }

  change(principal: StoredPrincipal, changes: Partial<Pick<StoredPrincipal, 'title' | 'email' | 'isAdmin'>>): void {
    this.database.run(
      'UPDATE principal SET title = ?, email = ?, isAdmin = ? WHERE root = ? AND id = ?',
      changes.title ?? principal.title,
      changes.email ?? principal.email,
      changes.isAdmin ?? principal.isAdmin,
      principal.root,
      principal.id,
    );
  }

  /** Takes somebody out of the collection, with all that they were given in it; the id stays theirs. */
  remove({ root, id }: StoredPrincipal): void {
    this.database.write(() => {
      this.database.run('UPDATE principal SET removed = 1, isAdmin = 0 WHERE root = ? AND id = ?', root, id);
      this.database.run('DELETE FROM siteGroupMember WHERE root = ? AND member = ?', root, id);
      this.database.run(
        'DELETE FROM roleAssignment WHERE principal = ? AND scope IN (SELECT number FROM scope WHERE root = ?)',
        id,
        root,
      );
    });
  }

  /** Adds one under the next id of the collection. */
  add(site: Site, principal: NewPrincipal): StoredPrincipal {
    this.database.run('UPDATE site SET lastPrincipal = lastPrincipal + 1 WHERE number = ?', site.root);
    this.database.run(
      `INSERT INTO principal (root, id, key, kind, login, title, email, name)
       SELECT number, lastPrincipal, ?, ?, ?, ?, ?, ? FROM site WHERE number = ?`,
      principal.key,
      principal.kind,
      principal.login,
      principal.title,
      principal.email,
      principal.name,
      site.root,
    );
    const added = this.find('key = ?', site, principal.key);
    if (!added) throw new Error('Whom a site just came to know is not there.');
    return added;
  }

  private put(site: Site, principal: NewPrincipal): StoredPrincipal {
    const known = this.find('key = ?', site, principal.key);
    if (known) return known;
    return this.database.write(() => {
      const sql = 'UPDATE principal SET removed = 0 WHERE root = ? AND key = ?';
      this.database.run(sql, site.root, principal.key);
      return this.find('key = ?', site, principal.key) ?? this.add(site, principal);
    });
  }

  private find(condition: string, site: Site, value: Stored): StoredPrincipal | undefined {
    const sql = `SELECT ${kept} FROM principal WHERE root = ? AND removed = 0 AND ${condition}`;
    return this.database.first<StoredPrincipal>(sql, site.root, value);
  }

  private described(principal: Principal): NewPrincipal {
    if (principal === 'everyone')
      return plain('allUsers', 'allUsers', loginOfAllUsers(this.tenantId), 'Everyone except external users');
    if ('oid' in principal) {
      const account = this.directory.byOid(principal.oid);
      return account
        ? describedPerson(account)
        : plain('person', keyOfPerson(principal.oid), principal.oid, principal.oid);
    }
    if ('appId' in principal) {
      const login = loginOfApp(principal.appId, this.tenantId);
      return plain('app', keyOfApp(principal.appId), login, principal.appId);
    }
    const id = principal.entraGroup.toLowerCase();
    const found = this.objects.byId(id);
    const { displayName = id, mail = '' } = found?.kind === 'group' ? found.group : {};
    // A group that gets mail is a Microsoft 365 group, which SharePoint knows by another claim.
    const login = `${mail ? unifiedGroup : securityGroup}${id}`;
    return { ...plain('entraGroup', keyOfEntraGroup(id), login, displayName), email: mail };
  }
}

/** Whom SharePoint names as the author of what an application makes as itself, whichever it is. */
const anyApp: Omit<StoredPrincipal, 'root'> = {
  id: appNumber,
  key: '',
  kind: 'app',
  login: 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint',
  title: 'SharePoint App',
  email: '',
  name: '',
  isAdmin: 0,
};

const keyOfPerson = (oid: string): string => `person ${oid.toLowerCase()}`;
const keyOfApp = (appId: string): string => `app ${appId.toLowerCase()}`;
const keyOfEntraGroup = (id: string): string => `entra ${id.toLowerCase()}`;

const plain = (kind: PrincipalKind, key: string, login: string, title: string): NewPrincipal => ({
  kind,
  key,
  login,
  title,
  email: '',
  name: '',
});

const describedEveryone = (): NewPrincipal => plain('everyone', 'everyone', loginOfEveryone, 'Everyone');

const describedPerson = ({ oid, userPrincipalName, displayName, mail }: Account): NewPrincipal => ({
  kind: 'person',
  key: keyOfPerson(oid),
  login: loginOfPerson(userPrincipalName),
  title: displayName,
  email: mail ?? '',
  name: userPrincipalName,
});
