import type { Database } from '../../sqlite/database';
import { contribute, fullControl, limitedAccess, read } from '../rules/builtInRoles';
import type { Grant, Level, Principal } from '../tenant';
import type { StoredList } from './lists';
import type { Principals } from './principals';
import type { RoleAssignments } from './roleAssignments';
import type { Securable } from './scopes';
import type { Site } from './sites';

/** SharePoint's own permission level for each of the set-up's. */
const roles: Readonly<Record<Level, number>> = { read, contribute, full: fullControl };

/** What the tenant's own set-up gives: kept as what clients give is. */
export class Grants {
  constructor(
    private readonly database: Database,
    private readonly principals: Principals,
    private readonly assignments: RoleAssignments,
  ) {}

  /** In the place of what the principal was given on the site before. */
  grant(site: Site, to: Principal, level: Level): void {
    this.database.write(() => {
      const { id } = this.principals.ensure(site, to);
      for (const { principal, role } of this.assignments.of({ site }))
        if (principal === id && role !== limitedAccess) this.assignments.take({ site }, { principal, role });
      this.assignments.give({ site }, { principal: id, role: roles[level] });
    });
  }

  /** From here on the list has permissions of its own, and these are all of them. */
  replaceForList(site: Site, list: StoredList, grants: readonly Grant[]): void {
    this.replace({ site, list }, grants);
  }

  /** The people and groups who see and may do everything in the site's collection, and no others. */
  administrators(site: Site, principals: readonly Principal[]): void {
    this.database.write(() => {
      for (const before of this.principals.administrators(site)) this.principals.change(before, { isAdmin: 0 });
      for (const one of principals) this.principals.change(this.principals.ensure(site, one), { isAdmin: 1 });
    });
  }

  private replace(it: Securable, grants: readonly Grant[]): void {
    this.database.write(() => {
      this.assignments.breakInheritance(it, { copy: false, clearBelow: false, caller: undefined });
      this.assignments.clear(it);
      for (const { to, level } of grants) {
        const { id } = this.principals.ensure(it.site, to);
        this.assignments.takeAll(it, id);
        this.assignments.give(it, { principal: id, role: roles[level] });
      }
    });
  }
}
