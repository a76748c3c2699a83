import type { Database } from '../../sqlite/database';
import { fullControl, limitedAccess } from '../rules/builtInRoles';
import type { Scopes, Securable } from './scopes';

/** Somebody's permission level on a thing. */
export interface Assigned {
  /** The ids of the principal and of the level, within the collection. */
  readonly principal: number;
  readonly role: number;
}

/** Who was given which permission levels where, and where that is inherited. */
export class RoleAssignments {
  constructor(
    private readonly database: Database,
    private readonly scopes: Scopes,
  ) {}

  /** What holds for the thing, its own or inherited, in the order of the principals. */
  of(it: Securable): Assigned[] {
    return this.inScope(this.scopes.nearest(it).scope);
  }

  inScope(scope: number): Assigned[] {
    const sql = 'SELECT principal, role FROM roleAssignment WHERE scope = ? ORDER BY principal, role';
    return this.database.all<Assigned>(sql, scope);
  }

  isUnique(it: Securable): boolean {
    return this.scopes.own(it) !== undefined;
  }

  /** Gives a level on a thing that has permissions of its own, or on what it has its permissions from. */
  give(it: Securable, assigned: Assigned): void {
    const nearest = this.scopes.nearest(it);
    this.database.write(() => {
      this.put(nearest.scope, assigned);
      if (assigned.role !== limitedAccess) this.giveLimitedAccessAbove(nearest.it, [assigned.principal]);
    });
  }

  take(it: Securable, { principal, role }: Assigned): void {
    const sql = 'DELETE FROM roleAssignment WHERE scope = ? AND principal = ? AND role = ?';
    this.database.run(sql, this.scopes.nearest(it).scope, principal, role);
  }

  /** Takes all that somebody was given on a thing. */
  takeAll(it: Securable, principal: number): void {
    const sql = 'DELETE FROM roleAssignment WHERE scope = ? AND principal = ?';
    this.database.run(sql, this.scopes.nearest(it).scope, principal);
  }

  /**
   * From here on the thing has permissions of its own. SP.SecurableObject.breakRoleInheritance (MS-CSOMSPT): without a
   * copy the caller alone has any.
   * @param options.caller the id of who has full control where nothing is copied
   */
  breakInheritance(
    it: Securable,
    options: { readonly copy: boolean; readonly clearBelow: boolean; readonly caller: number | undefined },
  ): void {
    this.database.write(() => {
      if (this.scopes.own(it) === undefined) this.addScope(it, options.copy, options.caller);
      if (options.clearBelow) for (const scope of this.scopes.below(it)) this.scopes.remove(scope);
    });
  }

  /** From here on the thing has the permissions of what it stands below; what stands below it keeps its own. */
  resetInheritance(it: Securable): void {
    const own = this.scopes.own(it);
    if (own === undefined) return;
    this.database.write(() => {
      this.scopes.remove(own);
      this.passOnLimitedAccess(it);
    });
  }

  /** Takes everything that was given on a thing with permissions of its own. */
  clear(it: Securable): void {
    this.database.run('DELETE FROM roleAssignment WHERE scope = ?', this.scopes.nearest(it).scope);
  }

  private addScope(it: Securable, copy: boolean, caller: number | undefined): void {
    const inherited = this.of(it).filter(({ role }) => role !== limitedAccess);
    const scope = this.scopes.add(it);
    if (copy) for (const assigned of inherited) this.put(scope, assigned);
    else if (caller !== undefined) this.put(scope, { principal: caller, role: fullControl });
    this.giveLimitedAccessAbove(
      it,
      this.inScope(scope).map(({ principal }) => principal),
    );
    this.passOnLimitedAccess(it);
  }

  /** Whoever has something below a thing has Limited Access on what that now inherits from. */
  private passOnLimitedAccess(it: Securable): void {
    const { scope } = this.scopes.nearest(it);
    for (const below of this.scopes.below(it))
      for (const { principal } of this.inScope(below)) this.put(scope, { principal, role: limitedAccess });
  }

  /**
   * Whoever is given something has Limited Access on all above it, up to the web, as SharePoint gives it by itself.
   * Whether the webs above that one have it as well was not found out: here they do not.
   */
  private giveLimitedAccessAbove(it: Securable, principals: readonly number[]): void {
    if (!it.list) return;
    for (let at = this.scopes.above(it); at; at = this.scopes.above(at)) {
      const scope = this.scopes.own(at);
      if (scope === undefined) continue;
      for (const principal of principals) this.put(scope, { principal, role: limitedAccess });
      if (!at.list) return;
    }
  }

  private put(scope: number, { principal, role }: Assigned): void {
    const sql = 'INSERT INTO roleAssignment (scope, principal, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
    this.database.run(sql, scope, principal, role);
  }
}
