import type { Caller } from '../../identity/account';
import type { Database } from '../../sqlite/database';
import { allRights, includes, noRights, type Rights } from '../rules/basePermissions';
import { Drafts, seesDrafts } from './drafts';
import type { StoredList } from './lists';
import type { Principals, StoredPrincipal } from './principals';
import type { Scopes, Securable } from './scopes';
import type { Site } from './sites';

/** Somebody as a site collection sees them: all ids that they have there, those of their groups too. */
interface Seen {
  readonly ids: string;
  readonly isAdmin: boolean;
}

/** The one place that says what somebody may do. */
export class Permissions {
  /** What was looked up since anything was last written: a page asks the same for each of its items. */
  private readonly known = new Map<string, unknown>();
  private state: string | undefined;
  private readonly drafts: Drafts;

  constructor(
    private readonly database: Database,
    private readonly principals: Principals,
    private readonly scopes: Scopes,
  ) {
    this.drafts = new Drafts(database);
  }

  /** What the caller may do on a site. */
  rightsOnSite(site: Site, caller: Caller): Rights {
    return this.lookedUp(`${nameOf(caller)} on web ${site.number}`, () => this.rightsOn({ site }, this.keysOf(caller)));
  }

  /** What the caller may do on a list. */
  rightsOnList(site: Site, list: StoredList, caller: Caller): Rights {
    const rights = (): Rights => this.rightsOn({ site, list }, this.keysOf(caller));
    return this.lookedUp(`${nameOf(caller)} on list ${list.number}`, rights);
  }

  /** What the caller may do with an item, by its id; a file or folder is one too. */
  rightsOnItem(site: Site, list: StoredList, item: number, caller: Caller): Rights {
    const rights = this.rightsOnAny(site, list, item, caller);
    return this.isHidden(site, list, item, caller, rights) ? noRights : rights;
  }

  /** Whether an item is a draft that the caller does not see: to them it is not there. */
  hidesDraft(site: Site, list: StoredList, item: number, caller: Caller): boolean {
    return this.isHidden(site, list, item, caller, this.rightsOnAny(site, list, item, caller));
  }

  /** Whether the caller sees the versions of an item that were drafts. */
  seesDrafts(site: Site, list: StoredList, item: number, caller: Caller): boolean {
    return this.drafts.shows(list, item, this.rightsOnAny(site, list, item, caller), this.idsOf(site, caller));
  }

  /** What somebody whom the collection knows may do with a thing. */
  rightsOf(it: Securable, principal: StoredPrincipal): Rights {
    return this.rightsOn(it, this.principals.keysOfPrincipal(principal));
  }

  /** Whether the caller may read all items of a list, so that nobody need ask item by item. */
  readsAll(site: Site, list: StoredList, caller: Caller): boolean {
    const rights = this.rightsOnList(site, list, caller);
    return !this.hasItemScopes(list) && seesDrafts(list, rights) && includes(rights, 'viewListItems');
  }

  /** As `rightsOnItem`, for many items of a list: what they have in common is looked up once. */
  itemRights(site: Site, list: StoredList, caller: Caller): (item: number) => Rights {
    const onList = this.rightsOnList(site, list, caller);
    const shown = (item: number, rights: Rights): Rights =>
      this.isHidden(site, list, item, caller, rights) ? noRights : rights;
    if (!this.hasItemScopes(list)) return (item) => shown(item, onList);
    const seen = this.seen(site, this.keysOf(caller));
    const byScope = new Map<number, Rights>();
    return (item) => {
      const { scope } = this.scopes.nearest({ site, list, item });
      const known = byScope.get(scope) ?? this.given(scope, seen);
      byScope.set(scope, known);
      return shown(item, known);
    };
  }

