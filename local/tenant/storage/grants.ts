import type { Caller } from '../../identity/account';
import type { Level, Principal } from '../tenant';
import type { Database } from '../../sqlite/database';
import { allRights, noRights, type Rights, rightsOf } from '../rules/basePermissions';
import type { StoredList } from './lists';
import type { Site } from './sites';

const levels: readonly Level[] = ['read', 'contribute', 'full'];

/** Whether somebody with this level may do what needs the other. */
export const covers = (level: Level | undefined, needed: Level): boolean =>
  level !== undefined && levels.indexOf(level) >= levels.indexOf(needed);

/** The masks of SharePoint's own permission levels Read, Contribute and Full Control. */
const rights: Readonly<Record<Level, Rights>> = {
  read: rightsOf(176n, 138612833n),
  contribute: rightsOf(432n, 1011028719n),
  full: allRights,
};

const rightsAt = (level: Level | undefined): Rights => (level ? rights[level] : noRights);

/** Who may do what: on a site, and on a list that has permissions of its own. */
export class Grants {
  constructor(private readonly database: Database) {}

  grant(site: Site, to: Principal, level: Level): void {
    this.database.run(
      'INSERT INTO siteGrant (site, principal, level) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET level = excluded.level',
      site.number,
      principalKey(to),
      level,
    );
  }

  /** From here on the list has permissions of its own, and these are all of them. */
  replaceForList(list: StoredList, grants: readonly { readonly to: Principal; readonly level: Level }[]): void {
    this.database.write(() => {
      this.database.run('UPDATE list SET ownGrants = 1 WHERE number = ?', list.number);
      this.database.run('DELETE FROM listGrant WHERE list = ?', list.number);
      for (const { to, level } of grants) {
        this.database.run(
          'INSERT INTO listGrant (list, principal, level) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET level = excluded.level',
          list.number,
          principalKey(to),
          level,
        );
      }
    });
  }

  onSite(site: Site, caller: Caller): Level | undefined {
    return this.highest('SELECT level FROM siteGrant WHERE site = ? AND principal IN (?, ?)', site.number, caller);
  }

  onList(site: Site, list: StoredList, caller: Caller): Level | undefined {
    if (!list.ownGrants) return this.onSite(site, caller);
    return this.highest('SELECT level FROM listGrant WHERE list = ? AND principal IN (?, ?)', list.number, caller);
  }

  /** What the caller may do on a site. */
  rightsOnSite(site: Site, caller: Caller): Rights {
    return rightsAt(this.onSite(site, caller));
  }

  /** What the caller may do on a list. */
  rightsOnList(site: Site, list: StoredList, caller: Caller): Rights {
    return rightsAt(this.onList(site, list, caller));
  }

  /** Whether the caller may read a list of the site that has permissions of its own. */
  onAnyList(site: Site, caller: Caller): boolean {
    const sql =
      'SELECT level FROM listGrant JOIN list ON list.number = listGrant.list WHERE site = ? AND principal IN (?, ?)';
    return this.highest(sql, site.number, caller) !== undefined;
  }

  private highest(sql: string, where: number, caller: Caller): Level | undefined {
    const own = caller.kind === 'app' ? `app ${caller.appId}` : `person ${caller.oid}`;
    const everyone = caller.kind === 'app' ? own : 'everyone';
    const found = this.database.all<{ level: Level }>(sql, where, own, everyone).map(({ level }) => level);
    return levels.filter((level) => found.includes(level)).pop();
  }
}

function principalKey(principal: Principal): string {
  if (principal === 'everyone') return principal;
  return 'oid' in principal ? `person ${principal.oid}` : `app ${principal.appId}`;
}