  /**
   * Whether the caller sees a list: one that they may read, or in which there is an item that they may read. To all
   * others it is not there.
   */
  seesList(site: Site, list: StoredList, caller: Caller): boolean {
    if (includes(this.rightsOnList(site, list, caller), 'viewListItems')) return true;
    const seen = this.seen(site, this.keysOf(caller));
    return this.scopes.ofItems(list).some(({ scope }) => includes(this.given(scope, seen), 'viewListItems'));
  }

  /** The ids of the caller within the collection, and of all groups that they are in. */
  idsOf(site: Site, caller: Caller): readonly number[] {
    return JSON.parse(this.seen(site, this.keysOf(caller)).ids) as number[];
  }

  /** Whether the caller may do and see everything in the site's collection. */
  isAdministrator(site: Site, caller: Caller): boolean {
    return this.seen(site, this.keysOf(caller)).isAdmin;
  }

  /** What they may do with an item, be it a draft or not. */
  private rightsOnAny(site: Site, list: StoredList, item: number, caller: Caller): Rights {
    if (!this.hasItemScopes(list)) return this.rightsOnList(site, list, caller);
    return this.rightsOn({ site, list, item }, this.keysOf(caller));
  }

  private isHidden(site: Site, list: StoredList, item: number, caller: Caller, rights: Rights): boolean {
    return includes(rights, 'viewListItems') && this.drafts.hides(list, item, rights, this.idsOf(site, caller));
  }

  private hasItemScopes(list: StoredList): boolean {
    return this.lookedUp(`items of ${list.number}`, () => this.scopes.hasItemScopes(list));
  }

  private keysOf(caller: Caller): readonly string[] {
    return this.lookedUp(`keys of ${nameOf(caller)}`, () => this.principals.keysOf(caller));
  }

  /** The same until anything is written or taken back, here or by another process. `T` is what `look` gives for the name every time. */
  private lookedUp<T>(name: string, look: () => T): T {
    const { writes, turns } = this.database.state();
    const state = `${writes} ${turns}`;
    if (state !== this.state) this.known.clear();
    this.state = state;
    if (!this.known.has(name)) this.known.set(name, look());
    return this.known.get(name) as T;
  }

  private rightsOn(it: Securable, keys: readonly string[]): Rights {
    const seen = this.seen(it.site, keys);
    if (seen.isAdmin) return allRights;
    return seen.ids === '[]' ? noRights : this.given(this.scopes.nearest(it).scope, seen);
  }

  private seen(site: Site, keys: readonly string[]): Seen {
    const asked = JSON.stringify(keys);
    return this.lookedUp(`${asked} in ${site.root}`, () => this.lookedFor(site, asked));
  }

  private lookedFor(site: Site, keys: string): Seen {
    const sql = `
      WITH own AS (
        SELECT id, isAdmin FROM principal
        WHERE root = ?1 AND removed = 0 AND key IN (SELECT value FROM json_each(?2))
      )
      SELECT id, isAdmin FROM own
      UNION SELECT siteGroup, 0 FROM siteGroupMember WHERE root = ?1 AND member IN (SELECT id FROM own)`;
    const found = this.database.all<{ id: number; isAdmin: number }>(sql, site.root, keys);
    return { ids: JSON.stringify(found.map(({ id }) => id)), isAdmin: found.some(({ isAdmin }) => isAdmin === 1) };
  }

  /** All rights of the levels that somebody was given in a scope. */
  private given(scope: number, { ids, isAdmin }: Seen): Rights {
    if (isAdmin) return allRights;
    const sql = `
      SELECT DISTINCT rights FROM roleAssignment
      JOIN scope ON scope.number = roleAssignment.scope
      JOIN roleDefinition ON roleDefinition.root = scope.root AND roleDefinition.id = role
      WHERE scope = ? AND principal IN (SELECT value FROM json_each(?))`;
    const found = this.database.all<{ rights: string }>(sql, scope, ids);
    return found.reduce((all, { rights }) => all | BigInt(rights), noRights);
  }
}

const nameOf = (caller: Caller): string => (caller.kind === 'app' ? `app ${caller.appId}` : `person ${caller.oid}`);
